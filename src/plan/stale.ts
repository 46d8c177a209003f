import type { Change } from '../diff/change.ts';
import { toName } from '../dns/idn.ts';
import type { StaleError } from '../errors.ts';
import { describeSet, keyText } from '../model/record-set.ts';
import type { ChangeBatch } from '../provider.ts';
import { describeKey } from './notes.ts';
import type { StaleDetail } from './outcome.ts';

/** Put beside what a provider found what the plan had read and wanted. */
export function staleSets(error: StaleError, batch: ChangeBatch): StaleDetail[] {
  return error.conflicts.map((conflict) => {
    const key = { ...conflict, name: toName(conflict.name) };
    const change = batch.changes.find((candidate) => keyText(candidate) === keyText(key));
    return {
      title: describeKey(key),
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
