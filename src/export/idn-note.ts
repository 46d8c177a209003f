import { toUnicode } from '../dns/idn.ts';
import { displayName } from '../dns/name.ts';
import type { DnsRecord } from '../model/record.ts';

const PUNYCODE = 'xn--';

/** Show a name in Unicode, or undefined where that is the same. */
export function unicodeOf(name: string): string | undefined {
  if (!name.includes(PUNYCODE)) return undefined;
  const unicode = toUnicode(displayName(name));
  return unicode === displayName(name) ? undefined : unicode;
}

/** Say what people read where the label of a record or a host name in it is punycode; undefined where none is. */
export function idnNote(record: DnsRecord, label: string): string | undefined {
  const { recordType, rdata } = record;
  const names = recordType.fields.flatMap((field, i) => (field.isHostname ? [String(rdata[i] ?? '')] : []));
  const shown = [label, ...names].map(unicodeOf).filter((name) => name !== undefined);
  return shown.length === 0 ? undefined : shown.join(', ');
}
