import { fullName } from '../facts.ts';
import type { Rule } from '../rule.ts';

/** An asterisk is a wildcard only as the whole first label. */
export const wildcard: Rule = {
  id: 'wildcard-literal',
  level: 'warning',
  docs: 'An asterisk that is not the whole first label is an ordinary character (RFC 4592 section 2.1.1).',
  check: ({ zone, names }, report) => {
    for (const [ascii, first] of names) {
      const at = ascii.lastIndexOf('*');
      if (at < 0 || ascii === '*' || (at === 0 && ascii[1] === '.')) continue;
      report(`The asterisk in "${fullName(first.name, zone)}" is no wildcard but stands for itself`, {
        call: first.call,
        hint: 'A wildcard is the whole first label: "*" or "*.sub"',
      });
    }
  },
};
