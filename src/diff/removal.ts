import { createRecord } from '../model/record.ts';
import { routingText } from '../model/declared-routing.ts';
import type { RecordSet } from '../model/record-set.ts';
import { opaqueRecord } from '../records/opaque.ts';
import type { ChangeLine } from './change.ts';
import { compareSets } from './compare-sets.ts';
import { nameAndType, type Retained } from './retain.ts';
import type { RecordTest } from './rule.ts';
import type { DiffInput } from './zone-diff.ts';

/**
 * Find the held sets that stay: all of them, or with `allowsHeldRemoval` those of which something keeps a part.
 *
 * Sets of one owner can only be removed together, so one that stays keeps the others, and those of its name and type.
 */
export function stayingSets(
  input: Pick<DiffInput, 'actual' | 'desired' | 'keepsUnknown' | 'allowsHeldRemoval'>,
  survivors: Retained['survivors'],
  isIgnored: RecordTest,
): ReadonlySet<RecordSet> {
  const held = input.actual.filter((set) => set.heldBecause !== undefined);
  if (input.allowsHeldRemoval !== true) return new Set(held);
  const declared = new Set(held.length === 0 || !input.keepsUnknown ? [] : input.desired.map(nameAndType));
  const isKept = (set: RecordSet): boolean => {
    if (set.records.length > 0) return survivors.has(set);
    if (input.keepsUnknown && !declared.has(nameAndType(set))) return true;
    // A rule is asked about records, which the set has none of.
    return isIgnored(createRecord(opaqueRecord(set.type), { name: set.name, ttl: 0, rdata: [''] }));
  };
  return withTied(held.filter(isKept), held);
}

/** Add what has the owner of a set that stays, or its name and type, and what these have in common with others. */
function withTied(kept: readonly RecordSet[], held: readonly RecordSet[]): ReadonlySet<RecordSet> {
  const tied = new Map<string, RecordSet[]>();
  for (const set of held) {
    for (const tie of tiesOf(set)) {
      const others = tied.get(tie);
      if (others === undefined) tied.set(tie, [set]);
      else others.push(set);
    }
  }
  const all = new Set(kept);
  // The set grows while it is worked through.
  for (const set of all) {
    for (const tie of tiesOf(set)) {
      for (const other of tied.get(tie) ?? []) all.add(other);
      tied.delete(tie);
    }
  }
  return all;
}

function tiesOf(set: RecordSet): string[] {
  return set.owner === undefined ? [nameAndType(set)] : [nameAndType(set), set.owner];
}

/**
 * Explain how a held set goes and what takes its place, if anything.
 *
 * It goes as a whole even where both list the same records, for what held it is in neither list.
 */
export function removalLines(before: RecordSet, after: RecordSet | undefined): ChangeLine[] {
  const whole = before.owner === undefined ? '' : ', which is deleted as a whole';
  const note = `opaque: ${before.heldBecause}${whole}`;
  const { name, type } = before;
  const records = compareSets(before, undefined);
  const lines: readonly ChangeLine[] =
    records.length > 0 ? records : [{ kind: 'delete', name, type, before: { text: routingText(before) } }];
  return [...lines.map((line) => ({ ...line, note })), ...compareSets(undefined, after)];
}
