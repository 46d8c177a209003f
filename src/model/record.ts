import type { Name } from '../dns/name.ts';
import type { Rdata, RecordType } from '../records/define.ts';
import type { SetAttributes } from './routing.ts';

/** One resource record in canonical form, desired or actual. */
export interface DnsRecord {
  readonly name: Name;
  /** The type as messages show it; an alias of a provider has its own (`R53_ALIAS`). */
  readonly type: string;
  /** Seconds; 0 for types without a TTL of their own. */
  readonly ttl: number;
  readonly rdata: Rdata;
  /** Comparison text: records of one type are equal exactly if their texts are. */
  readonly text: string;
  readonly recordType: RecordType;
  /** The number of the configuration call that made it, for positions. */
  readonly call?: number;
  /** True for records this program derives itself, such as the name servers at the apex. */
  readonly isGenerated?: boolean;
  /** What the set of a desired record is besides its records; absent for a simple set. */
  readonly setAttributes?: SetAttributes;
}

/** What `createRecord` needs besides the values. */
export interface RecordParts {
  readonly name: Name;
  readonly ttl: number;
  /** Canonical values, as `RecordType.parse` and `RecordType.canonicalize` return them. */
  readonly rdata: Rdata;
  readonly call?: number;
  readonly isGenerated?: boolean;
  readonly setAttributes?: SetAttributes | undefined;
}

/** Make a record; the one constructor that desired and actual records pass through. */
export function createRecord(recordType: RecordType, parts: RecordParts): DnsRecord {
  // Written out because spreading costs several microseconds, and there may be hundreds of thousands.
  const record: { -readonly [Key in keyof DnsRecord]: DnsRecord[Key] } = {
    name: parts.name,
    type: recordType.type,
    ttl: recordType.hasTtl ? parts.ttl : 0,
    rdata: parts.rdata,
    text: recordType.describe(parts.rdata),
    recordType,
  };
  if (parts.call !== undefined) record.call = parts.call;
  if (parts.isGenerated !== undefined) record.isGenerated = parts.isGenerated;
  if (parts.setAttributes !== undefined) record.setAttributes = parts.setAttributes;
  return Object.freeze(record);
}

/** The value IGNORE's target pattern sees: the host of an MX, the text of a TXT, the value of a CAA, all of a LOC. */
export function targetOf({ text, rdata, recordType }: DnsRecord): string {
  return recordType.hasWholeTarget ? text : String(rdata[recordType.target] ?? '');
}

/** Types whose comparison text leaves out quotes that a file has. */
const QUOTED_IN_FILES = new Set(['HTTPS', 'SVCB']);

/** The rdata as a list of records shows it: as it is compared, but parameters of services quoted as in a file. */
export function listedText({ type, recordType, rdata, text }: DnsRecord): string {
  return QUOTED_IN_FILES.has(type) && recordType.fields.length > 1 ? recordType.format(rdata) : text;
}
