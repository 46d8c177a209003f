import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Name } from '../../src/dns/name.ts';
import { indexRecordTypes } from '../../src/model/desired.ts';
import type { DnsRecord } from '../../src/model/record.ts';
import { RECORD_TYPES } from '../../src/records/index.ts';
import { problemLine } from '../../src/zonefile/problem.ts';
import { readZoneFile, type ZoneFileSource } from '../../src/zonefile/reader.ts';

/** Where the zones written by hand are; what they include is relative to it. */
export const ZONE_FOLDER = fileURLToPath(new URL('../zonefiles/', import.meta.url));

/** A zone file written by hand to be hard to read. */
export interface HandMadeZone {
  readonly name: string;
  readonly zone: Name;
  /** What is hard about it, from its first line. */
  readonly title: string;
  /** Relative to the folder of all. */
  readonly file: string;
  /** Where the text is that shall come of it. */
  readonly expectedFile: string;
}

/** List the zones that can be read, or those that cannot. */
export function handMadeZones(kind: 'readable' | 'refused'): HandMadeZone[] {
  const below = kind === 'refused' ? 'refused/' : '';
  return readdirSync(join(ZONE_FOLDER, below))
    .filter((file) => file.endsWith('.zone'))
    .map((file) => {
      const name = file.slice(0, -'.zone'.length);
      const first = readFileSync(join(ZONE_FOLDER, below, file), 'utf8').split(/\r?\n/, 1)[0] ?? '';
      const match = /^; (\S+): (.+)$/.exec(first);
      if (match === null) throw new Error(`${file} does not begin with its zone and title`);
      const expected = kind === 'refused' ? 'problems' : 'expected';
      return {
        name,
        zone: `${match[1]}.` as Name,
        title: match[2] ?? '',
        file: below + file,
        expectedFile: join(ZONE_FOLDER, below, `${name}.${expected}`),
      };
    })
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

const recordTypes = indexRecordTypes(RECORD_TYPES);

/** What is in a zone file; a record that is there twice is there once. */
export interface ZoneFileContent {
  readonly records: readonly DnsRecord[];
  readonly problems: readonly string[];
}

/** Read a zone file of these tests, or a text that stands for one. */
export function readZone(zone: Name, source: ZoneFileSource): ZoneFileContent {
  const problems: string[] = [];
  const found = readZoneFile(source, {
    zone,
    recordTypes,
    onProblem: (problem) => problems.push(problemLine(problem)),
    include: (name) => (isFile(join(ZONE_FOLDER, name)) ? sourceOf(name) : 'there is no such file'),
  });
  const records = new Map(Array.from(found, (record) => [recordLine(record), record]));
  return { records: [...records.values()], problems };
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The text of a file of these tests. */
export function sourceOf(file: string): ZoneFileSource {
  return { file, chunks: [readFileSync(join(ZONE_FOLDER, file), 'utf8')] };
}

/** All of a record on one line, the same for equal ones. */
export function recordLine({ name, ttl, type, recordType, rdata }: DnsRecord): string {
  return `${name} ${ttl} ${type} ${recordType.format(rdata)}`;
}
