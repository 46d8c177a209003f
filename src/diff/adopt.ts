import { createRecord, type DnsRecord } from '../model/record.ts';
import type { RecordSet } from '../model/record-set.ts';
import type { Pair } from './pair.ts';

/** Fill in what the desired records of a pair leave to the zone, such as the key of `ech=IGNORE`. */
export function adoptActual(pair: Pair): Pair {
  const { before, after } = pair;
  const adopt = after?.records[0]?.recordType.adopt;
  if (after === undefined || adopt === undefined) return pair;
  const records = after.records.map((record) => adoptInto(record, before));
  return { ...pair, after: { ...after, records } };
}

function adoptInto(record: DnsRecord, before: RecordSet | undefined): DnsRecord {
  const { recordType } = record;
  // What could not be read is of a type of its own, with nothing to take over.
  const actual = (before?.records ?? []).filter((other) => other.recordType === recordType);
  const rdata = recordType.adopt?.(
    record.rdata,
    actual.map((other) => other.rdata),
  );
  return rdata === undefined || rdata === record.rdata ? record : createRecord(recordType, { ...record, rdata });
}
