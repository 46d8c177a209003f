import type { RecordSet } from '../model/record-set.ts';
import { adoptActual } from './adopt.ts';
import { arrangeChanges } from './arrange.ts';
import type { Change } from './change.ts';
import { claim } from './claim.ts';
import { compareSets } from './compare-sets.ts';
import { allowPairs, heldSets } from './hold.ts';
import { noteRenames } from './note-renames.ts';
import { orderChanges } from './order-changes.ts';
import { pairSets, type Pair } from './pair.ts';
import { removalLines, stayingSets } from './removal.ts';
import { retain } from './retain.ts';
import { compileRules } from './rule.ts';
import type { DiffInput, ZoneDiff } from './zone-diff.ts';

/** What a comparison takes and what it finds. */
export type { DiffInput, ZoneDiff } from './zone-diff.ts';

/**
 * Find what separates the actual state of a zone from the desired one.
 *
 * Applying the changes in their order gives the desired state, apart from what is kept, held or blocked. Without
 * `allowsIgnoreConflicts`, a conflict leaves `changes` and `blocked` empty.
 *
 * @throws {UserError} when the pattern of an IGNORE rule cannot be read.
 */
export function diffZone(input: DiffInput): ZoneDiff {
  const isIgnored = compileRules(input.rules, input.zone);
  const retained = retain(input, isIgnored);
  const { sets, conflicts } = input.rules.length === 0 ? noClaims(input) : claim(input.desired, isIgnored);
  const staying = stayingSets(input, retained.survivors, isIgnored);
  const standing = { actual: input.actual, staying, survivors: retained.survivors };
  const held = heldSets(sets, standing);
  const aside = { kept: retained.kept, conflicts, contested: retained.contested, held };
  if (conflicts.length > 0 && !input.allowsIgnoreConflicts) {
    return { ...aside, changes: [], blocked: [], unresolved: [] };
  }
  const pairs = pairSets(sets, input.actual, retained.survivors).map(adoptActual);
  const allowed = allowPairs(pairs, standing);
  const arranged = noteRenames(arrangeChanges(allowed.pairs.flatMap(toChange)));
  const ordered = input.isOrdered ? orderChanges(arranged) : { changes: arranged, unresolved: [] };
  const blocked = allowed.blocked
    .filter(({ pair }) => compareSets(pair.before, pair.after).length > 0)
    .map(({ set, by }) => ({ set, by }));
  return { ...aside, ...ordered, blocked };
}

function noClaims({ desired }: DiffInput): { sets: readonly RecordSet[]; conflicts: [] } {
  return { sets: desired, conflicts: [] };
}

function toChange({ before, after }: Pair): Change[] {
  const set = after ?? before;
  const lines = before?.heldBecause === undefined ? compareSets(before, after) : removalLines(before, after);
  if (set === undefined || lines.length === 0) return [];
  return [
    {
      kind: before === undefined ? 'create' : after === undefined ? 'delete' : 'modify',
      name: set.name,
      type: set.type,
      ...(set.setIdentifier === undefined ? {} : { setIdentifier: set.setIdentifier }),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      lines,
    },
  ];
}
