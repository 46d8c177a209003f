import type { RecordSet } from './record-set.ts';
import { keyOf } from './record-set.ts';
import type { RecordSets } from './record-sets.ts';
import { replaceNames, setsAt } from './record-sets.ts';

/** The record sets of a zone while a batch is being applied: only the names it touches are copied. */
export interface WorkingCopy {
  readonly at: (name: string) => readonly RecordSet[];
  /** Store a record set in the place of the one with the same key. */
  readonly put: (set: RecordSet) => void;
  readonly remove: (set: RecordSet) => void;
  readonly size: () => number;
  /** Make the record sets after the batch. */
  readonly commit: () => RecordSets;
}

/** Create a working copy of a zone's record sets. */
export function createWorkingCopy(base: RecordSets): WorkingCopy {
  const changed = new Map<string, readonly RecordSet[]>();
  let count = base.sorted.length;
  const seen = new Map<string, readonly RecordSet[]>();
  const at = (name: string): readonly RecordSet[] => {
    const known = changed.get(name) ?? seen.get(name) ?? setsAt(base, name);
    seen.set(name, known);
    return known;
  };
  const replace = (set: RecordSet, replacement: readonly RecordSet[]): void => {
    const before = at(set.Name);
    const after = [...before.filter((other) => keyOf(other) !== keyOf(set)), ...replacement];
    count += after.length - before.length;
    changed.set(set.Name, after);
  };
  return {
    at,
    put: (set) => replace(set, [set]),
    remove: (set) => replace(set, []),
    size: () => count,
    commit: () => replaceNames(base, changed),
  };
}
