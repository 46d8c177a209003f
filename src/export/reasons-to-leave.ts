import type { RecordTypes } from '../model/desired.ts';
import { targetOf } from '../model/record.ts';
import { ttlOf, type RecordSet } from '../model/record-set.ts';
import { reasonToExclude } from './exported-zone.ts';

/**
 * Find the sets of a zone that a configuration cannot declare, each with the reason.
 *
 * Routed sets of one name and type are declared together or not at all: what keeps hands off one of them concerns all.
 * `refused` are those that turned out not to come back as they were.
 */
export function reasonsToLeave(
  sets: readonly RecordSet[],
  recordTypes: RecordTypes,
  refused?: ReadonlyMap<RecordSet, string>,
): ReadonlyMap<RecordSet, string> {
  const reasons = new Map<RecordSet, string>();
  const groups = new Map<string, RecordSet[]>();
  for (const set of sets) {
    const reason = reasonToExclude(set, recordTypes) ?? unsayable(set) ?? refused?.get(set);
    if (reason !== undefined) reasons.set(set, reason);
    if (set.setIdentifier === undefined) continue;
    const key = `${set.type} ${set.name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [set]);
    else group.push(set);
  }
  for (const group of groups.values()) {
    const shared = group.some((set) => reasons.has(set)) ? SIBLING : unsayableGroup(group);
    if (shared !== undefined) for (const set of group) reasons.set(set, reasons.get(set) ?? shared);
  }
  return reasons;
}

const SIBLING = 'it shares its name and type with a set that is left alone';

/** Say why a set that was read in full cannot be declared, or undefined when it can. */
function unsayable({ records, name }: RecordSet): string | undefined {
  const [first] = records;
  if (first === undefined) return 'it is empty';
  if (!first.recordType.hasWord) return `the configuration has no word for type ${first.type}`;
  if (first.recordType.hasTtl && first.ttl === 0) return 'it has a TTL of 0, and TTL(0) means the default';
  if (records.some(({ ttl }) => ttl !== first.ttl)) return 'its records have different TTLs';
  const isRefusedLoop = first.type === 'CNAME' || !first.recordType.isStandard;
  if (isRefusedLoop && records.some((record) => targetOf(record) === name)) return 'it points at itself';
  return undefined;
}

/** Route 53 once let weighted sets of one name and type have different TTLs, and no longer does. */
function unsayableGroup(group: readonly RecordSet[]): string | undefined {
  const ttls = group.filter(({ records }) => records[0]?.recordType.hasTtl === true).map(ttlOf);
  return new Set(ttls).size > 1 ? 'its weighted sets have different TTLs' : undefined;
}
