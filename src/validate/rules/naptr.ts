import type { Rule } from '../rule.ts';

const FLAGS = 2;
const REGEXP = 4;
const TARGET = 5;

/** NAPTR records say one thing in a way that clients read. */
export const naptr: Rule = {
  id: 'naptr',
  level: 'warning',
  docs: 'The flags of a NAPTR record are letters and digits, and it has either a regular expression or a target (RFC 3403 section 4.1).',
  check: ({ zone }, report) => {
    for (const { type, values, call } of zone.records) {
      if (type !== 'NAPTR') continue;
      const [flags, regexp, target] = [FLAGS, REGEXP, TARGET].map((i) => String(values[i] ?? ''));
      if (!/^[a-z\d]*$/i.test(flags ?? '')) report(`The flags "${flags}" are not only letters and digits`, { call });
      if (regexp === '' || target === '' || target === '.') continue;
      report(`The NAPTR record has both the regexp "${regexp}" and the target "${target}"`, {
        call,
        hint: 'Leave one of them empty',
      });
    }
  },
};
