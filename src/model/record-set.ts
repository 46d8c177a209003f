import type { Name } from '../dns/name.ts';
import { createRecord, type DnsRecord } from './record.ts';
import type { SetAttributes } from './routing.ts';
import { routingText } from './declared-routing.ts';

/** All records of one name, type and set identifier: the unit of comparison and of change. */
export interface RecordSet extends SetAttributes {
  readonly name: Name;
  /** The DNS type; an alias has the type it stands for, so `A` and an alias of type A are one set. */
  readonly type: string;
  /** In the order of the configuration or of the service; never empty for a desired set. */
  readonly records: readonly DnsRecord[];
  /** Why this program leaves the set alone, in words; set for what the language cannot say. */
  readonly heldBecause?: string;
  /** Id of what made the set and is deleted with all its sets or not at all, such as a traffic policy instance. */
  readonly owner?: string;
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

/** Write what a set holds on one line: its values in an order of their own, its routing, and the TTL if it has one. */
export function describeSet(set: RecordSet): string {
  const values = Array.from(new Set(set.records.map(({ text }) => text)))
    .toSorted()
    .join(', ');
  const routing = routingText(set);
  const content = routing === '' ? values : `${values} ${routing}`;
  return set.records[0]?.recordType.hasTtl === true ? `${content} ttl=${ttlOf(set)}` : content;
}

/** Group records into sets by name, type and set identifier, in order of first appearance. */
export function groupRecords(records: readonly DnsRecord[]): RecordSet[] {
  const groups = new Map<string, { set: Omit<RecordSet, 'records'>; records: DnsRecord[] }>();
  for (const record of records) {
    const set = { name: record.name, type: record.recordType.setType(record.rdata), ...record.setAttributes };
    const key = keyText(set);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { set, records: [record] });
    else group.records.push(record);
  }
  return Array.from(groups.values(), (group) => ({ ...group.set, records: group.records }));
}

/** Put the records of routed sets into simple ones with one TTL, for a provider that gives everybody the same answer. */
export function withoutRouting(sets: readonly RecordSet[]): readonly RecordSet[] {
  if (sets.every(({ setIdentifier }) => setIdentifier === undefined)) return sets;
  const ttls = new Map<string, number>();
  const records = sets.flatMap((set) => {
    const key = `${set.type} ${set.name}`;
    const ttl = ttls.get(key) ?? ttlOf(set);
    ttls.set(key, ttl);
    return set.records.map((record) => createRecord(record.recordType, { ...record, ttl, setAttributes: undefined }));
  });
  return groupRecords(records);
}
