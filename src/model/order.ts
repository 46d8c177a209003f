import { ipv6Groups, parseIpv4 } from '../dns/address.ts';
import { labelsOf, type Name } from '../dns/name.ts';
import type { DnsRecord } from './record.ts';

/** Types that lead within a name; all others follow by their letters. */
const LEADING_TYPES = ['SOA', 'NS', 'CNAME', 'A', 'AAAA', 'MX', 'SRV', 'TXT', 'LUA'];

/** Indexes of the fields that decide within a type, most important first. */
const DECIDING_FIELDS: Readonly<Record<string, readonly number[]>> = {
  MX: [0, 1],
  SRV: [2, 0, 1],
  HTTPS: [0, 1],
  SVCB: [0, 1],
  CAA: [1, 0],
  DS: [0],
  DNSKEY: [0, 1],
};

/** The field of a type that sorts the other way round: critical CAA records come first. */
const DESCENDING_FIELD: Readonly<Record<string, number>> = { CAA: 0 };

/** Compare two texts by their code units, which is what sorting ASCII bytewise means. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Make a text of a name whose plain comparison gives the order of names.
 *
 * Labels count from the right; parents come before children, then wildcards, whole numbers by value, everything else
 * bytewise. Numbers before all other labels makes the order total, which comparing mixed pairs bytewise would not.
 */
export function nameSortKey(name: Name): string {
  let key = '';
  for (const label of labelsOf(name).toReversed()) key += `${labelSortKey(label)}\u0001`;
  return key;
}

function labelSortKey(label: string): string {
  if (label === '*') return '\u0002';
  if (!/^\d+$/.test(label)) return `\u0004${label}`;
  const digits = label.replace(/^0+(?=\d)/, '');
  // Of equal numbers the one with more leading zeros comes first.
  return `\u0003${String.fromCharCode(0x20 + digits.length)}${digits}${String.fromCharCode(0x100 - label.length)}`;
}

/** Compare two names in the order of zone files: parents before children, wildcards and numbers first. */
export function compareNames(a: Name, b: Name): number {
  return a === b ? 0 : compareTexts(nameSortKey(a), nameSortKey(b));
}

/** Sort anything by names, stably, computing each name's key once. */
export function sortByName<Item>(items: readonly Item[], nameOf: (item: Item) => Name): Item[] {
  const keyed = items.map((item) => ({ item, key: nameSortKey(nameOf(item)) }));
  return keyed.toSorted((a, b) => compareTexts(a.key, b.key)).map(({ item }) => item);
}

/** Compare two types in the order they have within a name. */
export function compareTypes(a: string, b: string): number {
  if (a === b) return 0;
  const [rankA, rankB] = [typeRank(a), typeRank(b)];
  return rankA === rankB ? compareTexts(a, b) : rankA - rankB;
}

function typeRank(type: string): number {
  const rank = LEADING_TYPES.indexOf(type);
  return rank < 0 ? LEADING_TYPES.length : rank;
}

/** Compare two records of one name: by type, then by what decides within the type, then by text. */
export function compareRecords(a: DnsRecord, b: DnsRecord): number {
  return compareTypes(a.type, b.type) || compareRdata(a, b) || compareTexts(a.text, b.text);
}

function compareRdata(a: DnsRecord, b: DnsRecord): number {
  if (a.type === 'A' || a.type === 'AAAA') return compareTexts(addressKey(a), addressKey(b));
  for (const field of DECIDING_FIELDS[a.type] ?? []) {
    const [x, y] = [a.rdata[field], b.rdata[field]];
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : compareTexts(String(x), String(y));
    if (order !== 0) return DESCENDING_FIELD[a.type] === field ? -order : order;
  }
  return 0;
}

/** Hex digits of an address, so that addresses sort by value; what is no address sorts after them as it is. */
function addressKey(record: DnsRecord): string {
  const text = record.text;
  const groups = record.type === 'A' ? parseIpv4(text)?.split('.').map(Number) : ipv6Groups(text);
  return groups === undefined ? `~${text}` : groups.map((group) => group.toString(16).padStart(4, '0')).join('');
}

/** Sort records as a zone file lists them: by name, type, and value; equal ones keep their order. */
export function sortRecords(records: readonly DnsRecord[]): DnsRecord[] {
  const keyed = records.map((record) => ({ record, key: nameSortKey(record.name) }));
  keyed.sort((a, b) => compareTexts(a.key, b.key) || compareRecords(a.record, b.record));
  return keyed.map(({ record }) => record);
}
