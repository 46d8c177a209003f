import { indexRecordTypes } from '../model/desired.ts';
import type { DeclaredConfig } from '../model/ir.ts';
import { normalizeConfig } from '../normalize/index.ts';
import type { ProviderKind } from '../provider.ts';
import type { Finding } from '../validate/finding.ts';
import { validateConfig } from '../validate/index.ts';
import { evaluateConfig, type Evaluated, type EvaluateOptions } from './evaluate.ts';
import { readIrFile } from './ir-file.ts';
import { placeFindings } from './place-findings.ts';

/** What a configuration is compiled from. */
export interface CompileOptions extends EvaluateOptions {
  /** An IR file to read instead of evaluating the configuration file. */
  readonly irFile?: string | undefined;
  readonly providerKinds: readonly ProviderKind[];
  /** Types of provider entries where creds.json tells them; without them what depends on the type is not checked. */
  readonly types?: ReadonlyMap<string, string> | undefined;
  /** True to leave the configuration as typed and check nothing. */
  readonly raw?: boolean | undefined;
}

/** A configuration that may be acted on, as long as no finding is an error. */
export interface Compiled {
  /** Normalised, unless `raw` was asked for. */
  readonly config: DeclaredConfig;
  /** Sorted by position, those without one last. */
  readonly findings: readonly Finding[];
  /** Find the positions and words of calls, which evaluates the configuration once more. */
  readonly locate: Evaluated['locate'];
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
  const { config, locate } =
    options.irFile === undefined
      ? await evaluateConfig(options)
      : await readIrFile(options.irFile, { cwd: options.cwd, mainFile: options.displayFile, recordTypes });
  if (options.raw === true) return { config, findings: [], locate };
  const found = [
    ...normalizeConfig(config, recordTypes),
    ...validateConfig(config, { recordTypes, kinds: options.providerKinds, types: options.types }),
  ];
  return { config, findings: await placeFindings(found, locate), locate };
}
