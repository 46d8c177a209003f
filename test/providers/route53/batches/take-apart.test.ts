import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toBatches } from '../../../../providers/route53/batches/to-batches.ts';
import type { Change } from '../../../../src/diff/change.ts';
import { ProviderError } from '../../../../src/errors.ts';
import type { DnsRecord } from '../../../../src/model/record.ts';
import { keyText } from '../../../../src/model/record-set.ts';
import type { Routing } from '../../../../src/model/routing.ts';
import { alias, change, routed, setsOf } from '../../../support/route53-records.ts';

type Entry = string | DnsRecord;

/** The changes from one state to another, of which the service has returned nothing. */
function between(before: readonly Entry[], after: readonly Entry[]): Change[] {
  const [was, is] = [before, after].map((entries) => new Map(setsOf(...entries).map((set) => [keyText(set), set])));
  assert.ok(was && is);
  const keys = new Set([...was.keys(), ...is.keys()]);
  return [...keys].flatMap((key) => {
    const [from, to] = [was.get(key), is.get(key)];
    if (from === undefined) return to === undefined ? [] : [change('create', { after: to })];
    return [to === undefined ? change('delete', { before: from }) : change('modify', { before: from, after: to })];
  });
}

/** Each request as texts such as `+blue`. */
const requests = (before: readonly Entry[], after: readonly Entry[]): string[][] =>
  toBatches(between(before, after)).map((batch) =>
    batch.changes.map(({ kind, after: set, before: old }) => {
      const { setIdentifier, type } = set ?? old ?? { setIdentifier: '', type: '' };
      return `${{ create: '+', modify: '~', delete: '-' }[kind]}${setIdentifier ?? type}`;
    }),
  );

/** A member of 400 values, of which a request has room for two. */
const member = (id: string, routing: Routing, { ttl = 60, at = 0 } = {}): DnsRecord[] =>
  Array.from({ length: 400 }, (_, i) => routed(`w ${ttl} A 10.${at}.${i >> 8}.${i & 255}`, routing, id));
const weight = (id: string, more: { ttl?: number; at?: number } = {}): DnsRecord[] =>
  member(id, { policy: 'weighted', weight: 1 }, more);
const region = (id: string, name: string, at = 0): DnsRecord[] =>
  member(id, { policy: 'latency', region: name }, { at });
const country = (id: string, code: string, at = 0): DnsRecord[] =>
  member(id, { policy: 'geolocation', country: code }, { at });
const cidr = (id: string, collection: string, location: string): DnsRecord[] =>
  member(id, { policy: 'cidr', collection, location });
const many = (count: number): string[] => Array.from({ length: count }, (_, i) => `m${i}`);
const simple = (type: 'A' | 'AAAA' | 'MX'): string[] =>
  Array.from(
    { length: 400 },
    (_, i) => `w 60 ${type} ${{ A: `10.0.${i >> 8}.${i & 255}`, AAAA: `::${i.toString(16)}`, MX: `${i} mx` }[type]}`,
  );

test('Sets join and leave a group one by one', () => {
  const all = many(5).flatMap((id) => weight(id));
  assert.deepEqual(requests([], all), [['+m0', '+m1'], ['+m2', '+m3'], ['+m4']]);
  assert.deepEqual(requests(all, []), [['-m0', '-m1'], ['-m2', '-m3'], ['-m4']]);
});

test('Two thousand sets of one policy take two requests', () => {
  const all = many(2000).map((id) => routed('w 60 A 192.0.2.1', { policy: 'weighted', weight: 1 }, id));
  assert.deepEqual(
    requests([], all).map((batch) => batch.length),
    [1000, 1000],
  );
});

test('Values change set by set where policy and TTL stay', () => {
  const of = (at: number) => many(3).flatMap((id) => weight(id, { at }));
  assert.deepEqual(requests(of(0), of(1)), [['~m0'], ['~m1'], ['~m2']]);
});

test('Of a group that changes its identifiers, one set goes with each that comes', () => {
  const before = ['a', 'b', 'c'].flatMap((id) => weight(id));
  const after = ['d', 'e'].flatMap((id) => weight(id));
  assert.deepEqual(requests(before, after), [['-a', '+d'], ['-b', '+e'], ['-c']]);
  const regions = [...region('d', 'ap-east-1'), ...region('e', 'eu-west-1', 1)];
  assert.deepEqual(requests([...region('a', 'eu-west-1'), ...region('b', 'us-east-1')], regions), [
    ['-a', '+e'],
    ['-b', '+d'],
  ]);
});

