import { NORMALIZE_RULES } from '../normalize/rules.ts';
import type { ProviderFacts } from '../validate/facts.ts';
import { allRules } from '../validate/index.ts';
import type { RuleInfo } from '../validate/rule-info.ts';

/** The rules that are checked while a configuration is compiled, before its zones are validated. */
export const OTHER_RULES: readonly RuleInfo[] = [
  ...NORMALIZE_RULES,
  {
    id: 'spf-cache',
    level: 'warning',
    docs: 'The file spfcache.json holds what SPF records lead to today. A file that cannot be read at all is an error.',
  },
];

/** List every rule that a configuration is checked by, sorted by id. */
export function listRules(kinds: readonly ProviderFacts[]): readonly RuleInfo[] {
  return allRules({ kinds, otherRules: OTHER_RULES }).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
