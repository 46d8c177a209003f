import type { Change } from '../diff/change.ts';
import { toName } from '../dns/idn.ts';
import type { StaleError } from '../errors.ts';
import { ttlOf, type RecordSet } from '../model/record-set.ts';
import type { ChangeBatch } from '../provider.ts';
import { describeKey } from './notes.ts';
import type { StaleDetail } from './outcome.ts';

/** Put beside what a provider found what the plan had read and wanted. */
export function staleSets(error: StaleError, batch: ChangeBatch): StaleDetail[] {
  return error.conflicts.map((conflict) => {
    const change = batch.changes.find(({ name, type }) => name === conflict.name && type === conflict.type);
    return {
      title: describeKey(change ?? { name: toName(conflict.name), type: conflict.type }),
      ...sides(change),
      ...(conflict.now !== undefined && { now: conflict.now }),
    };
  });
}

function sides(change: Change | undefined): Pick<StaleDetail, 'read' | 'wanted'> {
  return {
    ...(change?.before && { read: describeSet(change.before) }),
    ...(change?.after && { wanted: describeSet(change.after) }),
  };
}

/** Write what a set holds on one line: its values in an order of their own, then the TTL if it has one. */
export function describeSet(set: RecordSet): string {
  const values = Array.from(new Set(set.records.map(({ text }) => text)))
    .toSorted()
    .join(', ');
  return set.records[0]?.recordType.hasTtl === true ? `${values} ttl=${ttlOf(set)}` : values;
}
