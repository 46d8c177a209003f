import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Asker, Place } from '../../../../../providers/route53/emulator/answering/asker.ts';
import { drawSets } from '../../../../../providers/route53/emulator/answering/draw.ts';
import { selectSets } from '../../../../../providers/route53/emulator/answering/select-sets.ts';
import type { RecordSet } from '../../../../../providers/route53/emulator/record-sets/record-set.ts';
import { routed, set } from '../batch.ts';

const BLOCKS = [
  { location: 'wide', cidr: '192.0.0.0/16' },
  { location: 'narrow', cidr: '192.0.2.0/24' },
  { location: 'six', cidr: '2001:db8::/32' },
];
const COLLECTIONS = new Map([['c', { id: 'c', name: 'c', callerReference: 'c', version: 1, blocks: BLOCKS }]]);

interface From extends Place {
  readonly address?: string;
  readonly prefix?: number;
  readonly down?: readonly string[];
}

function sharesOf(sets: readonly RecordSet[], from: From = {}): string {
  const { address = '198.51.100.1', prefix = 32, down = [], ...place } = from;
  const asker: Asker = { address, prefix, place };
  const isHealthy = (each: RecordSet): boolean => !down.includes(each.SetIdentifier ?? '');
  return selectSets(sets, { asker, collections: COLLECTIONS, isHealthy })
    .shares.map((each) => `${each.set.SetIdentifier ?? '-'} ${each.share}`)
    .join(', ');
}

const group = (members: Readonly<Record<string, Partial<RecordSet>>>): readonly RecordSet[] =>
  Object.entries(members).map(([identifier, routing]) => routed(identifier, routing));

test('A simple set answers whatever its health, and nothing where there is none', () => {
  assert.equal(sharesOf([set('a.test.', 'A', ['192.0.2.1'])], { down: [''] }), '- 1');
  assert.equal(sharesOf([]), '');
});

test('Weighted sets answer by their share of the healthy weights, those of zero only where no other can', () => {
  const sets = group({ a: { Weight: 1 }, b: { Weight: 3 }, z: { Weight: 0 } });
  const zeros = group({ a: { Weight: 0 }, b: { Weight: 0 } });
  assert.equal(sharesOf(sets), 'a 0.25, b 0.75');
  assert.equal(sharesOf(sets, { down: ['b'] }), 'a 1');
  assert.equal(sharesOf(sets, { down: ['a', 'b'] }), 'z 1');
  assert.equal(sharesOf(sets, { down: ['a', 'b', 'z'] }), 'a 0.25, b 0.75');
  assert.equal(sharesOf(zeros), 'a 0.5, b 0.5');
  assert.equal(sharesOf(zeros, { down: ['a'] }), 'b 1');
  assert.equal(sharesOf(zeros, { down: ['a', 'b'] }), 'a 0.5, b 0.5');
});

test('The secondary answers only while the primary is down and it is not', () => {
  const sets = group({ s: { Failover: 'SECONDARY' }, p: { Failover: 'PRIMARY' } });
  assert.deepEqual(
    [[], ['p'], ['s'], ['p', 's']].map((down) => sharesOf(sets, { down })),
    ['p 1', 's 1', 'p 1', 'p 1'],
  );
  assert.equal(sharesOf(sets.slice(0, 1), { down: ['s'] }), 's 1');
});

test('The smallest place that is healthy answers, and nothing where no place fits', () => {
  const sets = group({
    all: { GeoLocation: { CountryCode: '*' } },
    na: { GeoLocation: { ContinentCode: 'NA' } },
    us: { GeoLocation: { CountryCode: 'US' } },
    wa: { GeoLocation: { CountryCode: 'US', SubdivisionCode: 'WA' } },
  });
  const washington = { country: 'US', subdivision: 'WA' };
  const cases: readonly (readonly [From, string])[] = [
    [washington, 'wa 1'],
    [{ country: 'US', subdivision: 'TX' }, 'us 1'],
    [{ ...washington, down: ['wa'] }, 'us 1'],
    [{ ...washington, down: ['wa', 'us'] }, 'na 1'],
    [{ ...washington, down: ['wa', 'us', 'na'] }, 'all 1'],
    [{ ...washington, down: ['wa', 'us', 'na', 'all'] }, 'wa 1'],
    [{ country: 'CA' }, 'na 1'],
    [{ continent: 'NA' }, 'na 1'],
    [{ country: 'DE' }, 'all 1'],
    [{}, 'all 1'],
  ];
  for (const [from, expected] of cases) assert.equal(sharesOf(sets, from), expected, JSON.stringify(from));
  assert.equal(sharesOf(sets.slice(1), { country: 'DE' }), '');
});

