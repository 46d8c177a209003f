import { listRules } from '../config/rule-list.ts';
import { ConfigError } from '../errors.ts';
import { countFindings, errorLines, findingLines } from '../report/diagnostics.ts';
import { failureJson, findingsJson } from '../report/findings-json.ts';
import { ruleLines, rulesJson } from '../report/rules.ts';
import { hasErrors } from '../validate/finding.ts';
import type { Command, Context } from './command.ts';
import { compileConfig } from './compiling.ts';
import { glanceAtCreds } from './entry-types.ts';
import { configOptions, type ConfigOptions } from './options.ts';

/** What the flags of check set. */
export interface CheckOptions extends ConfigOptions {
  readonly json: boolean;
  readonly listRules: boolean;
}

/** `check`: tell everything that is wrong with a configuration, without looking at any account. */
export const check: Command<CheckOptions> = {
  name: 'check',
  group: 'debug',
  summary: 'Check the configuration without asking any provider',
  options: [
    ...configOptions,
    { flags: '--json', description: 'print what was found as a JSON list' },
    { flags: '--list-rules', description: 'print all rules with their levels and what they are about' },
  ],
  examples: [
    'zonewright check',
    'zonewright check --config staging.js -v REGION=eu',
    'zonewright check --strict --rule ttl-low=off --rule underscore=error',
  ],
  run,
};

async function run(_args: readonly string[], options: CheckOptions, context: Context): Promise<number> {
  if (options.listRules) {
    const rules = listRules(await context.loadProviderKinds());
    for (const line of options.json ? [rulesJson(rules)] : ruleLines(rules)) context.out(line);
    return 0;
  }
  return options.json ? checkAsJson(options, context) : checkAsText(options, context);
}

async function checkAsText(options: CheckOptions, context: Context): Promise<number> {
  try {
    const { findings, config, notices } = await compileConfig(options, context, {
      findCreds: (entries) => glanceAtCreds(entries, context),
    });
    for (const line of findingLines(findings, context.color)) context.out(line);
    if (findings.length > 0) context.out(countFindings(findings, config.zones.length));
    for (const notice of notices) context.out(notice);
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

/** Standard output is the JSON document and nothing else. */
async function checkAsJson(options: CheckOptions, context: Context): Promise<number> {
  try {
    const { findings, notices } = await compileConfig(options, context, {
      findCreds: (entries) => glanceAtCreds(entries, context),
      print: context.err,
    });
    context.out(findingsJson(findings));
    for (const notice of notices) context.err(notice);
    return hasErrors(findings) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    context.out(failureJson(error));
    return error.exitCode;
  }
}
