import { countLookups, isSpf, MOST_SPF_LOOKUPS } from '../../dns/spf.ts';
import { recordsAt } from '../lookup.ts';
import type { Rule } from '../rule.ts';

/** SPF records stay below the limit of lookups. */
export const spfLookups: Rule = {
  id: 'spf-lookups',
  level: 'off',
  docs: 'Receivers give up after 10 lookups for one message (RFC 7208 section 4.6.4). Records of this configuration count with what they lead to.',
  check: ({ zone, config }, report) => {
    const recordOf = (domain: string): string | undefined =>
      recordsAt(`${domain}.`, config)
        .filter(({ type }) => type === 'TXT')
        .map(({ values }) => String(values[0] ?? ''))
        .find(isSpf);
    for (const { type, values, call } of zone.records) {
      const text = type === 'TXT' ? String(values[0] ?? '') : '';
      if (!isSpf(text) || countLookups(text, recordOf) <= MOST_SPF_LOOKUPS) continue;
      report(`The SPF record needs more than ${MOST_SPF_LOOKUPS} lookups`, {
        call,
        hint: 'Drop senders, or have SPF_BUILDER flatten some of them',
      });
    }
  },
};
