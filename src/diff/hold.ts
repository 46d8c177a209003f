import { targetOf } from '../model/record.ts';
import { keyText, type RecordSet } from '../model/record-set.ts';
import { collisionFinder } from './collision.ts';
import type { Pair } from './pair.ts';
import { nameAndType, type Retained } from './retain.ts';
import type { BlockedSet } from './zone-diff.ts';

/** Pairs without those that must be left alone. */
export interface Allowed {
  readonly pairs: readonly Pair[];
  /** Desired sets that were left out, whether or not they differ from what there is. */
  readonly blocked: readonly BlockedPair[];
}

/** What there is and what of it stays. */
export interface Standing extends Pick<Retained, 'survivors'> {
  readonly actual: readonly RecordSet[];
  /** The held sets that stay. */
  readonly staying: ReadonlySet<RecordSet>;
}

interface BlockedPair extends BlockedSet {
  readonly pair: Pair;
}

/**
 * Leave out every pair that would touch what has to stay.
 *
 * Held sets stay with everything of their name and type, since a service may refuse to mix what we know with what we
 * do not; beside records that a rule or NO_PURGE keeps, only what cannot stand together is left out.
 */
export function allowPairs(pairs: readonly Pair[], { actual, staying, survivors }: Standing): Allowed {
  const reserved = new Set(Array.from(staying, nameAndType));
  const kept = Array.from(survivors, ([set, records]) => ({ ...set, records }));
  if (staying.size === 0 && kept.length === 0) return { pairs, blocked: [] };
  const findCollision = collisionFinder([...staying, ...kept]);
  const colliding = pairs.flatMap((pair) => {
    const set = pair.after;
    const by = set === undefined ? undefined : findCollision(set);
    return set === undefined || by === undefined ? [] : [{ set, by, pair }];
  });
  const blocked = withStranded(withSiblings(colliding, pairs), pairs, actual);
  for (const { set } of blocked) reserved.add(nameAndType(set));
  const isReserved = (set: RecordSet | undefined): boolean => set !== undefined && reserved.has(nameAndType(set));
  return { pairs: pairs.filter((pair) => !isReserved(pair.before) && !isReserved(pair.after)), blocked };
}

/** Block whole groups of routed sets: half of one would be another answer than anybody asked for. */
function withSiblings(blocked: readonly BlockedPair[], pairs: readonly Pair[]): BlockedPair[] {
  if (blocked.length === 0) return [];
  const done = new Set(blocked.map(({ pair }) => pair));
  const groups = new Map(blocked.map(({ set, by }) => [nameAndType(set), by]));
  const siblings = pairs.flatMap((pair) => {
    const by = pair.after === undefined ? undefined : groups.get(nameAndType(pair.after));
    return pair.after === undefined || by === undefined || done.has(pair) ? [] : [{ set: pair.after, by, pair }];
  });
  return [...blocked, ...siblings];
}

/**
 * Block the aliases too whose target will not be there because it is blocked, and the aliases to them.
 *
 * The service refuses an alias without its target, and with it everything else in the request.
 */
function withStranded(
  blocked: readonly BlockedPair[],
  pairs: readonly Pair[],
  actual: readonly RecordSet[],
): BlockedPair[] {
  const all = [...blocked];
  const present = new Set(blocked.length === 0 ? [] : actual.map(nameAndType));
  const done = new Set(blocked.map(({ pair }) => pair));
  // The list grows while it is worked through.
  for (const { set: missing, by } of all) {
    if (present.has(nameAndType(missing))) continue;
    for (const pair of pairs) {
      const set = pair.after;
      if (set === undefined || done.has(pair) || !isAliasOf(set, missing)) continue;
      done.add(pair);
      all.push({ set, by, pair });
    }
  }
  return all;
}

function isAliasOf(set: RecordSet, target: RecordSet): boolean {
  if (set.type !== target.type) return false;
  return set.records.some(
    (record) => record.recordType.isPointer && !record.recordType.hasTtl && targetOf(record) === target.name,
  );
}

/**
 * List the sets left alone because of what they or their siblings are, with the reason.
 *
 * Not listed are sets that a rule or NO_PURGE keeps as a whole, which are reported as such.
 */
export function heldSets(desired: readonly RecordSet[], { actual, staying, survivors }: Standing): RecordSet[] {
  const reserved = new Set(Array.from(staying, nameAndType));
  if (reserved.size === 0) return [];
  const declared = new Set(desired.map(keyText));
  return actual.flatMap((set) => {
    const isKeptWhole = set.records.length > 0 && survivors.get(set)?.length === set.records.length;
    if (isKeptWhole || !reserved.has(nameAndType(set))) return [];
    if (staying.has(set)) return [set];
    return declared.has(keyText(set)) ? [] : [{ ...set, heldBecause: set.heldBecause ?? SIBLING }];
  });
}

const SIBLING = 'it shares its name and type with a set that is left alone';
