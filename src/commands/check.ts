import { ConfigError } from '../errors.ts';
import { countFindings, errorLines, findingLines } from '../report/diagnostics.ts';
import { hasErrors } from '../validate/finding.ts';
import type { Command, Context } from './command.ts';
import { compileConfig } from './compiling.ts';
import { configOptions, type ConfigOptions } from './options.ts';

/** `check`: tell everything that is wrong with a configuration, without looking at any account. */
export const check: Command<ConfigOptions> = {
  name: 'check',
  group: 'debug',
  summary: 'Check the configuration without asking any provider',
  options: configOptions,
  examples: ['zonewright check', 'zonewright check --config staging.js -v REGION=eu'],
  run,
};

async function run(_args: readonly string[], options: ConfigOptions, context: Context): Promise<number> {
  try {
    const { findings, config } = await compileConfig(options, context);
    for (const line of findingLines(findings, context.color)) context.out(line);
    if (findings.length > 0) context.out(countFindings(findings, config.zones.length));
    if (hasErrors(findings)) return 1;
    context.out('No errors.');
    return 0;
  } catch (error) {
    // What check has to say goes to standard output, also when the configuration cannot be evaluated at all.
    if (!(error instanceof ConfigError)) throw error;
    for (const line of errorLines(error, { withCauses: options.debug })) context.out(line);
    return error.exitCode;
  }
}
