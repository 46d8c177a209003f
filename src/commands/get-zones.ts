import { loadCreds } from '../config/creds.ts';
import { nameOfSource } from '../config/creds-source.ts';
import { UsageError } from '../errors.ts';
import { zoneFileNames } from '../export/config-files.ts';
import type { ExportedZone } from '../export/exported-zone.ts';
import { renderTsv } from '../export/tsv.ts';
import { renderZone } from '../export/zone.ts';
import { indexRecordTypes } from '../model/desired.ts';
import type { DnsProvider, ProviderKind } from '../provider.ts';
import type { Command, Context } from './command.ts';
import { allRecordTypes } from './compiling.ts';
import { deliver, prepareDestination } from './export/deliver.ts';
import type { TextFile } from './export/export-config.ts';
import { CONFIG_FORMATS, type ConfigFormat, formatParser, isConfigFormat } from './export/formats.ts';
import { checkExportFlags, type ExportFlags, exportOptions } from './export/options.ts';
import { readResources } from './export/read-resources.ts';
import { readZones } from './export/read-zones.ts';
import { writeProven } from './export/write-proven.ts';
import { credsOption, type CredsOptions } from './options.ts';
import { openDnsProvider } from './session.ts';
import { distinctZones, selectZones, zoneNames } from './zone-arguments.ts';

const FORMATS = ['zone', ...CONFIG_FORMATS, 'tsv', 'nameonly'] as const;
type Format = (typeof FORMATS)[number];

/** What the flags of get-zones set. */
export interface GetZonesOptions extends CredsOptions, ExportFlags {
  readonly format: Format;
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
      choices: FORMATS,
      parse: formatParser(FORMATS),
    },
    ...exportOptions,
  ],
  examples: [
    'zonewright get-zones --format=js r53 shop.test > dnsconfig.js',
    'zonewright get-zones --format=ts --builders --out-dir dns r53 all',
    'zonewright get-zones --format=nameonly r53 all',
  ],
  run,
};

async function run(args: readonly string[], options: GetZonesOptions, context: Context): Promise<number> {
  const kinds = await context.loadProviderKinds();
  const { entry, type, zones: wanted } = readArguments(args, options, kinds, context);
  checkFlags(options);
  await prepareDestination(options, context.cwd);
  const creds = await loadCreds(options.creds, context);
  const provider = await openDnsProvider({ creds, kinds, context, entry, type });
  const { format } = options;
  if (format === 'nameonly') {
    const text = (await zoneNames(provider, wanted)).map((name) => `${name}\n`).join('');
    await deliver([{ path: '', text }], options, context);
    return 0;
  }
  if (isConfigFormat(format)) return writeConfiguration(provider, wanted, { ...options, format, kinds }, context);
  const zones = await readZones(provider, await selectZones(provider, wanted), false, context);
  await deliver(renderZones(zones, kinds, options), options, context);
  return 0;
}

function checkFlags(options: GetZonesOptions): void {
  checkExportFlags(options, isConfigFormat(options.format));
  if (options.outDir === undefined || options.format !== 'nameonly') return;
  throw new UsageError('--out-dir has no place with --format=nameonly, which writes one list');
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
    throw new UsageError(`get-zones needs an entry of ${nameOfSource(options.creds)} and at least one zone`, {
      hint: 'Example: zonewright get-zones --format=js r53 shop.test; "all" stands for every zone',
    });
  }
  if (second === '-') return { entry, type: undefined, zones: others };
  if (others.length > 0 && kinds.some((kind) => kind.type === second)) {
    const better = ['get-zones', `--format=${options.format}`, entry, ...others].join(' ');
    context.err(
      `WARNING: the TYPE argument is deprecated, ${nameOfSource(options.creds)} tells it; use: zonewright ${better}`,
    );
    return { entry, type: second, zones: others };
  }
  return { entry, type: undefined, zones: args.slice(1) };
}

async function writeConfiguration(
  provider: DnsProvider,
  wanted: readonly string[],
  options: GetZonesOptions & { readonly format: ConfigFormat; readonly kinds: readonly ProviderKind[] },
  context: Context,
): Promise<number> {
  const selected = distinctZones(await selectZones(provider, wanted));
  const zones = await readZones(provider, selected, true, context);
  const resources = await readResources(provider, zones, context);
  const content = { zones, resources, entry: provider.entry, provider, kinds: options.kinds };
  return writeProven(content, options, context);
}

function renderZones(
  zones: readonly ExportedZone[],
  kinds: readonly ProviderKind[],
  { format, ttl }: GetZonesOptions,
): TextFile[] {
  const recordTypes = indexRecordTypes(allRecordTypes(kinds));
  const paths = zoneFileNames(zones, format === 'zone' ? '.zone' : '.tsv');
  const defaultTtl = ttl === 0 ? undefined : ttl;
  return zones.map((zone, i) => ({
    path: paths[i] ?? '',
    text: format === 'zone' ? renderZone(zone, { recordTypes, defaultTtl }) : renderTsv(zone, recordTypes),
  }));
}
