import { diffZone, type DiffInput, type ZoneDiff } from '../../src/diff/index.ts';
import type { UnmanagedRule } from '../../src/model/ir.ts';
import type { RecordSet } from '../../src/model/record-set.ts';
import { changeLine } from '../../src/report/changes.ts';
import { sets, ZONE } from './zone-file-records.ts';

const PLAIN = {
  zone: ZONE,
  rules: [],
  keepsUnknown: false,
  allowsIgnoreConflicts: false,
  absent: [],
  isOrdered: true,
} satisfies Partial<DiffInput>;

/** Compare two states given as sets or as lines of records, with nothing special unless told otherwise. */
export function diff(
  actual: readonly (string | RecordSet)[],
  desired: readonly (string | RecordSet)[],
  options: Partial<DiffInput> = {},
): ZoneDiff {
  return diffZone({ ...PLAIN, desired: toSets(desired), actual: toSets(actual), ...options });
}

function toSets(entries: readonly (string | RecordSet)[]): RecordSet[] {
  const lines = entries.filter((entry) => typeof entry === 'string');
  return [...sets(...lines), ...entries.filter((entry) => typeof entry !== 'string')];
}

/** The lines of all changes in order, the zone's name left out. */
export function linesOf({ changes }: Pick<ZoneDiff, 'changes'>): string[] {
  return changes.flatMap(({ lines }) => lines.map((line) => changeLine(line).replaceAll('.ex.test', '')));
}

/** An IGNORE rule; parts left out are any. */
export function rule(label: string, types = '', target = ''): UnmanagedRule {
  return { label, types, target, call: 1 };
}
