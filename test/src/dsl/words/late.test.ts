import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resourceWords } from '../../../../providers/route53/words/resources.ts';
import { routingWords } from '../../../../providers/route53/words/routing.ts';
import { ROUTE53_LATE_WORDS } from '../../../../providers/route53/words.ts';
import { lateWords } from '../../../../src/dsl/words/late-words.ts';
import { createGuest } from '../../../../src/dsl/words/index.ts';
import type { Host } from '../../../../src/dsl/words/guest.ts';
import { LATE_WORDS } from '../../../../src/dsl/words/late.ts';
import { evaluateText, evaluateZone } from '../../../support/evaluate-text.ts';

const guest = createGuest({ recordTypes: [], variables: {}, isCareful: false, traced: [] }, {} as Host);

test('The names of the late words are those of the words that are loaded late', () => {
  assert.deepEqual(LATE_WORDS.toSorted(), Object.keys(lateWords(guest)).toSorted());
  const ofRoute53 = { ...routingWords(), ...resourceWords(guest) };
  assert.deepEqual(ROUTE53_LATE_WORDS.toSorted(), Object.keys(ofRoute53).toSorted());
});

const print = (expression: string) => async (): Promise<readonly string[]> =>
  (await evaluateText(`console.log(String(${expression}))`)).printed;

const lines: readonly (readonly [expression: string, printed: string])[] = [
  ['typeof CAA_BUILDER', 'function'],
  ['typeof R53_WEIGHT', 'function'],
  ['CAA_BUILDER === CAA_BUILDER', 'true'],
  ['CF_PROXY_ON === globalThis.CF_PROXY_ON', 'true'],
  ['"HealthCheck" in globalThis', 'true'],
  ['Object.keys(globalThis).includes("LOC_BUILDER_DD")', 'true'],
  ['Object.keys(globalThis).some((name) => name.startsWith("zonewright"))', 'false'],
  ['(CAA_BUILDER, "zonewrightLate" in globalThis)', 'false'],
];
for (const [expression, printed] of lines) {
  test(`A late word is a global like any other: ${expression}`, async () => {
    assert.deepEqual(await print(expression)(), [printed]);
  });
}

const declarations = [
  'function SPF_BUILDER() { return "mine"; }',
  'var SPF_BUILDER = () => "mine";',
  'const SPF_BUILDER = () => "mine";',
  'SPF_BUILDER = () => "mine";',
  'SPF_BUILDER; globalThis.SPF_BUILDER = () => "mine";',
];
for (const declaration of declarations) {
  test(`A configuration can have its own for a late word: ${declaration}`, async () => {
    const { printed } = await evaluateText(`${declaration}\nconsole.log(SPF_BUILDER(), typeof DMARC_BUILDER)`);
    assert.deepEqual(printed, ['mine function']);
  });
}

const tamperings = [
  'Object.freeze(globalThis);',
  'Object.seal(globalThis);',
  'Object.preventExtensions(globalThis);',
  'var zonewrightLate = 5;',
  'Object.freeze(globalThis); R53_WEIGHT; DMARC_BUILDER;',
];
for (const tampering of tamperings) {
  test(`Late words come whatever was done before: ${tampering}`, async () => {
    const { config } = await evaluateText(`${tampering}
D("a.test", NewRegistrar("none"), A("www", "192.0.2.1", R53_WEIGHT(1, "a")), A("www", "192.0.2.2", R53_WEIGHT(2, "b")));`);
    assert.equal(config.zones[0]?.records.length, 2);
  });
}

test('Late words and others work on the same records', async () => {
  const zone = await evaluateZone(
    'DMARC_BUILDER({ policy: "reject" }), A("www", "192.0.2.1", R53_WEIGHT(1, "a"), TTL(60), ENSURE_ABSENT_REC()),' +
      ' A("www", "192.0.2.2", TTL(60), R53_WEIGHT(2, "b"))',
  );
  assert.deepEqual([...zone.records, ...zone.absent].map(({ type, ttl }) => `${type} ${ttl}`).toSorted(), [
    'A 60',
    'A 60',
    'TXT 0',
  ]);
});

test('An error of a late word names the place of the call', async () => {
  await assert.rejects(evaluateText('\n  R53_CIDR();'), (error: Error & { position?: { line: number } }) => {
    assert.match(error.message, /^R53_CIDR/);
    assert.equal(error.position?.line, 2);
    return true;
  });
});
