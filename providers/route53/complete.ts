import type { RecordSet } from '../../src/model/record-set.ts';
import { createRecord, type DnsRecord } from '../../src/model/record.ts';
import type { HostedZone } from '../../src/model/zone.ts';
import { R53_ALIAS } from './r53-alias.ts';

/** Place of the zone id among the values of an alias. */
const ZONE_ID = R53_ALIAS.fields.findIndex((field) => field.name === 'zone_id');

/** Fill in what the configuration leaves to Route 53: an alias without a zone id is one into its own zone. */
export function completeSets(sets: readonly RecordSet[], zone: HostedZone | undefined): readonly RecordSet[] {
  if (zone === undefined) return sets;
  return sets.map((set) => {
    if (!set.records.some(lacksZoneId)) return set;
    return { ...set, records: set.records.map((record) => completeAlias(record, zone)) };
  });
}

function lacksZoneId(record: DnsRecord): boolean {
  return record.type === R53_ALIAS.type && record.rdata[ZONE_ID] === '';
}

function completeAlias(record: DnsRecord, zone: HostedZone): DnsRecord {
  if (!lacksZoneId(record)) return record;
  return createRecord(R53_ALIAS, { ...record, rdata: record.rdata.with(ZONE_ID, zone.id) });
}
