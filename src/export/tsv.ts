import { displayName, labelIn, type Name } from '../dns/name.ts';
import type { RecordTypes } from '../model/desired.ts';
import { listedText, type DnsRecord } from '../model/record.ts';
import { reasonToExclude, type ExportedZone } from './exported-zone.ts';

/**
 * Render a zone as one row a record: full name, label, TTL, class, type, rdata, tabs between them.
 *
 * In the order of the provider. Texts stand raw, except that what would end a field or a row is written `\DDD`. The TTL of
 * an alias is empty, for it has none. A seventh field says why a record is left alone, if it is.
 */
export function renderTsv(exported: ExportedZone, recordTypes: RecordTypes): string {
  const { zone, recordSets } = exported.actual;
  let out = '';
  for (const set of recordSets) {
    const reason = reasonToExclude(set, recordTypes);
    for (const record of set.records) {
      const fields = rowOf(record, zone.name);
      if (reason !== undefined) fields.push(reason);
      out += `${fields.map(cell).join('\t')}\n`;
    }
  }
  return out;
}

function rowOf(record: DnsRecord, zone: Name): string[] {
  const rdata = record.type === 'TXT' ? String(record.rdata[0] ?? '') : rdataText(record);
  const ttl = record.recordType.hasTtl ? String(record.ttl) : '';
  return [displayName(record.name), labelIn(record.name, zone), ttl, 'IN', record.type, rdata];
}

/** The text of comparisons lacks the serial of an SOA record. */
function rdataText(record: DnsRecord): string {
  return record.type === 'SOA' ? record.recordType.format(record.rdata) : listedText(record);
}

/** U+DC80 to U+DCFF stand for bytes that are no UTF-8 and cannot be written as they are. */
function cell(text: string): string {
  return text.replace(/[\p{Cc}\udc80-\udcff]/gu, (char) => {
    return `\\${String(char.charCodeAt(0) & 0xff).padStart(3, '0')}`;
  });
}
