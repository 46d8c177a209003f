import type { DnsRecord } from '../model/record.ts';
import type { ArgumentKind, FieldValue } from '../records/field.ts';
import { jsString, jsTextString } from './literal.ts';
import { modifiersOf } from './modifiers.ts';

/** Characters a typed host name may hold only as an escape, because typed by mistake they would break something else. */
const UNTYPABLE = /['"+,|!£$%&()=?^*ç°§;:<>[\]@ ]/g;

/** Write a record as the word that makes it: `MX("@", 10, "mx1.shop.test.", TTL(60))`. */
export function renderRecord(
  record: DnsRecord,
  label: string,
  defaultTtl: number,
  moreModifiers: readonly string[] = [],
): string {
  const { recordType, rdata, ttl } = record;
  const args = recordType.args.map((index) => renderArgument(rdata[index] ?? '', recordType.fields[index]?.kind));
  const modifiers = [...modifiersOf(record), ...moreModifiers];
  if (recordType.hasTtl && ttl !== defaultTtl) modifiers.push(`TTL(${ttl})`);
  return `${record.type}(${[jsString(wordLabel(record, label)), ...args, ...modifiers].join(', ')})`;
}

/** Leave out what the word appends; a name without it is written whole, which no word adds to. */
function wordLabel({ recordType: { labelSuffix }, name }: DnsRecord, label: string): string {
  if (labelSuffix === undefined) return label;
  if (label === labelSuffix) return '@';
  return label.endsWith(`.${labelSuffix}`) ? label.slice(0, -labelSuffix.length - 1) : name;
}

function renderArgument(value: FieldValue, kind: ArgumentKind | undefined): string {
  if (typeof value === 'number') return String(value);
  if (kind === 'host') return jsString(typableHost(value));
  return kind === 'texts' ? jsTextString(value) : jsString(value);
}

/** Write a canonical host name so that it passes the checks for typed ones and reads back equal. */
export function typableHost(name: string): string {
  const escaped = name.replace(UNTYPABLE, toDecimalEscape);
  return escaped.endsWith('.in-addr.arpa.') ? escaped : escaped.replace(/\//g, toDecimalEscape);
}

function toDecimalEscape(char: string): string {
  return `\\${String(char.charCodeAt(0)).padStart(3, '0')}`;
}
