import { nearest } from '../../nearest.ts';
import { isAllowed } from '../levels.ts';
import type { Rule } from '../rule.ts';

/** What RULE names exists and may be changed. */
export const ruleSetting: Rule = {
  id: 'rule-setting',
  level: 'error',
  docs: 'RULE names a rule there is, and only lowers one without which everything could still be compared and written.',
  isFixed: true,
  check: ({ zone, config }, report) => {
    for (const { rule, level, call } of zone.rules ?? []) {
      const info = config.rules.get(rule);
      if (info === undefined) {
        const similar = nearest(rule, [...config.rules.keys()]);
        const hint = similar === undefined ? 'List them with check --list-rules' : `Did you mean "${similar}"?`;
        report(`RULE names the rule "${rule}", which does not exist`, { call, hint });
      } else if (!isAllowed(info, level)) {
        report(`The rule "${rule}" is always an ${info.level}, so RULE cannot make it "${level}"`, {
          call,
          hint: info.docs,
        });
      }
    }
  },
};
