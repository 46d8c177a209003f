import { opaqueRecord } from '../records/opaque.ts';
import type { Rdata } from '../records/define.ts';
import type { RecordTypes } from './desired.ts';
import { createRecord, type DnsRecord } from './record.ts';
import type { RecordSet } from './record-set.ts';

/** A record as plain data, without the functions of its type; its name is that of its set. */
export interface RecordData {
  readonly type: string;
  readonly ttl: number;
  readonly rdata: Rdata;
  /** True for a value that could not be read and is kept as text. */
  readonly isOpaque?: true;
}

/** A record set as plain data: what it is turned into for JSON and made of again. */
export interface RecordSetData extends Omit<RecordSet, 'records'> {
  readonly records: readonly RecordData[];
}

/** Turn a record set into plain data that JSON can hold; `native` is passed on as it is. */
export function toSetData(set: RecordSet, recordTypes: RecordTypes): RecordSetData {
  return { ...set, records: set.records.map((record) => toRecordData(record, recordTypes)) };
}

function toRecordData(record: DnsRecord, recordTypes: RecordTypes): RecordData {
  const data = { type: record.type, ttl: record.ttl, rdata: record.rdata };
  return recordTypes.get(record.type) === record.recordType ? data : { ...data, isOpaque: true };
}

/** Make the record set again that `toSetData` was given; positions in the configuration are lost. */
export function fromSetData(data: RecordSetData, recordTypes: RecordTypes): RecordSet {
  return {
    ...data,
    records: data.records.map((record) => {
      const known = record.isOpaque === true ? undefined : recordTypes.get(record.type);
      return createRecord(known ?? opaqueRecord(record.type), {
        name: data.name,
        ttl: record.ttl,
        rdata: record.rdata,
      });
    }),
  };
}
