import { UsageError } from '../errors.ts';
import type { ExportedZone } from '../export/exported-zone.ts';
import { indexRecordTypes } from '../model/desired.ts';
import type { Command, Context } from './command.ts';
import { allRecordTypes } from './compiling.ts';
import { prepareDestination } from './export/deliver.ts';
import { CONFIG_FORMATS, type ConfigFormat, formatParser } from './export/formats.ts';
import { checkExportFlags, type ExportFlags, exportOptions } from './export/options.ts';
import { writeProven } from './export/write-proven.ts';
import { importOctodns } from './import/octodns.ts';
import { type ImportOptions, importZoneFile } from './import/zone-file.ts';

const SOURCES = ['zonefile', 'octodns'] as const;
type Source = (typeof SOURCES)[number];

/** What the flags of import set. */
export interface ImportFlags extends ExportFlags {
  readonly from?: Source;
  readonly zone?: string;
  readonly entry: string;
  readonly format: ConfigFormat;
}

/** `import`: write zones that other files describe as a configuration. */
export const importZones: Command<ImportFlags> = {
  name: 'import',
  group: 'utilities',
  summary: 'Write zone files or octoDNS files as a configuration',
  positionals: '<paths...>',
  options: [
    {
      flags: '--from <source>',
      description: 'what the files are: zonefile (master files) or octodns (a folder of YAML files)',
      choices: SOURCES,
      parse: parseSource,
    },
    { flags: '--zone <name>', description: 'the name of the zone; of octoDNS only this zone' },
    {
      flags: '--entry <name>',
      description: 'the entry of creds.json that is to serve the zones',
      defaultValue: 'r53',
    },
    {
      flags: '--format <format>',
      description: `one of ${CONFIG_FORMATS.join(', ')}`,
      defaultValue: 'js',
      choices: CONFIG_FORMATS,
      parse: formatParser(CONFIG_FORMATS),
    },
    ...exportOptions,
  ],
  examples: [
    'zonewright import --from zonefile shop.test.zone > dnsconfig.js',
    'zonewright import --from zonefile --zone shop.test db.shop',
    'zonewright import --from octodns --format=ts --out-dir dns config/',
  ],
  run,
};

function parseSource(text: string): Source {
  const source = SOURCES.find((known) => known === text);
  if (source !== undefined) return source;
  throw new UsageError(`--from takes ${SOURCES.join(' or ')}, found "${text}"`);
}

async function run(paths: readonly string[], flags: ImportFlags, context: Context): Promise<number> {
  checkFlags(paths, flags);
  await prepareDestination(flags, context.cwd);
  const kinds = await context.loadProviderKinds();
  const recordTypes = indexRecordTypes(allRecordTypes(kinds));
  const options: ImportOptions = { cwd: context.cwd, recordTypes, zone: flags.zone, onWarning: context.err };
  const zones = await readSource(paths, flags, options);
  return writeProven({ zones, entry: flags.entry, kinds }, flags, context);
}

function checkFlags(paths: readonly string[], flags: ImportFlags): void {
  if (flags.from === undefined) {
    throw new UsageError('import needs --from', { hint: 'Example: zonewright import --from zonefile shop.test.zone' });
  }
  if (paths.length === 0) throw new UsageError('import needs a file, or a folder of octoDNS files');
  if (flags.from === 'zonefile' && flags.zone !== undefined && paths.length > 1) {
    throw new UsageError('--zone names one zone, and there are several files');
  }
  checkExportFlags(flags, true);
}

async function readSource(
  paths: readonly string[],
  { from }: ImportFlags,
  options: ImportOptions,
): Promise<readonly ExportedZone[]> {
  if (from === 'zonefile') return paths.map((file) => importZoneFile(file, options));
  return (await Promise.all(paths.map((folder) => importOctodns(folder, options)))).flat();
}
