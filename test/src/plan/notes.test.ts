import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ZoneDiff } from '../../../src/diff/zone-diff.ts';
import { ProviderError } from '../../../src/errors.ts';
import { diffNotes } from '../../../src/plan/notes.ts';
import { declare, declareZone } from '../../support/declared.ts';
import { createMemoryProvider, toSets } from '../../support/memory-provider.ts';
import { planOptionsOf, previewIn } from '../../support/planning.ts';

const EMPTY: ZoneDiff = { changes: [], kept: [], conflicts: [], contested: [], held: [], blocked: [], unresolved: [] };
const held = toSets(
  'shop.test',
  ['a', 'b', 'c'].map((label) => `${label} 60 A 192.0.2.1`),
).map((set) => ({
  ...set,
  heldBecause: 'it has a health check',
}));

const HINT = '--allow-opaque-delete deletes what is neither declared nor ignored';

function linesOf(diff: Partial<ZoneDiff>, reportMax: number, allowsOpaqueDelete = false): (readonly string[])[] {
  const options = { ...planOptionsOf({ zones: [], providers: [] }), reportMax, allowsOpaqueDelete };
  return diffNotes({ ...EMPTY, ...diff }, 'Domain', true, options).map((item) => ('lines' in item ? item.lines : []));
}

test('nothing is told where nothing is left alone', () => {
  assert.deepEqual(linesOf({}, 5), []);
});

test('as many held sets are named as wished, and the rest is counted', () => {
  assert.deepEqual(linesOf({ held }, 2), [
    [
      '3 record sets left alone because zonewright cannot express them yet:',
      '    a.shop.test A: it has a health check',
      '    b.shop.test A: it has a health check',
      '    ...and 1 more... (use --full to show all)',
      HINT,
    ],
  ]);
  const head = '3 record sets left alone because zonewright cannot express them yet.';
  assert.deepEqual(linesOf({ held }, 0), [[head, HINT]]);
  assert.deepEqual(linesOf({ held }, 0, true), [[head]]);
});

test('all sets that are not written are named', () => {
  const [set, by] = held;
  assert.ok(set && by);
  const blocked = [
    { set, by: { ...set, setIdentifier: 'eu' } },
    { set: by, by: { ...by, setIdentifier: 'us' } },
  ];
  for (const [isAllowed, way] of [
    [false, ' (--allow-opaque-delete replaces it)'],
    [true, ''],
  ] as const) {
    assert.deepEqual(linesOf({ blocked }, 0, isAllowed), [
      [
        '2 record sets of the configuration cannot be written beside what is left alone:',
        '    a.shop.test A, because of a.shop.test A "eu"',
        '    b.shop.test A, because of b.shop.test A "us"',
        `Take them out of the configuration, or out of the zone what is in the way${way}`,
      ],
    ]);
  }
});

test('the way out is not named where it is none: beside records that a rule keeps', () => {
  const [set] = toSets('shop.test', ['a 60 A 192.0.2.1']);
  assert.ok(set);
  assert.match(linesOf({ blocked: [{ set, by: set }] }, 0)[0]?.at(-1) ?? '', /what is in the way$/);
});

test('a hosted zone that is unknown by its id fails its own zone only', async () => {
  const provider = createMemoryProvider({ zones: [{ name: 'shop.test' }, { name: 'other.test' }] });
  const zones = [declareZone('shop.test', [], { meta: { zone_id: 'ZNONE' } }), declareZone('other.test', [])];
  const { out, code } = await previewIn({ zones, providers: [provider] });
  assert.deepEqual(out, [
    '******************** Domain: shop.test',
    'INFO#1: Domain "shop.test" provider r53 Error: No zone ZNONE',
    'INFO#1: DetermineNS: zone "shop.test"; provider "r53"; Error: No zone ZNONE',
    '******************** Domain: other.test',
    'Done. 0 corrections.',
  ]);
  assert.equal(code, 1);
});

test('a change that no request can hold is told and nothing of the zone is changed', async () => {
  const provider = {
    ...createMemoryProvider({ zones: [{ name: 'shop.test' }] }),
    toBatches: () => {
      throw new ProviderError('The change of www.shop.test A is too large', { hint: 'Split it' });
    },
  };
  const zone = declareZone('shop.test', [declare('A', 'www', ['192.0.2.1'], { ttl: 60 })]);
  const { out, code } = await previewIn({ zones: [zone], providers: [provider] });
  assert.equal(
    out[1],
    'INFO#1: Domain "shop.test" provider r53 Error: The change of www.shop.test A is too large. Split it',
  );
  assert.equal(code, 1);
});

test('a bug is no problem of a zone', async () => {
  const provider = createMemoryProvider({
    zones: [{ name: 'shop.test' }],
    before: (call) => {
      if (call.startsWith('readZone')) throw new TypeError('A bug');
    },
  });
  await assert.rejects(previewIn({ zones: [declareZone('shop.test', [])], providers: [provider] }), TypeError);
});
