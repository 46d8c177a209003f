import { isSpf } from '../../dns/spf.ts';
import type { Rule } from '../rule.ts';

/** A name has one SPF record. */
export const spfSeveral: Rule = {
  id: 'spf-several',
  level: 'warning',
  docs: 'Receivers reject the SPF records of a name that has several of them (RFC 7208 section 3.2).',
  check: ({ shared }, report) => {
    for (const { name, sets } of shared.values()) {
      for (const { type, records } of sets) {
        if (type !== 'TXT' || records.length < 2) continue;
        const [, second] = records.filter(({ values }) => isSpf(String(values[0] ?? '')));
        if (second === undefined) continue;
        report(`"${name}" has more than one SPF record, so that none of them counts`, {
          call: second.call,
          hint: 'Join them: one "v=spf1" with the terms of all',
        });
      }
    }
  },
};
