import type { CidrCollection } from '../cidr/collection.ts';
import type { RecordSet } from '../record-sets/record-set.ts';
import type { Policy } from '../record-sets/routing.ts';
import { policyOf } from '../record-sets/routing.ts';
import type { Asker } from './asker.ts';
import { biasedKm, latencyMs } from './distance.ts';
import { byCidr, byGeoLocation } from './narrowing.ts';

/** What decides between the sets of one name and type. */
export interface Circumstances {
  readonly asker: Asker;
  readonly collections: ReadonlyMap<string, CidrCollection>;
  readonly isHealthy: (set: RecordSet) => boolean;
}

/** A set that may answer, and in which part of all cases it does. */
export interface Share {
  readonly set: RecordSet;
  /** Above 0, and 1 for all together unless they answer together. */
  readonly share: number;
}

/** The sets that may answer: one of them by its share, or all together. */
export interface Selection {
  readonly shares: readonly Share[];
  readonly isTogether: boolean;
}

/**
 * Select the sets of one name and type that may answer somebody, by their routing policy and their health.
 *
 * Sets that are not healthy are passed over, and where none is healthy, all count as if they were. A simple set answers
 * whatever its health. Nothing is left where no place fits.
 */
export function selectSets(sets: readonly RecordSet[], circumstances: Circumstances): Selection {
  const [first] = sets;
  const policy = first && policyOf(first);
  if (!policy) return { shares: (first ? [first] : []).map(certain), isTogether: false };
  if (policy.field === 'MultiValueAnswer') {
    return { shares: preferHealthy(sets, circumstances).map(certain), isTogether: true };
  }
  if (policy.field === 'Weight') return { shares: weigh(sets, circumstances), isTogether: false };
  const fitting = inOrder(sets, policy, circumstances);
  return { shares: preferHealthy(fitting, circumstances).slice(0, 1).map(certain), isTogether: false };
}

/** Put the sets that fit into the order in which they are to answer. */
function inOrder(sets: readonly RecordSet[], { field }: Policy, at: Circumstances): readonly RecordSet[] {
  const { asker, collections } = at;
  switch (field) {
    case 'Failover':
      return sortBy(sets, (set) => (set.Failover === 'PRIMARY' ? 0 : 1));
    case 'Region':
      return sortBy(sets, (set) => latencyMs(set, asker.place));
    case 'GeoProximityLocation':
      return sortBy(sets, (set) => biasedKm(set, asker.place));
    case 'GeoLocation':
      return byGeoLocation(sets, asker);
    default:
      return byCidr(sets, asker, collections);
  }
}

/** Sets of weight zero only answer where no other can; then each does as often as the next. */
function weigh(sets: readonly RecordSet[], at: Circumstances): readonly Share[] {
  const heavy = sets.filter((set) => weightOf(set) > 0);
  const healthy = [heavy, sets].map((some) => some.filter(at.isHealthy)).find((some) => some.length > 0);
  const chosen = healthy ?? (heavy.length > 0 ? heavy : sets);
  const total = chosen.reduce((sum, set) => sum + weightOf(set), 0);
  return chosen.map((set) => ({ set, share: total > 0 ? weightOf(set) / total : 1 / chosen.length }));
}

function weightOf(set: RecordSet): number {
  return set.Weight ?? 0;
}

function preferHealthy(sets: readonly RecordSet[], { isHealthy }: Circumstances): readonly RecordSet[] {
  const healthy = sets.filter(isHealthy);
  return healthy.length > 0 ? healthy : sets;
}

function sortBy(sets: readonly RecordSet[], keyOf: (set: RecordSet) => number): readonly RecordSet[] {
  return sets
    .map((set) => ({ set, key: keyOf(set) }))
    .toSorted((left, right) => (left.key < right.key ? -1 : Number(left.key > right.key)))
    .map(({ set }) => set);
}

function certain(set: RecordSet): Share {
  return { set, share: 1 };
}
