import { toName } from '../../../src/dns/idn.ts';
import type { Name } from '../../../src/dns/name.ts';
import type { DeclaredRecord, DeclaredZone } from '../../../src/model/ir.ts';
import type { Rdata, RecordType } from '../../../src/records/define.ts';
import { RECORD_TYPES } from '../../../src/records/index.ts';
import { R53_ALIAS } from '../alias/r53-alias.ts';

const TYPES: ReadonlyMap<string, RecordType> = new Map(
  [...RECORD_TYPES, R53_ALIAS].map((known) => [known.type, known]),
);

/** A declared record with its absolute name and canonical values. */
export interface AuditedRecord {
  readonly declared: DeclaredRecord;
  readonly recordType: RecordType;
  readonly name: Name;
  readonly rdata: Rdata;
}

/** Read the records of a zone; those that other rules find wrong are left out: what cannot be read cannot be judged. */
export function auditedRecords(zone: DeclaredZone): AuditedRecord[] {
  const origin = toName(zone.name);
  return zone.records.flatMap((declared) => {
    const recordType = TYPES.get(declared.type);
    if (recordType === undefined || recordType.check(declared.values) !== undefined) return [];
    const rdata = recordType.canonicalize(declared.values, origin);
    return [{ declared, recordType, name: toName(declared.name, origin), rdata }];
  });
}
