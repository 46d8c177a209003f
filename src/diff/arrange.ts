import type { DnsRecord } from '../model/record.ts';
import { compareRecords, sortByName } from '../model/order.ts';
import type { Change } from './change.ts';

/**
 * Sort changes by name, and within a name by type: sets that exist first, then new ones.
 *
 * Thus what vanishes comes before what takes its place, such as a CNAME before the A records that replace it.
 */
export function arrangeChanges(changes: readonly Change[]): Change[] {
  const ranked = changes.map((change) => ({ change, first: firstRecord(change) }));
  ranked.sort((a, b) => compareWithinName(a, b));
  return sortByName(ranked, ({ change }) => change.name).map(({ change }) => change);
}

interface Ranked {
  readonly change: Change;
  readonly first: DnsRecord | undefined;
}

function compareWithinName(a: Ranked, b: Ranked): number {
  const isNew = Number(a.change.kind === 'create') - Number(b.change.kind === 'create');
  if (isNew !== 0 || a.first === undefined || b.first === undefined) return isNew;
  const [idA, idB] = [a.change.setIdentifier ?? '', b.change.setIdentifier ?? ''];
  return compareRecords(a.first, b.first) || (idA < idB ? -1 : idA > idB ? 1 : 0);
}

/** The record by which a set is placed: the one that a zone file would list first. */
function firstRecord(change: Change): DnsRecord | undefined {
  const records = (change.before ?? change.after)?.records ?? [];
  return records.reduce<DnsRecord | undefined>(
    (first, record) => (first === undefined || compareRecords(record, first) < 0 ? record : first),
    undefined,
  );
}
