import { masterName } from '../dns/master-name.ts';
import { isInZone, labelIn, type Name } from '../dns/name.ts';
import { sortRecords } from '../model/order.ts';
import type { DnsRecord } from '../model/record.ts';
import { commonTtl } from './default-ttl.ts';

/** Column at which name, TTL, class, type and rdata start, as far as the fields before leave room. */
const COLUMNS = [0, 11, 17, 20, 26];

/** What a master file is made of. */
export interface ZoneFile {
  readonly zone: Name;
  /** In any order; they are written sorted. */
  readonly records: readonly DnsRecord[];
  /** Records that are only shown, behind a semicolon, with the reason. */
  readonly excluded?: ReadonlyMap<DnsRecord, string>;
  /** Remarks at the top; several lines are several remarks. */
  readonly comments?: readonly string[];
  /** `$TTL`; the most common TTL unless told otherwise. */
  readonly defaultTtl?: number;
}

/**
 * Write a master file (RFC 1035 section 5): `$TTL`, remarks, then one line a record.
 *
 * The name is left out where it is that of the record line before; a line that is only a remark does not count as one,
 * or the next record would be read as belonging to another name. Host names in rdata are always absolute.
 */
export function renderZoneFile(file: ZoneFile): string {
  return Array.from(renderZoneChunks(file)).join('');
}

/** How long the pieces of a text are, about. */
const CHUNK_LENGTH = 65_536;

/** Write a master file in pieces, for zones whose text is too large to hold at once. */
export function* renderZoneChunks(file: ZoneFile): Generator<string, void, undefined> {
  let chunk: string[] = [];
  let length = 0;
  for (const line of linesOf(file)) {
    chunk.push(line);
    length += line.length;
    if (length < CHUNK_LENGTH) continue;
    yield `${chunk.join('\n')}\n`;
    chunk = [];
    length = 0;
  }
  if (chunk.length > 0) yield `${chunk.join('\n')}\n`;
}

function* linesOf(file: ZoneFile): Generator<string, void, undefined> {
  const { zone, records, excluded = new Map<DnsRecord, string>() } = file;
  const defaultTtl = file.defaultTtl ?? commonTtl(records.filter((record) => !excluded.has(record)));
  yield `$TTL ${defaultTtl}`;
  yield* remarks(file.comments ?? []);
  let previous: Name | undefined;
  for (const record of sortZone(records, zone)) {
    const reason = excluded.get(record);
    if (reason === undefined && record.recordType.isStandard) {
      yield recordLine(record, zone, defaultTtl, record.name === previous);
      previous = record.name;
    } else {
      const line = recordLine(record, zone, defaultTtl, false);
      yield oneLine(reason === undefined ? `;${line}` : `;${line} ; ${reason}`);
    }
  }
}

function remarks(comments: readonly string[]): string[] {
  return comments
    .flatMap((comment) => comment.split('\n'))
    .filter((text) => text !== '')
    .map((text) => oneLine(`; ${text}`));
}

/** What stands behind a semicolon must not start a line of its own. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}

/** What lies outside of the zone comes last, so that the file begins with the SOA record. */
function sortZone(records: readonly DnsRecord[], zone: Name): DnsRecord[] {
  const outside = records.filter((record) => !isInZone(record.name, zone));
  if (outside.length === 0) return sortRecords(records);
  return [...sortRecords(records.filter((record) => isInZone(record.name, zone))), ...sortRecords(outside)];
}

function ownLabel(name: Name, zone: Name): string {
  return name === zone ? '@' : masterName(labelIn(name, zone));
}

function recordLine(record: DnsRecord, zone: Name, defaultTtl: number, isNameKnown: boolean): string {
  const { name, ttl, recordType } = record;
  const label = isInZone(name, zone) ? ownLabel(name, zone) : masterName(name);
  const fields = [
    isNameKnown ? '' : label,
    recordType.hasTtl && ttl !== defaultTtl ? String(ttl) : '',
    'IN',
    record.type,
    recordType.format(record.rdata, 'master'),
  ];
  let line = '';
  fields.forEach((field, i) => {
    line = line.padEnd(COLUMNS[i] ?? 0);
    if (field !== '') line += `${field} `;
  });
  return line.trimEnd();
}
