import { isInZone, type Name } from '../../src/dns/name.ts';
import { ProviderError } from '../../src/errors.ts';
import { indexRecordTypes } from '../../src/model/desired.ts';
import { createRecord, type DnsRecord } from '../../src/model/record.ts';
import { groupRecords, type RecordSet } from '../../src/model/record-set.ts';
import { RECORD_TYPES } from '../../src/records/index.ts';
import { problemLine, type ZoneFileProblem } from '../../src/zonefile/problem.ts';
import { readZoneFile, type ZoneFileSource } from '../../src/zonefile/reader.ts';
import { readChunks } from './folder.ts';
import { PLACEHOLDER } from './soa.ts';

/** A zone file to read. */
export interface ZoneFile {
  readonly zone: Name;
  /** Where it is. */
  readonly path: string;
  /** As messages name it. */
  readonly title: string;
  readonly include: (name: string, includedBy: string) => ZoneFileSource | string;
}

/** What a zone file holds. */
export interface ZoneContent {
  /** In the order of the file; those that this program cannot express are held. */
  readonly recordSets: readonly RecordSet[];
  /** Directives that writing the zone would replace by what they stand for. */
  readonly directives: readonly string[];
}

/** How many problems of a file are told. */
const MAX_TOLD = 20;

/**
 * Read a zone file.
 *
 * @throws {ProviderError} with every problem of the file and its place; nothing of such a file is used.
 */
export function readZoneContent(file: ZoneFile): ZoneContent {
  const { zone, path, title, include } = file;
  const problems: ZoneFileProblem[] = [];
  const directives = new Set<string>();
  const records = readZoneFile(
    { file: title, chunks: readChunks(path) },
    {
      zone,
      recordTypes: indexRecordTypes(RECORD_TYPES),
      include,
      onProblem: (problem) => problems.push(problem),
      onDirective: (directive) => directives.add(directive),
    },
  );
  const sets = groupRecords(Array.from(records, (record) => asWritten(record, zone)));
  if (problems.length > 0) throw unreadable(title, problems);
  return { recordSets: sets.map((set) => hold(distinct(set), zone)), directives: [...directives] };
}

function unreadable(title: string, problems: readonly ZoneFileProblem[]): ProviderError {
  const told = problems.slice(0, MAX_TOLD).map((problem) => `    ${problemLine(problem)}`);
  const left = problems.length - told.length;
  const lines = [
    `"${title}" cannot be read, so nothing of it is used:`,
    ...told,
    ...(left > 0 ? [`    ...and ${left} more`] : []),
  ];
  return new ProviderError(lines.join('\n'), { code: 'ZoneFileProblem' });
}

/** The placeholder of SOA records is the one name whose capitals are kept, for it is one to people only. */
function asWritten(record: DnsRecord, zone: Name): DnsRecord {
  if (record.type !== 'SOA' || record.name !== zone) return record;
  const rdata = record.rdata.map((value) => (value === PLACEHOLDER.toLowerCase() ? PLACEHOLDER : value));
  const { recordType, name, ttl } = record;
  return createRecord(recordType, { name, ttl, rdata });
}

/** Name servers take a record that a file has twice for one. */
function distinct(set: RecordSet): RecordSet {
  if (set.records.length === 1) return set;
  const records = new Map(set.records.map((record) => [record.text, record]));
  return records.size === set.records.length ? set : { ...set, records: [...records.values()] };
}

function hold(set: RecordSet, zone: Name): RecordSet {
  const heldBecause = holdReason(set, zone);
  return heldBecause === undefined ? set : { ...set, heldBecause };
}

function holdReason({ name, type, records }: RecordSet, zone: Name): string | undefined {
  if (!isInZone(name, zone)) return 'its name lies outside of the zone';
  if (records.every(({ recordType }) => RECORD_TYPES.includes(recordType))) return undefined;
  return RECORD_TYPES.some((known) => known.type === type)
    ? `the configuration cannot say such a value of type ${type}`
    : `the configuration has no word for type ${type}`;
}
