import type { DnsRecord } from '../model/record.ts';
import type { RecordSet } from '../model/record-set.ts';
import type { RecordView } from './change.ts';

/** The text of a record and of its set's routing, with the TTL where the type has one. */
export function viewOf(record: DnsRecord, routing: string): RecordView {
  const text = routing === '' ? record.text : `${record.text} ${routing}`;
  return record.recordType.hasTtl ? { text, ttl: record.ttl } : { text };
}

/** The text of a view with its TTL: what tells two records apart. */
export function fullText(view: RecordView): string {
  return view.ttl === undefined ? view.text : `${view.text} ttl=${view.ttl}`;
}

/**
 * Describe how a set is routed, such as `r53_weight=5,r53_health_check_id=…`; empty for a simple set.
 *
 * Equal routing has equal text, whatever the order in which its settings were given.
 */
export function routingText(set: RecordSet): string {
  if (set.routing === undefined && set.healthCheckId === undefined) return '';
  const settings = Object.entries(set.routing ?? {}).filter(([name]) => name !== 'policy');
  const words = settings.map(([name, value]) => `r53_${name}=${settingText(value)}`).toSorted();
  if (set.routing !== undefined && words.length === 0) words.push(`r53_${set.routing.policy}=true`);
  if (set.healthCheckId !== undefined) words.push(`r53_health_check_id=${set.healthCheckId}`);
  return words.join(',');
}

function settingText(value: string | number | Readonly<Record<string, string>>): string {
  if (typeof value !== 'object') return String(value);
  const entries = Object.entries(value).map(([name, part]) => `${name}:${part}`);
  return entries.toSorted().join('/');
}
