import { indexRecordTypes } from '../model/desired.ts';
import type { DeclaredConfig } from '../model/ir.ts';
import { normalizeConfig } from '../normalize/index.ts';
import { normalizeRawRecords } from '../normalize/raw-records.ts';
import { spfSources } from '../normalize/spf-sources.ts';
import { toldType } from '../model/told-type.ts';
import type { ProviderKind } from '../provider.ts';
import type { Finding } from '../validate/finding.ts';
import { validateConfig } from '../validate/index.ts';
import type { RuleSettings } from '../validate/levels.ts';
import { evaluateConfig, type Evaluated } from './evaluate.ts';
import type { EvaluateOptions } from './evaluate-options.ts';
import { readIrFile } from './ir-file.ts';
import { placeFindings } from './place-findings.ts';
import { OTHER_RULES } from './rule-list.ts';
import type { SpfOutcome } from './spf-answers.ts';
import type { ResolveTxt } from './txt-resolver.ts';

/** What a configuration is compiled from. */
export interface CompileOptions extends EvaluateOptions {
  /** An IR file to read instead of evaluating the configuration file. */
  readonly irFile?: string | undefined;
  readonly providerKinds: readonly ProviderKind[];
  /** Types of provider entries where creds.json tells them; without them what depends on the type is not checked. */
  readonly types?: ReadonlyMap<string, string> | undefined;
  /** Looks for the types of these entries, which the configuration does not tell; called only if there are such. */
  readonly findTypes?: ((entries: readonly string[]) => Promise<ReadonlyMap<string, string> | undefined>) | undefined;
  /** What the command line says about rules. */
  readonly ruleSettings?: RuleSettings | undefined;
  /** True to leave the configuration as typed and check nothing but what even then has a form of its own: DS and RP. */
  readonly raw?: boolean | undefined;
  /** Asks for the TXT records of a name, for SPF records that are flattened; the system's name servers if not given. */
  readonly resolveTxt?: ResolveTxt | undefined;
}

/** A configuration that may be acted on, as long as no finding is an error. */
export interface Compiled {
  /** Normalised, unless `raw` was asked for. */
  readonly config: DeclaredConfig;
  /** Sorted by position, those without one last. */
  readonly findings: readonly Finding[];
  /** Find the positions and words of calls, which evaluates the configuration once more. */
  readonly locate: Evaluated['locate'];
  /** Lines to be shown at the end of a command. */
  readonly notices: readonly string[];
}

/**
 * Turn configuration files into the checked desired state.
 *
 * What is questionable or wrong is returned all at once as findings with positions.
 *
 * @throws {ConfigError} when there is nothing to check: a file is missing, or the evaluation stops.
 */
export async function compile(options: CompileOptions): Promise<Compiled> {
  const recordTypes = indexRecordTypes(options.recordTypes);
  const { config, locate, notices } =
    options.irFile === undefined
      ? await evaluateConfig(options)
      : await readIrFile(options.irFile, { cwd: options.cwd, mainFile: options.displayFile, recordTypes });
  if (options.raw === true) {
    return { config, findings: await placeFindings(normalizeRawRecords(config, recordTypes), locate), locate, notices };
  }
  const spf = await lookUpSpf(config, options);
  const found = validateConfig(config, {
    earlier: [...spf.findings, ...normalizeConfig(config, recordTypes, spf.answers)],
    recordTypes,
    kinds: options.providerKinds,
    types: options.types ?? (await findTypes(config, options)),
    otherRules: OTHER_RULES,
    ...(options.ruleSettings === undefined ? {} : { settings: options.ruleSettings }),
  });
  return { config, findings: await placeFindings(found, locate), locate, notices };
}

/** Look for the types of the DNS providers of zones, for a configuration that does not tell them all itself. */
async function findTypes(
  { zones, dnsProviders }: DeclaredConfig,
  options: CompileOptions,
): Promise<ReadonlyMap<string, string> | undefined> {
  const untold = new Set(dnsProviders.filter(({ type }) => toldType(type) === undefined).map(({ name }) => name));
  const used = new Set(zones.flatMap((zone) => zone.dnsProviders.map(([entry]) => entry)));
  const entries = [...untold].filter((entry) => used.has(entry));
  return entries.length === 0 ? undefined : options.findTypes?.(entries);
}

/** Look up what SPF records lead to; a configuration with none to flatten or split does not pay for that. */
async function lookUpSpf(config: DeclaredConfig, { cwd, resolveTxt }: CompileOptions): Promise<SpfOutcome> {
  const sources = spfSources(config);
  if (sources.length === 0) return { answers: undefined, findings: [] };
  const { answerSpf } = await import('./spf-answers.ts');
  return answerSpf(sources, { cwd, resolveTxt });
}
