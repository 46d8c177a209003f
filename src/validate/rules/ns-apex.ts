import type { Rule } from '../rule.ts';

/** The name servers of a zone itself come from NAMESERVER. */
export const nsApex: Rule = {
  id: 'ns-apex',
  level: 'error',
  docs: 'The NS records at the top of a zone are made of NAMESERVER and of what the DNS provider reports.',
  check: ({ zone }, report) => {
    for (const record of zone.records) {
      if (record.name !== '@' || record.type !== 'NS') continue;
      report('NS records at the top of a zone are not written as NS', {
        call: record.call,
        hint: `Use NAMESERVER(${JSON.stringify(String(record.values[0]))}) instead`,
      });
    }
  },
};