test('A default that nobody changes lets locations come or go one by one', () => {
  const all = ['DE', 'FR', 'JP'].flatMap((code) => country(code, code));
  assert.deepEqual(requests([], all), [['+DE', '+FR'], ['+JP']]);
  assert.deepEqual(requests(all, []), [['-DE', '-FR'], ['-JP']]);
  const renamed = [...country('x', 'DE'), ...country('FR', 'FR', 1), ...country('JP', 'JP', 1)];
  assert.deepEqual(requests(all, renamed), [['-DE', '+x'], ['~FR'], ['~JP']]);
});

test('What a CNAME replaces goes at once, and other types of the name by themselves', () => {
  const texts = Array.from({ length: 300 }, (_, i) => `w 60 TXT "${i}"`);
  assert.deepEqual(requests(['w 60 CNAME t'], [...simple('A'), ...simple('AAAA')]), [['-CNAME', '+A', '+AAAA']]);
  assert.deepEqual(requests([], [...simple('A'), ...simple('AAAA'), ...texts]), [['+A', '+AAAA'], ['+TXT']]);
});

const REFUSED: Readonly<Record<string, readonly [before: Entry[], after: Entry[], said: RegExp]>> = {
  'A CNAME that takes the place of too much': [
    [...simple('A'), ...simple('AAAA'), ...simple('MX')],
    ['w 60 CNAME t'],
    /^The changes of w\.shop\.test are too large .*\(1201 values and \d+ characters\), .*: a CNAME stands alone/,
  ],
  'A CNAME that gives its place to too much': [
    ['w 60 CNAME t'],
    [...simple('A'), ...simple('AAAA'), ...simple('MX')],
    /a CNAME stands alone/,
  ],
  'Another policy': [
    ['eu-west-1', 'us-east-1'].flatMap((name) => region(name, name)),
    ['eu-west-1', 'us-east-1'].flatMap((id) => weight(id)),
    /^The changes of w\.shop\.test A are .*one routing policy/,
  ],
  'A group in place of a simple set': [simple('A'), ['a', 'b'].flatMap((id) => weight(id)), /one routing policy/],
  'Another TTL of weighted sets': [
    ['a', 'b'].flatMap((id) => weight(id)),
    ['a', 'b'].flatMap((id) => weight(id, { ttl: 300 })),
    /have one TTL/,
  ],
  'Another CIDR collection': [
    [...cidr('a', 'one', 'x'), ...cidr('b', 'one', '*')],
    [...cidr('a', 'two', 'x'), ...cidr('b', 'two', '*')],
    /of one collection/,
  ],
  'Regions that are exchanged': [
    [...region('a', 'eu-west-1'), ...region('b', 'us-east-1')],
    [...region('a', 'us-east-1'), ...region('b', 'eu-west-1')],
    /\(1600 values and .*one set takes the place of another/,
  ],
  'A location instead of another one': [
    [...country('a', 'DE'), ...country('b', 'FR'), ...country('c', 'JP')],
    [...country('a', 'DE', 1), ...country('b', 'FR', 1), ...country('d', 'IT')],
    /some clients would get no answer/,
  ],
};

for (const [what, [before, after, said]] of Object.entries(REFUSED)) {
  test(`${what} that no request can hold is refused with a way out`, () => {
    assert.throws(
      () => toBatches(between(before, after)),
      (error) => {
        assert.ok(error instanceof ProviderError);
        assert.equal(error.code, 'ChangeTooLarge');
        assert.match(error.message, said);
        assert.match(
          error.hint ?? '',
          /^One request holds 1000 values and 32000 characters, .*\. \w.* first|^One .* push/,
        );
        return true;
      },
    );
  });
}

test('Names that answer with each other and take the place of CNAMEs arrive together or not at all', () => {
  const named = (name: string, type: 'AAAA' | 'MX') => simple(type).map((line) => line.replace(/^w/, name));
  const after = [
    alias('a', 'A', 'b', 'Z1'),
    ...named('a', 'AAAA'),
    ...named('a', 'MX'),
    'b 60 A 192.0.2.1',
    alias('b', 'AAAA', 'a', 'Z1'),
    ...named('b', 'MX'),
  ];
  assert.throws(
    () => toBatches(between(['a 60 CNAME t', 'b 60 CNAME t'], after)),
    /a\.shop\.test and b\.shop\.test .*each other/,
  );
  assert.equal(toBatches(between([], after)).length, 2);
});

test('A set that takes another turn is not overwritten, since another one may wait for its place', () => {
  const text = (id: string, name: string, length: number): DnsRecord[] =>
    Array.from({ length }, (_, i) =>
      routed(`w 60 TXT "${i}" "${'x'.repeat(240)}"`, { policy: 'latency', region: name }, id),
    );
  const before = text('a', 'eu-west-1', 120);
  assert.deepEqual(requests(before, text('a', 'eu-west-1', 20)), [['~a']]);
  assert.throws(() => requests(before, text('a', 'us-east-1', 20)), /The change of w\.shop\.test TXT is too large/);
});
