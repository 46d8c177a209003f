import { managingKinds, type DeclaredSet } from '../facts.ts';
import type { Report, Rule } from '../rule.ts';

/** A CNAME stands alone at its name. */
export const cnameAlone: Rule = {
  id: 'cname-alone',
  level: 'error',
  docs: 'A name with a CNAME has no other record (RFC 1034 section 3.6.2); routed sets may each have one.',
  check: ({ zone, shared, config }, report) => {
    // A name that Cloudflare stands in front of is answered with its addresses; here such metadata means nothing.
    const kinds = managingKinds(zone, config);
    const mayBeProxied = kinds.length === 0;
    const hasRouting = kinds.every(([, kind]) => kind.hasRouting === true);
    for (const { sets } of shared.values()) {
      // Akamai serves the two side by side.
      const others = sets.filter((set) => set.type !== 'CNAME' && set.type !== 'AKAMAICDN');
      if (!hasRouting) checkRouted(sets, report);
      for (const set of sets) {
        if (set.type === 'CNAME') checkCname(set, mayBeProxied && isProxied(set) ? [] : others, report);
      }
    }
  },
};

/** Where all sets count alike, the routed CNAMEs of a name would all be there at once. */
function checkRouted(sets: readonly DeclaredSet[], report: Report): void {
  const [, second] = sets.filter((set) => set.type === 'CNAME');
  const record = second?.records[0];
  if (second === undefined || record === undefined) return;
  report(`The name "${second.name}" has several CNAMEs, and not every DNS provider of the zone knows routing`, {
    call: record.call,
  });
}

function isProxied({ records }: DeclaredSet): boolean {
  return ['on', 'full'].includes(records[0]?.meta?.['cloudflare_proxy'] ?? '');
}

function checkCname({ name, records }: DeclaredSet, others: readonly DeclaredSet[], report: Report): void {
  const [first, ...more] = records;
  for (const record of more) {
    if (record.type === 'CNAME') report(`The name "${name}" has a CNAME already`, { call: record.call });
  }
  if (first === undefined || others.length === 0) return;
  const types = [...new Set(others.map((other) => other.type))].join(', ');
  report(`The CNAME cannot stand beside other records: "${name}" has ${types} too`, { call: first.call });
}
