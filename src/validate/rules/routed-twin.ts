import { setIdentifierOf } from '../../model/declared-routing.ts';
import { fullName, labelKey, setTypeOf } from '../facts.ts';
import { recordsOf } from '../lookup.ts';
import type { Rule } from '../rule.ts';

/** What is steered for IPv4 is steered for IPv6 too. */
export const routedTwin: Rule = {
  id: 'routed-twin',
  level: 'off',
  docs: 'A name whose A records are routed has AAAA records as well, or clients on IPv6 networks take another way than the one chosen.',
  check: (facts, report) => {
    const { zone, config } = facts;
    const seen = new Set<string>();
    for (const record of zone.records) {
      if (record.meta === undefined || setIdentifierOf(record) === '') continue;
      if (setTypeOf(record, config.recordTypes) !== 'A') continue;
      const label = labelKey(record.name);
      if (seen.has(label)) continue;
      seen.add(label);
      if (recordsOf(label, facts).some((other) => setTypeOf(other, config.recordTypes) === 'AAAA')) continue;
      report(`"${fullName(record.name, zone)}" is routed for IPv4, but has no AAAA record`, {
        call: record.call,
        hint: 'Add AAAA records with the same set identifiers',
      });
    }
  },
};
