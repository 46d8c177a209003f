import type { Change } from '../../../src/diff/change.ts';
import { ttlOf, type RecordSet } from '../../../src/model/record-set.ts';
import { placeOf, type Routing } from '../../../src/model/routing.ts';
import { connect, gather, type NameGroup, type Precedence } from './name-group.ts';

/** Why changes of one name and type have to arrive all at once. */
export type Obstacle = 'policy' | 'ttl' | 'collection' | 'gap';

/**
 * Put changes of one name and type into the smallest steps of which each leaves a name that is legal and answers.
 *
 * Sets take and leave a group one by one as long as its policy, the TTL of weighted sets and the collection of CIDR
 * locations stay; only sets that hand a place to each other go together. One that goes is paired with one that comes, so
 * that the group is neither empty nor larger than before and after.
 *
 * @see Route 53 API reference, ResourceRecordSet
 */
export function toSteps(changes: readonly Change[]): readonly NameGroup[] | Obstacle {
  if (changes.length === 1) return [gather(changes)];
  const sets = changes.flatMap(({ before, after }) => [before, after]).filter((set) => set !== undefined);
  const obstacle = commonObstacle(sets);
  if (obstacle !== undefined) return obstacle;
  const steps = byPlace(changes);
  const policy = sets[0]?.routing?.policy;
  if (policy !== 'geolocation' && policy !== 'cidr') return exchanging(steps);
  return leavesGap(steps) ? 'gap' : steps;
}

/** What the sets of a group have in common can only change for all of them. */
function commonObstacle(sets: readonly RecordSet[]): Obstacle | undefined {
  const routings = sets.map(({ routing }) => routing);
  if (differ(routings.map((routing) => routing?.policy))) return 'policy';
  if (differ(routings.map(collectionOf))) return 'collection';
  const timed = sets.filter((set) => set.records[0]?.recordType.hasTtl === true);
  return routings[0]?.policy === 'weighted' && differ(timed.map(ttlOf)) ? 'ttl' : undefined;
}

function differ(values: readonly unknown[]): boolean {
  return new Set(values).size > 1;
}

function collectionOf(routing: Routing | undefined): string | undefined {
  return routing?.policy === 'cidr' ? routing.collection : undefined;
}

/** Gather the sets of which one takes the place that another one gives up. */
function byPlace(changes: readonly Change[]): NameGroup[] {
  const single = changes.map((change) => gather([change]));
  const givers = new Map(single.flatMap((step) => placesOf(step).given.map((place) => [place, step] as const)));
  const rules = single.flatMap((step) =>
    placesOf(step).taken.flatMap((place): Precedence[] => {
      const giver = givers.get(place);
      return giver === undefined ? [] : [[giver, step, false]];
    }),
  );
  return connect(single, rules).map((joined) =>
    joined.length === 1 && joined[0] !== undefined ? joined[0] : gather(joined.flatMap((step) => step.changes)),
  );
}

/** The places that a step gives up, and those that it takes, apart from those that it keeps. */
function placesOf({ changes }: NameGroup): { readonly given: string[]; readonly taken: string[] } {
  const [before, after] = [changes.map((change) => change.before), changes.map((change) => change.after)].map(
    (sets) => new Set(sets.flatMap((set) => (set?.routing === undefined ? [] : (placeOf(set.routing) ?? [])))),
  );
  return {
    given: Array.from(before ?? []).filter((place) => after?.has(place) !== true),
    taken: Array.from(after ?? []).filter((place) => before?.has(place) !== true),
  };
}

/**
 * Tell whether a client could be without an answer between steps that move places.
 *
 * A place that is given up may be covered by another one only after that has been taken, and a group may be too full for
 * both.
 */
function leavesGap(steps: readonly NameGroup[]): boolean {
  const moving = steps.map(placesOf).filter(({ given, taken }) => given.length + taken.length > 0);
  const isGiven = moving.some(({ given }) => given.length > 0);
  return moving.length > 1 && isGiven && moving.some(({ taken }) => taken.length > 0);
}

/** Let one set go with each that comes. */
function exchanging(steps: readonly NameGroup[]): NameGroup[] {
  const going = steps.filter(({ changes }) => isOnly(changes, 'delete'));
  const coming = steps.filter(({ changes }) => isOnly(changes, 'create'));
  const others = steps.filter(({ changes }) => !isOnly(changes, 'delete') && !isOnly(changes, 'create'));
  const exchanges = Array.from({ length: Math.max(going.length, coming.length) }, (_, i) =>
    gather([...(going[i]?.changes ?? []), ...(coming[i]?.changes ?? [])]),
  );
  return [...others, ...exchanges];
}

/** Tell whether changes are all of one kind. */
export function isOnly(changes: readonly Change[], kind: Change['kind']): boolean {
  return changes.every((change) => change.kind === kind);
}
