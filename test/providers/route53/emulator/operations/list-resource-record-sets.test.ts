import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { State } from '../../../../../providers/route53/emulator/state.ts';
import { set } from '../batch.ts';
import { get, stateWith, texts } from '../fixture.ts';

const LABELS = ['b', '*', 'A', '_dmarc', 'a-b', 'x.a', '0', 'a/b', 'z'];
const IN_ORDER = [
  'shop.test.',
  '0.shop.test.',
  '\\052.shop.test.',
  '_dmarc.shop.test.',
  'a-b.shop.test.',
  'a.shop.test.',
  'x.a.shop.test.',
  'a\\057b.shop.test.',
  'b.shop.test.',
  'z.shop.test.',
];

const NAMED = stateWith([
  ...LABELS.map((label) => set(`${label}.shop.test`, 'TXT', ['""'])),
  set('shop.test', 'SOA', ['a. b. 1 2 3 4 5']),
]);

test('Names are listed with their labels reversed, dots and escapes included', () => {
  assert.deepEqual(texts(get(NAMED, 'hostedzone/Z0SHOP/rrset'), 'Name'), IN_ORDER);
});

test('A start is inclusive, in any spelling, and need not be there', () => {
  const first = (name: string): string | undefined =>
    texts(get(NAMED, `hostedzone/Z0SHOP/rrset?name=${encodeURIComponent(name)}&maxitems=1`), 'Name')[0];
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['*.shop.test', '\\052.shop.test.'],
    ['\\052.Shop.test.', '\\052.shop.test.'],
    ['A/B.shop.test', 'a\\057b.shop.test.'],
    ['a.shop.test', 'a.shop.test.'],
    ['aa.shop.test', 'b.shop.test.'],
    ['zz.shop.test', undefined],
    ['com', 'shop.test.'],
    ['zone', undefined],
  ];
  for (const [name, expected] of cases) assert.equal(first(name), expected, name);
});

const SPREAD = stateWith(
  ['A', 'AAAA', 'MX', 'TXT'].flatMap((type) => [
    ...Array.from({ length: 90 }, (_, index) => ({
      ...set('many.shop.test', type, ['x']),
      SetIdentifier: `s${(index * 7) % 90}`,
      Weight: 1,
    })),
    set(`${type}.shop.test`, type, ['x']),
  ]),
);

function walk(state: State, size: string): { readonly seen: readonly string[]; readonly pages: number } {
  const seen: string[] = [];
  let query = size;
  for (let pages = 1; ; pages += 1) {
    const document = get(state, `hostedzone/Z0SHOP/rrset?${query}`);
    seen.push(...document.split('<ResourceRecordSet>').slice(1));
    const next = ['Name', 'Type', 'Identifier'].map((part) => texts(document, `NextRecord${part}`)[0]);
    assert.equal(texts(document, 'IsTruncated')[0], String(next[0] !== undefined));
    if (next[0] === undefined) return { seen, pages };
    const parts = ['name', 'type', 'identifier'].map((part, index) => [part, next[index]] as const);
    query = [size, ...parts.flatMap(([part, text]) => (text === undefined ? [] : [`${part}=${text}`]))].join('&');
  }
}

test('Pages of any size continue within a name, and show each record set once', () => {
  const bare = (text: string): string => text.slice(0, text.indexOf('</ResourceRecordSet>'));
  const whole = walk(SPREAD, '');
  assert.equal(whole.pages, 2);
  const all = whole.seen.map(bare);
  assert.equal(new Set(all).size, 364);
  for (const [size, pages] of [
    ['maxitems=7', 52],
    ['maxitems=91', 4],
    ['maxitems=300', 2],
    ['maxitems=999', 2],
  ] as const) {
    const walked = walk(SPREAD, size);
    assert.deepEqual(walked.seen.map(bare), all);
    assert.equal(walked.pages, pages);
  }
});
