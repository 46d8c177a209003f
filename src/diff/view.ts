import type { DnsRecord } from '../model/record.ts';
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
