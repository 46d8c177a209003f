import type { DeclaredSet } from '../facts.ts';
import type { Report, Rule } from '../rule.ts';

/** A CNAME stands alone at its name. */
export const cnameAlone: Rule = {
  id: 'cname-alone',
  level: 'error',
  docs: 'A name with a CNAME has no other record (RFC 1034 section 3.6.2); routed sets may each have one.',
  check: ({ shared }, report) => {
    for (const { sets } of shared.values()) {
      const others = sets.filter((set) => set.type !== 'CNAME');
      for (const set of sets) if (set.type === 'CNAME') checkCname(set, others, report);
    }
  },
};

function checkCname({ name, records }: DeclaredSet, others: readonly DeclaredSet[], report: Report): void {
  const [first, ...more] = records;
  for (const record of more) {
    if (record.type === 'CNAME') report(`The name "${name}" has a CNAME already`, { call: record.call });
  }
  if (first === undefined || others.length === 0) return;
  const types = [...new Set(others.map((other) => other.type))].join(', ');
  report(`The CNAME cannot stand beside other records: "${name}" has ${types} too`, { call: first.call });
}
