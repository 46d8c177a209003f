import { displayName, isInZone, type Name } from '../../dns/name.ts';
import type { ExportedZone } from '../../export/exported-zone.ts';
import { createRecord, type DnsRecord } from '../../model/record.ts';
import { groupRecords, ttlOf, type RecordSet } from '../../model/record-set.ts';

/** Make a zone of the records that a file has, for a configuration to be written of it. */
export function importedZone(zone: Name, sets: readonly RecordSet[]): ExportedZone {
  const recordSets = sets.map((set) =>
    isInZone(set.name, zone) ? set : { ...set, heldBecause: 'its name lies outside of the zone' },
  );
  const title = displayName(zone).replaceAll('!', '\\033');
  return {
    actual: { zone: { id: zone, name: zone, isPrivate: false }, recordSets, nameServers: [] },
    title,
    isImported: true,
  };
}

/**
 * Group records into sets, each value once and with one TTL, that of its first record (RFC 2181 section 5.2).
 *
 * `onTtl` is called with each set that has others.
 */
export function toSets(records: readonly DnsRecord[], onTtl: (set: RecordSet) => void): RecordSet[] {
  return groupRecords(records).map((set) => {
    if (set.records.length === 1) return set;
    const ttl = ttlOf(set);
    if (set.records.some((record) => record.ttl !== ttl)) onTtl(set);
    const distinct = new Map(set.records.map((record) => [record.text, record]));
    const values = Array.from(distinct.values(), (record) =>
      record.ttl === ttl ? record : createRecord(record.recordType, { ...record, ttl }),
    );
    return { ...set, records: values };
  });
}
