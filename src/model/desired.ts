import { toName } from '../dns/idn.ts';
import type { Name } from '../dns/name.ts';
import type { RecordType } from '../records/define.ts';
import type { DeclaredRecord, DeclaredZone } from './ir.ts';
import { setAttributesOf, setIdentifierOf } from './declared-routing.ts';
import { createRecord, type DnsRecord } from './record.ts';

/** Record types by name. */
export type RecordTypes = ReadonlyMap<string, RecordType>;

/** Index record types by name; a later one of the same name wins. */
export function indexRecordTypes(types: Iterable<RecordType>): RecordTypes {
  return new Map(Array.from(types, (type) => [type.type, type]));
}

/** The absolute name of a declared zone. */
export function originOf(zone: Pick<DeclaredZone, 'name'>): Name {
  return `${zone.name}.` as Name;
}

/**
 * Turn a zone's normalised records into canonical ones, in the order of the configuration.
 *
 * This is the one place where labels and host names become absolute, lower-case punycode. Name servers at the apex are
 * not among them. Records of one set get the TTL of its first record, because a set has only one; validation warns.
 * Give `zone.absent` as `records` for the records that must not exist.
 *
 * @throws {Error} for a type that is not in `recordTypes`, which validation has refused before.
 */
export function desiredRecords(
  zone: Pick<DeclaredZone, 'name' | 'records'>,
  recordTypes: RecordTypes,
  records: readonly DeclaredRecord[] = zone.records,
): DnsRecord[] {
  const origin = originOf(zone);
  const ttls = new Map<string, number>();
  return records.map((record) => {
    const recordType = recordTypes.get(record.type);
    if (recordType === undefined) throw new Error(`No record type ${record.type}`);
    const name = toName(record.name, origin);
    const rdata = recordType.canonicalize(record.values, origin);
    const key = `${record.type} ${name} ${setIdentifierOf(record)}`;
    const ttl = ttls.get(key) ?? record.ttl;
    ttls.set(key, ttl);
    return createRecord(recordType, { name, ttl, rdata, call: record.call, setAttributes: setAttributesOf(record) });
  });
}
