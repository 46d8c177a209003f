import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { osReason } from '../../config/os-reason.ts';
import { toName } from '../../dns/idn.ts';
import { displayName, type Name, ROOT } from '../../dns/name.ts';
import { fromBytes } from '../../dns/text.ts';
import { UserError } from '../../errors.ts';
import type { ExportedZone } from '../../export/exported-zone.ts';
import type { RecordTypes } from '../../model/desired.ts';
import type { DnsRecord } from '../../model/record.ts';
import { problemLine, type ZoneFileProblem } from '../../zonefile/problem.ts';
import { readZoneFile, type ZoneFileSource } from '../../zonefile/reader.ts';
import { importedZone, toSets } from './imported-zone.ts';

/** How files are imported. */
export interface ImportOptions {
  readonly cwd: string;
  readonly recordTypes: RecordTypes;
  /** The name of the zone, where the file does not tell it. */
  readonly zone?: string | undefined;
  readonly onWarning: (line: string) => void;
}

/**
 * Read a master file as a zone.
 *
 * Its name is the one that is given, else that of its SOA record, else what the name of the file says.
 *
 * @throws {UserError} with every problem of the file and its place.
 */
export function importZoneFile(file: string, options: ImportOptions): ExportedZone {
  const { cwd, recordTypes, onWarning } = options;
  const source = (): ZoneFileSource => ({ file, chunks: [readText(file, cwd)] });
  const zone = options.zone === undefined ? zoneNameOf(source(), options) : toName(options.zone);
  const problems: ZoneFileProblem[] = [];
  const records = Array.from(
    readZoneFile(source(), {
      zone,
      recordTypes,
      include: includeBelow(path.dirname(path.resolve(cwd, file)), cwd),
      onProblem: (problem) => problems.push(problem),
    }),
  );
  if (problems.length > 0) {
    throw new UserError(
      [`"${file}" cannot be read:`, ...problems.map((problem) => `    ${problemLine(problem)}`)].join('\n'),
    );
  }
  const sets = toSets(records, ({ name, type }) => {
    onWarning(`WARNING: The ${type} records of "${displayName(name)}" have several TTLs; all get that of the first`);
  });
  return importedZone(zone, sets);
}

function zoneNameOf(source: ZoneFileSource, options: ImportOptions): Name {
  const apex = findSoa(source, options)?.name;
  if (apex !== undefined && apex !== ROOT) return apex;
  const name = path.basename(source.file).replace(/^db\.|\.(?:zone|db|txt|hosts)$/g, '');
  if (/^[\w-]+(?:\.[\w-]+)+$/.test(name)) return toName(name);
  throw new UserError(`Nothing in "${source.file}" tells which zone it is`, { hint: 'Name it: --zone shop.test' });
}

/** Without a name to begin with, only an owner that `$ORIGIN` completes says more than "@". */
function findSoa(source: ZoneFileSource, { recordTypes, cwd }: ImportOptions): DnsRecord | undefined {
  const include = includeBelow(path.dirname(path.resolve(cwd, source.file)), cwd);
  for (const record of readZoneFile(source, { zone: ROOT, recordTypes, include, onProblem: () => undefined })) {
    if (record.type === 'SOA') return record;
  }
  return undefined;
}

function readText(file: string, cwd: string): string {
  try {
    return fromBytes(readFileSync(path.resolve(cwd, file)));
  } catch (cause) {
    throw new UserError(`Cannot read "${file}": ${osReason(cause)}`, { cause });
  }
}

/** No file outside of the folder of the first one is read, whatever links lead there. */
function includeBelow(folder: string, cwd: string): (name: string, includedBy: string) => ZoneFileSource | string {
  return (name, includedBy) => {
    const starts = [path.dirname(path.resolve(cwd, includedBy)), folder];
    const found = starts.map((start) => realPathOf(path.resolve(start, name))).find((file) => file !== undefined);
    if (found === undefined) return 'there is no such file';
    if (!found.startsWith((realPathOf(folder) ?? folder) + path.sep))
      return 'it lies outside of the folder of the zone file';
    return { file: path.relative(cwd, found), chunks: [readText(found, cwd)] };
  };
}

function realPathOf(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}
