import { declaredPolicies, setIdentifierOf } from '../../model/declared-routing.ts';
import { fullName, managingKinds } from '../facts.ts';
import type { Rule } from '../rule.ts';

/** Routed records are given to DNS providers that know routing. */
export const routingSupport: Rule = {
  id: 'routing-support',
  level: 'warning',
  docs: 'A DNS provider without routing serves all records of a name and type together, whatever their weights or places.',
  check: ({ zone, config }, report) => {
    const first = zone.records.find((record) => setIdentifierOf(record) !== '');
    if (first === undefined) return;
    for (const [entry, kind] of managingKinds(zone, config)) {
      if (kind.hasRouting === true) continue;
      const name = fullName(first.name, zone);
      const what = declaredPolicies(first).includes('weighted') ? 'weights' : 'routing';
      report(
        `The DNS provider "${entry}" (${kind.type}) knows no ${what}: all ${first.type} records of "${name}" count alike`,
        {
          call: first.call,
        },
      );
    }
  },
};
