import { loadCreds } from '../config/creds.ts';
import { UsageError } from '../errors.ts';
import type { ExportedZone } from '../export/exported-zone.ts';
import { renderConfig } from '../export/js.ts';
import { renderTsv } from '../export/tsv.ts';
import { renderZone } from '../export/zone.ts';
import { indexRecordTypes, type RecordTypes } from '../model/desired.ts';
import { runPool } from '../plan/pool.ts';
import type { DnsProvider, ProviderKind } from '../provider.ts';
import { RECORD_TYPES } from '../records/index.ts';
import type { Command, Context } from './command.ts';
import { credsOption, wholeNumber, type CredsOptions } from './options.ts';
import { prepareOutFile, writeOutFile } from './out-file.ts';
import { createProgress } from './progress.ts';
import { openDnsProvider } from './session.ts';
import { distinctZones, selectZones, zoneNames, type SelectedZone } from './zone-arguments.ts';

const FORMATS = ['zone', 'js', 'djs', 'tsv', 'nameonly'] as const;
type Format = (typeof FORMATS)[number];

/** How many zones are read side by side; the provider keeps its own pace below that. */
const ZONES_AT_ONCE = 8;

/** What the flags of get-zones set. */
export interface GetZonesOptions extends CredsOptions {
  readonly format: Format;
  readonly out?: string;
  /** 0 for the most common TTL of each zone. */
  readonly ttl: number;
}

/** `get-zones`: write what zones hold now as a configuration, a master file or a table. */
export const getZones: Command<GetZonesOptions> = {
  name: 'get-zones',
  alias: 'get-zone',
  group: 'utilities',
  summary: 'Write existing zones as a configuration or in other formats',
  positionals: '<credkey> <zones...>',
  options: [
    credsOption,
    {
      flags: '--format <format>',
      description: `one of ${FORMATS.join(', ')}`,
      defaultValue: 'zone',
      parse: parseFormat,
    },
    { flags: '--out <file>', description: 'write to a file instead of standard output' },
    {
      flags: '--ttl <seconds>',
      description: 'the default TTL to write; 0 is the most common one of each zone',
      defaultValue: 0,
      parse: wholeNumber('--ttl', 0, 2_147_483_647),
    },
  ],
  examples: [
    'zonewright get-zones --format=js r53 shop.test > dnsconfig.js',
    'zonewright get-zones --format=js --out dnsconfig.js r53 all',
    'zonewright get-zones --format=nameonly r53 all',
  ],
  run,
};

function parseFormat(text: string): Format {
  const format = FORMATS.find((known) => known === text);
  if (format !== undefined) return format;
  throw new UsageError(`Format "${text}" unknown`, { hint: `Formats: ${FORMATS.join(', ')}` });
}

async function run(args: readonly string[], options: GetZonesOptions, context: Context): Promise<number> {
  const kinds = await context.loadProviderKinds();
  const { entry, type, zones: wanted } = readArguments(args, options, kinds, context);
  if (options.out !== undefined) await prepareOutFile(options.out, context.cwd);
  const creds = await loadCreds(options.creds, context);
  const provider = await openDnsProvider({ creds, kinds, context, entry, type });
  const text = await exportZones(provider, wanted, options, kinds, context);
  if (options.out === undefined) context.write(text);
  else await writeOutFile(options.out, text, context.cwd);
  return 0;
}

interface Arguments {
  readonly entry: string;
  readonly type: string | undefined;
  readonly zones: readonly string[];
}

/** Take the arguments apart; between entry and zones stood a TYPE once, and `-` in its place means none. */
function readArguments(
  args: readonly string[],
  options: GetZonesOptions,
  kinds: readonly ProviderKind[],
  context: Context,
): Arguments {
  const [entry, second, ...others] = args;
  if (entry === undefined || second === undefined || (second === '-' && others.length === 0)) {
    throw new UsageError('get-zones needs an entry of creds.json and at least one zone', {
      hint: 'Example: zonewright get-zones --format=js r53 shop.test; "all" stands for every zone',
    });
  }
  if (second === '-') return { entry, type: undefined, zones: others };
  if (others.length > 0 && kinds.some((kind) => kind.type === second)) {
    const better = ['get-zones', `--format=${options.format}`, entry, ...others].join(' ');
    context.err(`WARNING: the TYPE argument is deprecated, creds.json tells it; use: zonewright ${better}`);
    return { entry, type: second, zones: others };
  }
  return { entry, type: undefined, zones: args.slice(1) };
}

async function exportZones(
  provider: DnsProvider,
  wanted: readonly string[],
  options: GetZonesOptions,
  kinds: readonly ProviderKind[],
  context: Context,
): Promise<string> {
  if (options.format === 'nameonly') {
    return (await zoneNames(provider, wanted)).map((name) => `${name}\n`).join('');
  }
  const recordTypes = indexRecordTypes([...RECORD_TYPES, ...kinds.flatMap((kind) => kind.recordTypes)]);
  const isConfig = options.format === 'js' || options.format === 'djs';
  const selected = await selectZones(provider, wanted);
  const exported = await readZones(provider, isConfig ? distinctZones(selected) : selected, isConfig, context);
  return renderZones(exported, provider.entry, recordTypes, options);
}

async function readZones(
  provider: DnsProvider,
  zones: readonly SelectedZone[],
  needsDelegation: boolean,
  context: Context,
): Promise<ExportedZone[]> {
  try {
    return await runPool(
      zones,
      async ({ zone, title, zoneId }) => {
        const actual = await provider.readZone(zone, { needsDelegation });
        return { actual, title, ...(zoneId === undefined ? {} : { zoneId }) };
      },
      {
        limit: ZONES_AT_ONCE,
        sizeOf: ({ zone }) => zone.recordSetCount ?? 0,
        onDone: createProgress('Reading', context),
      },
    );
  } finally {
    context.status('');
  }
}

function renderZones(
  zones: readonly ExportedZone[],
  entry: string,
  recordTypes: RecordTypes,
  { format, ttl }: GetZonesOptions,
): string {
  const defaultTtl = ttl === 0 ? undefined : ttl;
  if (format === 'zone') return zones.map((zone) => renderZone(zone, { recordTypes, defaultTtl })).join('');
  if (format === 'tsv') return zones.map((zone) => renderTsv(zone, recordTypes)).join('');
  const commas = format === 'js' ? 'trailing' : 'leading';
  return renderConfig(zones, { recordTypes, entry, commas, defaultTtl });
}
