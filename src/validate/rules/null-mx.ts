import type { Rule } from '../rule.ts';

const TARGET = 1;

/** A name that takes no mail has no mail server. */
export const nullMx: Rule = {
  id: 'null-mx',
  level: 'warning',
  docs: 'An MX record with the target "." says that a name takes no mail, so it stands alone (RFC 7505 section 3).',
  check: ({ shared }, report) => {
    for (const { name, sets } of shared.values()) {
      for (const { type, records } of sets) {
        if (type !== 'MX' || records.length < 2) continue;
        const none = records.find(({ values }) => values[TARGET] === '.');
        if (none === undefined) continue;
        report(`"${name}" takes no mail and has mail servers at the same time`, {
          call: none.call,
          hint: 'Keep MX("…", 0, ".") alone, or leave it out',
        });
      }
    }
  },
};
