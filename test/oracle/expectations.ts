/** How each deliberate difference must end: the table of where this program does not do what was recorded, and why. */
import { COMMANDS_EXPECTATIONS } from './expectations-commands.ts';
import { GET_ZONES_EXPECTATIONS } from './expectations-get-zones.ts';
import { LANGUAGE_EXPECTATIONS } from './expectations-language.ts';
import { PLAN_EXPECTATIONS } from './expectations-plan.ts';
import type { Case, Corpus } from './cases.ts';
import type { CommandsResult } from './commands.ts';
import type { GetZonesResult } from './get-zones.ts';
import type { LanguageResult } from './language.ts';
import { ZONEFILE_EXPECTATIONS } from './expectations-zonefile.ts';
import type { PlanResult } from './plan.ts';
import type { ZoneFileResult } from './zonefile.ts';

/** Says what is wrong with a result; empty when it is as we want it. */
export interface Expectation {
  readonly plan?: (result: PlanResult) => string[];
  readonly language?: (result: LanguageResult) => string[];
  readonly commands?: (result: CommandsResult) => string[];
  readonly zonefile?: (result: ZoneFileResult, given: Case) => string[];
  readonly 'get-zones'?: (result: GetZonesResult, given: Case) => string[];
}

const entries = <Check>(corpus: Corpus, checks: Readonly<Record<string, Check>>): [string, Expectation][] =>
  Object.entries(checks).map(([name, check]) => [`${corpus}/${name}`, { [corpus]: check }]);

/** By `corpus/case`. */
export const EXPECTATIONS: Readonly<Record<string, Expectation>> = Object.fromEntries([
  ...entries('plan', PLAN_EXPECTATIONS),
  ...entries('language', LANGUAGE_EXPECTATIONS),
  ...entries('commands', COMMANDS_EXPECTATIONS),
  ...entries('zonefile', ZONEFILE_EXPECTATIONS),
  ...entries('get-zones', GET_ZONES_EXPECTATIONS),
]);
