import { allRecordTypes, compileConfig } from '../commands/compiling.ts';
import type { Context } from '../commands/command.ts';
import { glanceAtCreds } from '../commands/entry-types.ts';
import type { ConfigOptions } from '../commands/options.ts';
import { createLibraryContext } from '../cli/library-context.ts';
import { indexRecordTypes } from '../model/desired.ts';
import { toIrJson } from '../model/ir-json.ts';
import { hasErrors } from '../validate/finding.ts';
import type * as api from './api.d.ts';

/** Evaluate a configuration and check it; `api.d.ts` has the documentation. */
export const compile: typeof api.compile = async (source = {}) => {
  const context = await createLibraryContext(source);
  const { config, findings } = await compileConfig(configOptions(source), context, {
    print: printer(source),
    findCreds: (entries) => glanceAtCreds(entries, context),
  });
  const recordTypes = indexRecordTypes(allRecordTypes(await context.loadProviderKinds()));
  return {
    findings,
    hasErrors: hasErrors(findings),
    zones: config.zones.map(({ uniqueName }) => uniqueName),
    toIr: () => toIrJson(config, { recordTypes, isNormalized: true }),
  };
};

/** What the flags of the config group would be. */
export function configOptions(source: api.ConfigSource): ConfigOptions {
  const { config, variables, rules = {}, strict = false, allowFetch = false } = source;
  return {
    debug: false,
    allowFetch,
    disableordering: false,
    ...(config !== undefined && { config }),
    variable: [],
    ...(variables !== undefined && { variables }),
    rule: Object.entries(rules).map(([id, level]) => `${id}=${level}`),
    strict,
  };
}

/** Where the lines go that the configuration prints; nowhere unless somebody asks for them. */
export function printer({ onPrint }: api.ConfigSource): Context['out'] {
  return onPrint ?? (() => undefined);
}
