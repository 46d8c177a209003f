import type { ProviderFacts, ZoneFacts } from '../facts.ts';
import type { Report, Rule } from '../rule.ts';

/** Every DNS provider of a zone can hold its record types. */
export const capability: Rule = {
  id: 'capability',
  level: 'error',
  docs: 'Each DNS provider of a zone gets all its records, so it has to know their types.',
  check: (facts, report) => {
    for (const [entry] of facts.zone.dnsProviders) {
      const kind = facts.config.kinds.get(facts.config.dnsProviders.get(entry) ?? '');
      if (kind?.supportedTypes !== undefined) checkTypes(facts, entry, kind, report);
    }
  },
};

/** One finding a type, at its first record. */
function checkTypes({ zone, config }: ZoneFacts, entry: string, kind: ProviderFacts, report: Report): void {
  const known = new Set([...(kind.supportedTypes ?? []), ...kind.recordTypes.map(({ type }) => type)]);
  for (const { type, call } of zone.records) {
    if (known.has(type) || !config.recordTypes.has(type)) continue;
    known.add(type);
    report(`The DNS provider "${entry}" (${kind.type}) does not support ${type} records`, { call });
  }
}
