import type { Change } from '../diff/change.ts';
import type { RecordTypes } from '../model/desired.ts';
import { fromSetData, toSetData } from '../model/set-data.ts';
import type { ChangeBatch } from '../provider.ts';
import type { BatchItem, PlannedChange } from './plan.ts';

/** Turn a provider's request into an item of the plan. */
export function toBatchItem(batch: ChangeBatch, recordTypes: RecordTypes): BatchItem {
  return { kind: 'batch', changes: batch.changes.map((change) => toPlannedChange(change, recordTypes)) };
}

function toPlannedChange({ before, after, ...rest }: Change, recordTypes: RecordTypes): PlannedChange {
  return {
    ...rest,
    ...(before && { before: toSetData(before, recordTypes) }),
    ...(after && { after: toSetData(after, recordTypes) }),
  };
}

/** Make the request again that an item of the plan stands for. */
export function fromBatchItem(item: BatchItem, recordTypes: RecordTypes): ChangeBatch {
  return { changes: item.changes.map((change) => fromPlannedChange(change, recordTypes)) };
}

function fromPlannedChange({ before, after, ...rest }: PlannedChange, recordTypes: RecordTypes): Change {
  return {
    ...rest,
    ...(before && { before: fromSetData(before, recordTypes) }),
    ...(after && { after: fromSetData(after, recordTypes) }),
  };
}
