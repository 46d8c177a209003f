import path from 'node:path';
import { type Compiled, compile } from '../config/compile.ts';
import type { Creds } from '../config/creds.ts';
import { findConfigFile } from '../config/default-file.ts';
import { createTxtResolver } from '../config/txt-resolver.ts';
import type { FetchText } from '../config/fetch-queue.ts';
import { ConfigError } from '../errors.ts';
import type { ProviderKind } from '../provider.ts';
import type { RecordType } from '../records/define.ts';
import { PSEUDO_TYPES, RECORD_TYPES } from '../records/index.ts';
import { listRules } from '../config/rule-list.ts';
import { countFindings, findingLines } from '../report/diagnostics.ts';
import { type Finding, FindingsError, hasErrors } from '../validate/finding.ts';
import type { Context } from './command.ts';
import { type ConfigOptions, credsOption, type CredsOptions, parseVariables } from './options.ts';
import { readRuleSettings } from './rule-settings.ts';

/** How a command wants its configuration compiled. */
export interface CompileSettings {
  /** Tells the TYPE of entries that the configuration names without one. */
  readonly creds?: Creds;
  /** Looks for what tells it, where there are no credentials; called only if the configuration leaves out a TYPE. */
  readonly findCreds?: (entries: readonly string[]) => Promise<Creds | undefined>;
  /** Where console.log of the configuration goes; standard output unless told otherwise. */
  readonly print?: (line: string) => void;
  /** Stop before normalisation and validation. */
  readonly raw?: boolean;
}

/** List the record types a configuration may use: the standard ones and those of any provider. */
export function allRecordTypes(kinds: readonly ProviderKind[]): readonly RecordType[] {
  return [...RECORD_TYPES, ...PSEUDO_TYPES, ...kinds.flatMap((kind) => kind.recordTypes)];
}

/** Name the configuration file, which is looked for unless the flags name one. @throws {ConfigError} */
export function configFileOf({ config, ir }: ConfigOptions, { cwd }: Pick<Context, 'cwd'>): string {
  if (config === '') throw new ConfigError('No config specified', { hint: 'Name a file: --config dnsconfig.js' });
  // What is read instead of a configuration says which files it was made from.
  return config ?? (ir === undefined ? findConfigFile(cwd) : 'dnsconfig.js');
}

/**
 * Compile what the flags of the config group name, and return it with all findings.
 *
 * @throws {ConfigError} when there is nothing to check.
 * @throws {UsageError} when a flag names a rule that does not exist.
 */
export async function compileConfig(
  options: ConfigOptions & Partial<CredsOptions>,
  context: Context,
  settings: CompileSettings = {},
): Promise<Compiled> {
  const displayFile = configFileOf(options, context);
  const providerKinds = await context.loadProviderKinds();
  return compile({
    file: path.resolve(context.cwd, displayFile),
    displayFile,
    cwd: context.cwd,
    secretFiles: secretFilesOf(options, context),
    variables: { ...parseVariables(options.variable), ...options.variables },
    recordTypes: allRecordTypes(providerKinds),
    providerKinds,
    ruleSettings: readRuleSettings(options, listRules(providerKinds)),
    print: settings.print ?? context.out,
    startEngine: context.startEngine,
    ...(options.allowFetch ? { fetch: await loadFetch(context.env) } : {}),
    resolveTxt: createTxtResolver(context.env['ZONEWRIGHT_DNS_SERVERS']),
    ...(options.ir === undefined ? {} : { irFile: options.ir }),
    ...(options.timeLimit === undefined ? {} : { timeLimitMs: options.timeLimit * 1000 }),
    ...(options.memoryLimit === undefined ? {} : { memoryLimitBytes: options.memoryLimit * 1024 ** 2 }),
    types: knownTypes(settings.creds, providerKinds),
    findTypes: async (entries) => knownTypes(await settings.findCreds?.(entries), providerKinds),
    ...(settings.raw === undefined ? {} : { raw: settings.raw }),
  });
}

/** The files with credentials: the one in use, and the usual one also where a command needs none. */
function secretFilesOf({ creds }: Partial<CredsOptions>, { cwd }: Context): string[] {
  const names = new Set([creds, credsOption.defaultValue]);
  return Array.from(names)
    .filter((name) => typeof name === 'string' && name !== '' && !name.startsWith('!'))
    .map((name) => path.resolve(cwd, String(name)));
}

/** Load what is needed only by configurations that may ask servers. */
async function loadFetch(env: Context['env']): Promise<FetchText> {
  const { createAddressGuard, createFetchText } = await import('../config/fetch.ts');
  return createFetchText({ isAllowed: createAddressGuard({ allowsPrivate: env['ZONEWRIGHT_FETCH_PRIVATE'] === '1' }) });
}

/** Types that validation can do something with; what is wrong with others is said when the providers are opened. */
function knownTypes(creds: Creds | undefined, kinds: readonly ProviderKind[]): ReadonlyMap<string, string> | undefined {
  return creds && new Map(Array.from(creds.types).filter(([, type]) => kinds.some((kind) => kind.type === type)));
}

/**
 * Compile for a command that goes on only with a valid configuration; findings are printed on standard error.
 *
 * @throws {ConfigError} when any finding is an error.
 */
export async function compileForCommand(
  options: ConfigOptions & Partial<CredsOptions>,
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
  if (hasErrors(findings)) throw new FindingsError(countFindings(findings, zoneCount), findings);
}
