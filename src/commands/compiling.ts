import path from 'node:path';
import { type Compiled, compile } from '../config/compile.ts';
import type { Creds } from '../config/creds.ts';
import { ConfigError } from '../errors.ts';
import type { ProviderKind } from '../provider.ts';
import type { RecordType } from '../records/define.ts';
import { RECORD_TYPES } from '../records/index.ts';
import { countFindings, findingLines } from '../report/diagnostics.ts';
import { type Finding, hasErrors } from '../validate/finding.ts';
import type { Context } from './command.ts';
import { type ConfigOptions, parseVariables } from './options.ts';

/** How a command wants its configuration compiled. */
export interface CompileSettings {
  /** Tells the TYPE of entries that the configuration names without one. */
  readonly creds?: Creds;
  /** Where console.log of the configuration goes; standard output unless told otherwise. */
  readonly print?: (line: string) => void;
  /** Stop before normalisation and validation. */
  readonly raw?: boolean;
}

/** List the record types a configuration may use: the standard ones and those of the providers. */
export function allRecordTypes(kinds: readonly ProviderKind[]): readonly RecordType[] {
  return [...RECORD_TYPES, ...kinds.flatMap((kind) => kind.recordTypes)];
}

/** Compile what the flags of the config group name, and return it with all findings. @throws {ConfigError} */
export async function compileConfig(
  options: ConfigOptions,
  context: Context,
  settings: CompileSettings = {},
): Promise<Compiled> {
  if (options.config === '') {
    throw new ConfigError('No config specified', { hint: 'Name a file: --config dnsconfig.js' });
  }
  const providerKinds = await context.loadProviderKinds();
  return compile({
    file: path.resolve(context.cwd, options.config),
    displayFile: options.config,
    cwd: context.cwd,
    variables: parseVariables(options.variable),
    recordTypes: allRecordTypes(providerKinds),
    providerKinds,
    print: settings.print ?? context.out,
    startEngine: context.startEngine,
    ...(options.ir === undefined ? {} : { irFile: options.ir }),
    ...(options.timeLimit === undefined ? {} : { timeLimitMs: options.timeLimit * 1000 }),
    ...(settings.creds === undefined ? {} : { types: knownTypes(settings.creds, providerKinds) }),
    ...(settings.raw === undefined ? {} : { raw: settings.raw }),
  });
}

/** Types that validation can do something with; what is wrong with others is said when the providers are opened. */
function knownTypes(creds: Creds, kinds: readonly ProviderKind[]): ReadonlyMap<string, string> {
  return new Map(Array.from(creds.types).filter(([, type]) => kinds.some((kind) => kind.type === type)));
}

/**
 * Compile for a command that goes on only with a valid configuration; findings are printed on standard error.
 *
 * @throws {ConfigError} when any finding is an error.
 */
export async function compileForCommand(
  options: ConfigOptions,
  context: Context,
  settings: CompileSettings = {},
): Promise<Compiled> {
  const compiled = await compileConfig(options, context, settings);
  stopOnErrors(compiled.findings, compiled.config.zones.length, context);
  return compiled;
}

/** Print findings on standard error. @throws {ConfigError} with their number when any of them is an error. */
export function stopOnErrors(findings: readonly Finding[], zoneCount: number, context: Pick<Context, 'err'>): void {
  for (const line of findingLines(findings)) context.err(line);
  if (hasErrors(findings)) throw new ConfigError(countFindings(findings, zoneCount));
}
