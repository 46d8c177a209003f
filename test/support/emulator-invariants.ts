import assert from 'node:assert/strict';
import type { LiveZone } from '../../providers/route53/emulator/index.ts';
import type { SentSet } from './emulator-batches.ts';

const POLICY_FIELDS = [
  'Weight',
  'Region',
  'Failover',
  'GeoLocation',
  'MultiValueAnswer',
  'GeoProximityLocation',
  'CidrRoutingConfig',
];

/** Check what must hold for every zone of the service at any time, with means of its own. */
export function assertSoundZone({ zone, sets: live, nameServers }: LiveZone): void {
  const sets = live as unknown as readonly SentSet[];
  assert.deepEqual(sets, sets.toSorted(compareSets), 'the sets are sorted');
  assert.equal(new Set(sets.map(keyOf)).size, sets.length, 'no two sets have one key');
  assert.ok(sets.length <= 10_000);
  for (const set of sets) assertSoundSet(set, zone);
  const apex = (type: string) => sets.filter(({ Name, Type }) => Name === zone && Type === type);
  assert.equal(apex('SOA').length, 1);
  assert.equal(apex('SOA')[0]?.ResourceRecords?.length, 1);
  assert.equal(apex('NS').length, 1);
  assert.ok((apex('NS')[0]?.ResourceRecords?.length ?? 0) > 0);
  assert.equal(nameServers.length, 4);
  for (const group of groups(sets, ({ Name }) => Name)) assertSoundName(group, zone);
  for (const group of groups(sets, ({ Name, Type }) => `${Type} ${Name}`)) assertSoundGroup(group);
}

function assertSoundSet(set: SentSet, zone: string): void {
  assert.ok(set.Name === zone || set.Name.endsWith(`.${zone}`), `${set.Name} is in ${zone}`);
  assert.match(set.Name, /^(?:(?:[a-z\d_-]|\\[0-3][0-7]{2})+\.)+$/, 'names are in the stored form');
  const hasValues = set.ResourceRecords !== undefined;
  assert.equal(hasValues, set.TTL !== undefined);
  assert.notEqual(hasValues, set.AliasTarget !== undefined);
  const values = (set.ResourceRecords ?? []).map(({ Value }) => Value);
  assert.ok(!hasValues || (values.length > 0 && values.length <= 400));
  assert.equal(new Set(values).size, values.length, 'no value stands twice');
}

function assertSoundName(sets: readonly SentSet[], zone: string): void {
  if (!sets.some(({ Type }) => Type === 'CNAME')) return;
  assert.ok(
    sets.every(({ Type }) => Type === 'CNAME'),
    'nothing is beside a CNAME',
  );
  assert.notEqual(sets[0]?.Name, zone, 'no CNAME is at the apex');
}

function assertSoundGroup(sets: readonly SentSet[]): void {
  const policies = new Set(sets.map((set) => POLICY_FIELDS.filter((field) => set[field] !== undefined).join()));
  assert.equal(policies.size, 1, 'all sets of a name and type have one policy');
  const [policy] = policies;
  if (policy === '') return assert.equal(sets.length, 1, 'a simple set is alone');
  assert.ok(!policy?.includes(','), 'a set has one policy');
  assert.ok(sets.every(({ SetIdentifier }) => SetIdentifier !== undefined));
  if (policy === 'Weight') assert.ok(new Set(sets.flatMap(({ TTL }) => TTL ?? [])).size < 2, 'one TTL for all weights');
  if (policy === 'Weight' || policy === 'MultiValueAnswer') return undefined;
  const marks = sets.map((set) => JSON.stringify(set[policy ?? '']));
  return assert.equal(new Set(marks).size, marks.length, 'no place is taken twice');
}

function keyOf({ Name, Type, SetIdentifier }: SentSet): string {
  return JSON.stringify([Name, Type, SetIdentifier]);
}

/** Labels reversed and the dots compared like any other character, then the type, then the identifier. */
function compareSets(a: SentSet, b: SentSet): number {
  const parts = ({ Name, Type, SetIdentifier }: SentSet): string[] => [
    `${Name.slice(0, -1).split('.').toReversed().join('.')}.`,
    Type,
    SetIdentifier ?? '',
  ];
  const [left, right] = [parts(a), parts(b)];
  const at = left.findIndex((part, i) => part !== right[i]);
  return at < 0 ? 0 : (left[at] ?? '') < (right[at] ?? '') ? -1 : 1;
}

function groups<Item>(items: readonly Item[], keyOfItem: (item: Item) => string): Item[][] {
  const map = new Map<string, Item[]>();
  for (const item of items) map.set(keyOfItem(item), [...(map.get(keyOfItem(item)) ?? []), item]);
  return Array.from(map.values());
}
