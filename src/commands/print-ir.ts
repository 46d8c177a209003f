import { indexRecordTypes } from '../model/desired.ts';
import { toIrJson } from '../model/ir-json.ts';
import type { Command, Context } from './command.ts';
import { allRecordTypes, compileForCommand, configFileOf } from './compiling.ts';
import { type ConfigOptions, configOptions } from './options.ts';
import { prepareOutFile, writeOutFile } from './out-file.ts';

/** What the flags of print-ir set. */
export interface PrintIrOptions extends ConfigOptions {
  readonly pretty: boolean;
  readonly raw: boolean;
  readonly out?: string;
}

/** `print-ir`: print what a configuration declares as JSON. */
export const printIr: Command<PrintIrOptions> = {
  name: 'print-ir',
  group: 'debug',
  summary: 'Print what the configuration declares as JSON',
  options: [
    ...configOptions,
    { flags: '--pretty', description: 'indent the JSON' },
    { flags: '--raw', description: 'print it as declared, neither normalised nor checked' },
    { flags: '--out <file>', description: 'write to a file instead of standard output' },
  ],
  examples: ['zonewright print-ir --pretty'],
  run,
};

async function run(_args: readonly string[], options: PrintIrOptions, context: Context): Promise<number> {
  const file = options.out ?? '';
  if (file !== '') await prepareOutFile(file, context.cwd);
  // Standard output is the JSON document and nothing else.
  const { config, locate } = await compileForCommand(options, context, { raw: options.raw, print: context.err });
  const calls = config.zones.flatMap((zone) => [...zone.records, ...zone.absent].map((record) => record.call));
  const sites = await locate(calls);
  const ir = toIrJson(config, {
    recordTypes: indexRecordTypes(allRecordTypes(await context.loadProviderKinds())),
    isNormalized: !options.raw,
    positions: new Map(Array.from(sites, ([call, { position }]) => [call, position])),
    mainFile: configFileOf(options, context),
  });
  const json = JSON.stringify(ir, null, options.pretty ? 2 : 0);
  if (file === '') context.out(json);
  else await writeOutFile(file, json, context.cwd);
  return 0;
}
