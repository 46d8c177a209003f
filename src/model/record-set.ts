import type { Name } from '../dns/name.ts';
import type { DnsRecord } from './record.ts';
import type { Routing } from './routing.ts';

/** All records of one name, type and set identifier: the unit of comparison and of change. */
export interface RecordSet {
  readonly name: Name;
  /** The DNS type; an alias has the type it stands for, so `A` and an alias of type A are one set. */
  readonly type: string;
  readonly setIdentifier?: string;
  /** In the order of the configuration or of the service; never empty for a desired set. */
  readonly records: readonly DnsRecord[];
  readonly routing?: Routing;
  readonly healthCheckId?: string;
  /** Why this program leaves the set alone, in words; set for what the language cannot say. */
  readonly heldBecause?: string;
  /** Exactly what the service returned; opaque, never compared or printed, sent back to delete the set. */
  readonly native?: unknown;
}

/** What makes two record sets the same one. */
export type RecordSetKey = Pick<RecordSet, 'name' | 'type' | 'setIdentifier'>;

/** Text that is equal for equal keys, for use in maps; never taken apart again. */
export function keyText(key: RecordSetKey): string {
  return key.setIdentifier === undefined ? `${key.type} ${key.name}` : `${key.type} ${key.name} ${key.setIdentifier}`;
}

/** The TTL of a set in seconds, that of its first record; 0 for aliases. */
export function ttlOf(set: RecordSet): number {
  return set.records[0]?.ttl ?? 0;
}

/** What a set is made of besides its records. */
export type SetAttributes = Pick<RecordSet, 'setIdentifier' | 'routing' | 'healthCheckId'>;

/** Group records into sets by name, type and set identifier, in order of first appearance. */
export function groupRecords(
  records: readonly DnsRecord[],
  attributesOf: (record: DnsRecord) => SetAttributes = () => ({}),
): RecordSet[] {
  const groups = new Map<string, { set: Omit<RecordSet, 'records'>; records: DnsRecord[] }>();
  for (const record of records) {
    const set = { name: record.name, type: record.recordType.setType(record.rdata), ...attributesOf(record) };
    const key = keyText(set);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { set, records: [record] });
    else group.records.push(record);
  }
  return Array.from(groups.values(), (group) => ({ ...group.set, records: group.records }));
}
