import { displayName } from '../../../src/dns/name.ts';
import { ROUTING_KEYS, setAttributesOf, setIdentifierOf } from '../../../src/model/declared-routing.ts';
import type { AuditedRecord } from './record.ts';
import type { Report } from './report.ts';
import { auditRoutedGroup, type RoutedGroup, type RoutedSet } from './routing-group.ts';
import { auditRoutedRecord } from './routing-record.ts';

const KEYS = Object.values(ROUTING_KEYS);

/**
 * Find routing that Route 53 would refuse or ignore.
 *
 * @see Route 53 Developer Guide, "Choosing a routing policy"
 */
export function auditRouting(records: readonly AuditedRecord[], report: Report): void {
  const routed = records.filter(isRouted);
  if (routed.length === 0) return;
  auditRecords(routed, report);
  for (const group of groupsOf(records, routed)) auditRoutedGroup(group, report);
}

function isRouted({ declared: { meta } }: AuditedRecord): boolean {
  return meta !== undefined && KEYS.some((key) => (meta[key] ?? '') !== '');
}

/** What is wrong with a set of several values is wrong with each of them, and said once. */
function auditRecords(routed: readonly AuditedRecord[], report: Report): void {
  const said = new Set<string>();
  for (const record of routed) {
    const identifier = setIdentifierOf(record.declared);
    auditRoutedRecord(record, (rule, message, about) => {
      const key = `${titleOf(record)} ${identifier} ${message}`;
      if (identifier !== '' && said.has(key)) return;
      said.add(key);
      report(rule, message, about);
    });
  }
}

/** The groups with a routed member. */
function groupsOf(records: readonly AuditedRecord[], routed: readonly AuditedRecord[]): Iterable<RoutedGroup> {
  const groups = new Map<string, { group: RoutedGroup; sets: Map<string, RoutedSet> }>();
  for (const record of routed) {
    const title = titleOf(record);
    if (groups.has(title)) continue;
    const type = record.recordType.setType(record.rdata);
    groups.set(title, { group: { type, title, records: [], sets: [] }, sets: new Map() });
  }
  for (const record of records) {
    const known = groups.get(titleOf(record));
    if (known === undefined) continue;
    known.group.records.push(record);
    const identifier = setIdentifierOf(record.declared);
    const routing = known.sets.has(identifier) ? undefined : setAttributesOf(record.declared)?.routing;
    if (routing === undefined) continue;
    const set = { identifier, routing, first: record };
    known.sets.set(identifier, set);
    known.group.sets.push(set);
  }
  return Array.from(groups.values(), ({ group }) => group);
}

function titleOf({ name, recordType, rdata }: AuditedRecord): string {
  return `${displayName(name)} ${recordType.setType(rdata)}`;
}
