import { stat } from 'node:fs/promises';
import path from 'node:path';
import { loadCreds } from '../config/creds.ts';
import { UserError } from '../errors.ts';
import type { Context } from './command.ts';
import { compileConfig } from './compiling.ts';
import { type ConfigOptions, type CredsOptions, configOptions } from './options.ts';
import { defaultValues } from './option-values.ts';

/** Somebody waits with a finger on the tab key. */
const PATIENCE_SECONDS = 2;

/** The flags on the line so far that say where entries and zones are found. */
export type CompletionFlags = Partial<CredsOptions & Pick<ConfigOptions, 'config' | 'variable' | 'ir'>>;

/** List the entries of the credentials that may be DNS providers; a program that prints them is not run for it. */
export async function listEntries(
  { creds: file = 'creds.json' }: CompletionFlags,
  context: Context,
): Promise<readonly string[]> {
  const found = await stat(path.resolve(context.cwd, file)).catch(() => undefined);
  const isProgram = !file.endsWith('.json') && ((found?.mode ?? 0) & 0o111) !== 0;
  if (found?.isFile() !== true || isProgram) return [];
  const creds = await orNothing(loadCreds(file, context));
  return creds?.names.filter((name) => creds.types.get(name) !== 'NONE') ?? [];
}

/** List the zones of the configuration, tags included; none while it cannot be evaluated. */
export async function listZones(
  { config, variable, ir }: CompletionFlags,
  context: Context,
): Promise<readonly string[]> {
  const options = {
    ...defaultValues(configOptions),
    debug: false,
    allowFetch: false,
    disableordering: false,
    timeLimit: PATIENCE_SECONDS,
    ...(config !== undefined && { config }),
    ...(variable !== undefined && { variable }),
    ...(ir !== undefined && { ir }),
  };
  // The defaults were made from the list of options, so they are what it says.
  const compiled = await orNothing(
    compileConfig(options as unknown as ConfigOptions, context, { raw: true, print: () => undefined }),
  );
  return [...new Set(compiled?.config.zones.map((zone) => zone.uniqueName))];
}

/** What is wrong with a file is no concern of a completion. */
async function orNothing<Value>(promise: Promise<Value>): Promise<Value | undefined> {
  return promise.catch((error: unknown) => {
    if (error instanceof UserError) return undefined;
    throw error;
  });
}
