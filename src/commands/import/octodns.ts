import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { osReason } from '../../config/os-reason.ts';
import { toName } from '../../dns/idn.ts';
import { displayName, type Name } from '../../dns/name.ts';
import { UserError } from '../../errors.ts';
import type { ExportedZone } from '../../export/exported-zone.ts';
import type { DnsRecord } from '../../model/record.ts';
import type { RecordSet } from '../../model/record-set.ts';
import { importedZone, toSets } from './imported-zone.ts';
import { isRecordError, type OctodnsRecord, readOctodnsRecord } from './octodns-record.ts';
import { readYaml, type YamlEntry } from './yaml-file.ts';
import type { ImportOptions } from './zone-file.ts';

/** The files of one zone. */
interface ZoneFiles {
  readonly zone: Name;
  readonly files: readonly string[];
}

/**
 * Read the zones of a folder as the YAML provider of octoDNS keeps them: `shop.test.yaml`, or a folder `shop.test.` of files.
 *
 * @throws {UserError} with every problem of every file and its place.
 */
export async function importOctodns(folder: string, options: ImportOptions): Promise<ExportedZone[]> {
  const wanted = options.zone === undefined ? undefined : toName(options.zone);
  const found = listZones(folder, options).filter(({ zone }) => wanted === undefined || zone === wanted);
  if (found.length === 0) {
    throw new UserError(`There is no zone ${options.zone === undefined ? '' : `"${options.zone}" `}in "${folder}"`, {
      hint: 'A zone is a file such as "shop.test.yaml"',
    });
  }
  const problems: string[] = [];
  const zones: ExportedZone[] = [];
  for (const files of found) {
    const zone = await readZone(files, options, problems);
    if (zone !== undefined) zones.push(zone);
  }
  if (problems.length > 0) throw new UserError([`"${folder}" cannot be read:`, ...problems].join('\n    '));
  return zones;
}

function listZones(folder: string, { cwd, onWarning }: ImportOptions): ZoneFiles[] {
  const root = path.resolve(cwd, folder);
  const zones = new Map<Name, string[]>();
  const add = (title: string, file: string): void => {
    const zone = toName(title);
    zones.set(zone, [...(zones.get(zone) ?? []), file]);
  };
  for (const entry of list(root, folder)) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.endsWith('.')) continue;
      for (const inner of list(path.join(root, entry.name), file)) {
        if (isYaml(inner.name)) add(entry.name, path.join(file, inner.name));
      }
    } else if (isYaml(entry.name)) {
      const title = entry.name.replace(/\.ya?ml$/, '');
      if (/[^.]\.[^.]/.test(title)) add(title, file);
      else onWarning(`WARNING: "${file}" is left out: its name is not that of a zone`);
    }
  }
  return Array.from(zones, ([zone, files]) => ({ zone, files }));
}

function list(folder: string, title: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    throw new UserError(`Cannot read "${title}": ${osReason(cause)}`, { cause });
  }
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/.test(name);
}

async function readZone(
  { zone, files }: ZoneFiles,
  options: ImportOptions,
  problems: string[],
): Promise<ExportedZone | undefined> {
  const read: OctodnsRecord[] = [];
  for (const file of files) {
    const entries = await readYaml(file, readText(file, options.cwd), problems);
    if (entries.some(({ key }) => key === 'providers')) {
      options.onWarning(`WARNING: "${file}" is left out: it is the configuration of octoDNS`);
      return undefined;
    }
    for (const entry of entries) read.push(...readEntry(entry, zone, options, problems));
  }
  return importedZone(zone, setsOf(read, options));
}

function readText(file: string, cwd: string): string {
  try {
    return readFileSync(path.resolve(cwd, file), 'utf8');
  } catch (cause) {
    throw new UserError(`Cannot read "${file}": ${osReason(cause)}`, { cause });
  }
}

function readEntry(
  { key, value, place }: YamlEntry,
  zone: Name,
  { recordTypes }: ImportOptions,
  problems: string[],
): OctodnsRecord[] {
  const records = Array.isArray(value) ? value : [value];
  return records.flatMap((record) => {
    try {
      return [readOctodnsRecord(key, record, { zone, recordTypes })];
    } catch (error) {
      if (!isRecordError(error)) throw error;
      problems.push(`${place}: The record "${key}" cannot be used: ${error.message}`);
      return [];
    }
  });
}

function setsOf(read: readonly OctodnsRecord[], { onWarning }: ImportOptions): RecordSet[] {
  const reasons = new Map<string, string>();
  const records: DnsRecord[] = [];
  for (const { records: own, type, heldBecause } of read) {
    for (const record of own) records.push(record);
    const [first] = own;
    if (heldBecause !== undefined && first !== undefined) reasons.set(`${type} ${first.name}`, heldBecause);
  }
  const sets = toSets(records, ({ name, type }) => {
    onWarning(`WARNING: The ${type} records of "${displayName(name)}" have several TTLs; all get that of the first`);
  });
  return sets.map((set) => {
    const heldBecause = reasons.get(`${set.type} ${set.name}`);
    return heldBecause === undefined ? set : { ...set, heldBecause };
  });
}
