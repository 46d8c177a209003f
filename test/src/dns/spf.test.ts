import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countLookups, isSpf, parseSpf, spfTarget } from '../../../src/dns/spf.ts';

const KINDS: readonly [term: string, kind: string, value?: string][] = [
  ['all', 'all'],
  ['-ALL', 'all'],
  ['?a', 'a'],
  ['a:mail.ex.test/24', 'a', 'mail.ex.test/24'],
  ['a/24', 'a'],
  ['mx//64', 'mx'],
  ['+mx:ex.test', 'mx', 'ex.test'],
  ['ip4:192.0.2.0/24', 'ip4', '192.0.2.0/24'],
  ['IP6:2001:db8::/32', 'ip6', '2001:db8::/32'],
  ['~include:spf.ex.test', 'include', 'spf.ex.test'],
  ['exists:%{i}.x.test', 'exists', '%{i}.x.test'],
  ['ptr', 'ptr'],
  ['ptr:ex.test', 'ptr', 'ex.test'],
  ['redirect=ex.test', 'redirect', 'ex.test'],
  ['exp=why.ex.test', 'exp', 'why.ex.test'],
  ['ra=postmaster', 'modifier', 'postmaster'],
  ['all:x', 'unknown', 'x'],
  ['include', 'unknown'],
  ['include:', 'unknown'],
  ['ip4=192.0.2.1', 'unknown', '192.0.2.1'],
  ['abc', 'unknown'],
  ['-redirect=ex.test', 'unknown', 'ex.test'],
  ['redirect=', 'unknown'],
  ['ptr/24', 'unknown'],
  ['192.0.2.1', 'unknown'],
];

for (const [term, kind, value = ''] of KINDS) {
  test(`The SPF term ${term} is of the kind ${kind}`, () => {
    const [parsed] = parseSpf(`v=spf1 ${term}`) ?? [];
    assert.deepEqual([parsed?.text, parsed?.kind, parsed?.value], [term, kind, value]);
  });
}

test('SPF records have their version alone or before a blank', () => {
  const texts = ['v=spf1', 'V=SPF1 -all', 'v=spf10 -all', 'v=spf1-all', ' v=spf1 -all', 'spf2.0/pra -all'];
  assert.deepEqual(texts.map(isSpf), [true, true, false, false, false, false]);
  assert.equal(parseSpf('v=DKIM1; p='), undefined);
  assert.deepEqual(
    parseSpf('v=spf1  mx   -all ')?.map(({ text, qualifier }) => [text, qualifier]),
    [
      ['mx', ''],
      ['-all', '-'],
    ],
  );
});

test('Only includes and redirects without macros lead to a name, in one spelling', () => {
  const target = (term: string): string | undefined => parseSpf(`v=spf1 ${term}`)?.map(spfTarget)[0];
  assert.equal(target('include:SPF.Bücher.test.'), 'spf.xn--bcher-kva.test');
  assert.equal(target('redirect=ex.test'), 'ex.test');
  assert.equal(target('include:%{d}.ex.test'), undefined);
  assert.equal(target('a:ex.test'), undefined);
});

test('Lookups are counted as receivers make them', () => {
  assert.equal(countLookups('v=spf1 a mx ptr exists:x.test include:a.test ip4:192.0.2.1 exp=e.test -all mx'), 5);
  assert.equal(countLookups('v=spf1 redirect=a.test'), 1);
  assert.equal(countLookups('no SPF: a mx'), 0);
});

test('Lookups of records that are known count too, each time they are named', () => {
  const records = new Map([
    ['a.test', 'v=spf1 mx include:b.test -all'],
    ['b.test', 'v=spf1 a a:c.test -all'],
  ]);
  const recordOf = (domain: string): string | undefined => records.get(domain);
  assert.equal(countLookups('v=spf1 include:a.test include:B.test. -all', recordOf), 8);
});

test('Counting ends soon above the limit, in circles too', () => {
  const count = countLookups('v=spf1 include:a.test include:b.test', () => 'v=spf1 include:b.test include:a.test');
  assert.ok(count > 10 && count < 20, String(count));
});
