import type { Change } from '../record-sets/record-set.ts';
import { valuesOf } from '../record-sets/record-set.ts';

const MAX_RECORDS = 1000;
const MAX_CHARACTERS = 32_000;

/** Check the size of a batch: an alias counts as one record without characters, and every upsert counts twice. */
export function checkBatchSize(changes: readonly Change[]): readonly string[] {
  let records = 0;
  let characters = 0;
  for (const change of changes) {
    const values = valuesOf(change.ResourceRecordSet);
    const factor = change.Action === 'UPSERT' ? 2 : 1;
    records += factor * Math.max(values.length, 1);
    characters += factor * values.reduce((sum, value) => sum + value.length, 0);
  }
  return [
    ...(records > MAX_RECORDS ? [`Number of records limit of ${MAX_RECORDS} exceeded.`] : []),
    ...(characters > MAX_CHARACTERS ? [`Number of characters limit of ${MAX_CHARACTERS} exceeded.`] : []),
  ];
}