test('The region answers that is reached first, by what is told of it or else by distance', () => {
  const sets = group({ eu: { Region: 'eu-central-1' }, us: { Region: 'us-east-1' }, ap: { Region: 'ap-northeast-1' } });
  const berlin = { latitude: 52.5, longitude: 13.4 };
  assert.equal(sharesOf(sets, berlin), 'eu 1');
  assert.equal(sharesOf(sets, { ...berlin, down: ['eu'] }), 'us 1');
  assert.equal(sharesOf(sets, { ...berlin, latencyMs: { 'ap-northeast-1': 1 } }), 'ap 1');
  assert.equal(sharesOf(sets), 'us 1');
});

test('The nearest geoproximity set answers, its distance being changed by its bias', () => {
  const at = (Latitude: string, Longitude: string, Bias?: number): Partial<RecordSet> => ({
    GeoProximityLocation: { Coordinates: { Latitude, Longitude }, ...(Bias === undefined ? {} : { Bias }) },
  });
  const here = { latitude: 0, longitude: 10 };
  assert.equal(sharesOf(group({ near: at('0', '0'), far: at('0', '30') }), here), 'near 1');
  assert.equal(sharesOf(group({ near: at('0', '0'), far: at('0', '30', 60) }), here), 'far 1');
  assert.equal(sharesOf(group({ near: at('0', '0', -60), far: at('0', '30') }), here), 'far 1');
  const zones = group({
    lax: { GeoProximityLocation: { LocalZoneGroup: 'us-west-2-lax-1' } },
    west: { GeoProximityLocation: { AWSRegion: 'us-west-2' } },
    odd: { GeoProximityLocation: { LocalZoneGroup: 'nowhere' } },
  });
  assert.equal(sharesOf(zones, { latitude: 34, longitude: -118 }), 'lax 1');
  assert.equal(sharesOf(zones, { latitude: 34, longitude: -118, down: ['lax'] }), 'west 1');
});

test('The longest network that holds all that is known of an address answers, then shorter ones, then the default', () => {
  const at = (LocationName: string): Partial<RecordSet> => ({ CidrRoutingConfig: { CollectionId: 'c', LocationName } });
  const sets = group({ any: at('*'), wide: at('wide'), narrow: at('narrow'), six: at('six') });
  const cases: readonly (readonly [From, string])[] = [
    [{ address: '192.0.2.7' }, 'narrow 1'],
    [{ address: '192.0.2.7', prefix: 24 }, 'narrow 1'],
    [{ address: '192.0.2.7', prefix: 20 }, 'wide 1'],
    [{ address: '192.0.9.9' }, 'wide 1'],
    [{ address: '192.0.2.7', down: ['narrow'] }, 'wide 1'],
    [{ address: '192.0.2.7', down: ['narrow', 'wide'] }, 'any 1'],
    [{ address: '2001:db8::1', prefix: 64 }, 'six 1'],
    [{ address: '203.0.113.1' }, 'any 1'],
  ];
  for (const [from, expected] of cases) assert.equal(sharesOf(sets, from), expected, JSON.stringify(from));
  assert.equal(sharesOf(sets.slice(1), { address: '203.0.113.1' }), '');
});

test('Up to eight healthy multivalue sets answer together', () => {
  const ids = Array.from({ length: 10 }, (_, index) => String(index));
  const sets = ids.map((id) => routed(id, { MultiValueAnswer: true }));
  assert.equal(sharesOf(sets.slice(0, 3), { down: ['1'] }), '0 1, 2 1');
  assert.equal(sharesOf(sets.slice(0, 2), { down: ['0', '1'] }), '0 1, 1 1');
  const selection = { shares: sets.map((each) => ({ set: each, share: 1 })), isTogether: true };
  const drawn = drawSets(selection, 'chance').map((each) => each.set.SetIdentifier ?? '');
  assert.equal(new Set(drawn).size, 8);
  assert.deepEqual(drawn, drawn.toSorted());
  assert.notDeepEqual(
    drawSets(selection, 'other chance').map((each) => each.set.SetIdentifier),
    drawn,
  );
});

test('Chance follows the shares and repeats itself', () => {
  const [a, b] = [routed('a', { Weight: 1 }), routed('b', { Weight: 3 })];
  const selection = {
    shares: [
      { set: a, share: 0.25 },
      { set: b, share: 0.75 },
    ],
    isTogether: false,
  };
  const draw = (chance: string): string => drawSets(selection, chance)[0]?.set.SetIdentifier ?? '';
  const drawn = Array.from({ length: 2000 }, (_, index) => draw(String(index)));
  const share = drawn.filter((id) => id === 'a').length / drawn.length;
  assert.ok(share > 0.22 && share < 0.28, String(share));
  assert.equal(draw('x'), draw('x'));
  assert.deepEqual(drawSets({ shares: [], isTogether: false }, ''), []);
});
