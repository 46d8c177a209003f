import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateText, evaluateZone, failText } from '../../../support/evaluate-text.ts';

const RULES: readonly (readonly [call: string, rule: readonly [string, string, string]])[] = [
  ['IGNORE()', ['*', '*', '*']],
  ['IGNORE("a")', ['a', '*', '*']],
  ['IGNORE("a", "", null)', ['a', '', '']],
  ['IGNORE(undefined, "A,AAAA", "x.**")', ['*', 'A,AAAA', 'x.**']],
  ['IGNORE_NAME("a")', ['a', '*', '*']],
  ['IGNORE_NAME("a", "TXT")', ['a', 'TXT', '*']],
  ['IGNORE_TARGET("x.test.")', ['*', '*', 'x.test.']],
  ['IGNORE_TARGET("x.test.", "CNAME")', ['*', 'CNAME', 'x.test.']],
];

for (const [call, [label, types, target]] of RULES) {
  test(`${call} makes a rule`, async () => {
    const { unmanaged } = await evaluateZone(call);
    assert.deepEqual(
      unmanaged.map((rule) => [rule.label, rule.types, rule.target]),
      [[label, types, target]],
    );
  });
}

test('Every rule has the position of its call', async () => {
  const { config, locate } = await evaluateText(`var REG = NewRegistrar("none");
D("a.test", REG,
  IGNORE("a"),
  IGNORE_NAME("b"),
  IGNORE_TARGET("c"));`);
  const calls = config.zones[0]?.unmanaged.map(({ call }) => call) ?? [];
  const sites = await locate(calls);
  assert.deepEqual(
    calls.map((call) => sites.get(call)?.position.line),
    [3, 4, 5],
  );
});

const PREFIXES: readonly (readonly [modifiers: string, prefix: string])[] = [
  ['IGNORE_EXTERNAL_DNS()', ''],
  ['IGNORE_EXTERNAL_DNS("ext-")', 'ext-'],
  ['IGNORE_EXTERNAL_DNS("one-"), IGNORE_EXTERNAL_DNS("two-")', 'two-'],
  ['IGNORE_EXTERNAL_DNS("one-"), IGNORE_EXTERNAL_DNS()', 'one-'],
];

for (const [modifiers, prefix] of PREFIXES) {
  test(`With ${modifiers} the prefix is "${prefix}"`, async () => {
    const zone = await evaluateZone(modifiers);
    assert.deepEqual([zone.ignoresExternalDns, zone.externalDnsPrefix], [true, prefix]);
  });
}

test('IGNORE_EXTERNAL_DNS refuses a prefix that is no text', async () => {
  assert.match((await failText('IGNORE_EXTERNAL_DNS(5);')).message, /takes a prefix as text, found the number 5/);
});
