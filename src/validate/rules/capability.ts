import { managingKinds, type ProviderFacts, type ZoneFacts } from '../facts.ts';
import type { Report, Rule } from '../rule.ts';
import { originOfType } from './foreign-type.ts';

/** Every DNS provider of a zone can do what the zone asks for. */
export const capability: Rule = {
  id: 'capability',
  level: 'error',
  docs: 'Each DNS provider of a zone gets all its records, so it has to know their types; and it alone can sign the zone.',
  isFixed: true,
  check: (facts, report) => {
    const { zone, config } = facts;
    for (const [entry, kind] of managingKinds(zone, config)) {
      if (zone.autoDnssec !== '' && kind.managesDnssec !== true) {
        report(`The DNS provider "${entry}" (${kind.type}) does not switch DNSSEC ${zone.autoDnssec}`, {
          hint: `Leave AUTODNSSEC_${zone.autoDnssec.toUpperCase()} out, and see to it with the provider itself`,
        });
      }
      checkTypes(facts, entry, kind, report);
    }
  },
};

/** One finding a type, at its first record; `foreign-type` tells of the types of other providers. */
function checkTypes({ zone, config }: ZoneFacts, entry: string, kind: ProviderFacts, report: Report): void {
  const known = new Set([...(kind.supportedTypes ?? []), ...kind.recordTypes.map(({ type }) => type)]);
  for (const { type, call } of zone.records) {
    if (known.has(type) || !config.recordTypes.has(type)) continue;
    known.add(type);
    if (originOfType(type, config) !== undefined) continue;
    report(`The DNS provider "${entry}" (${kind.type}) does not support ${type} records`, {
      call,
      hint: remedyFor(type, config.kinds.values()),
    });
  }
}

function remedyFor(type: string, kinds: Iterable<ProviderFacts>): string {
  if (type === 'ALIAS') return 'Use A and AAAA';
  const holders = Array.from(kinds).filter((kind) => kind.supportedTypes?.includes(type));
  if (holders.length === 0) return 'No provider of this version can hold such records';
  return `Leave it out; zones of type ${holders.map((kind) => kind.type).join(', ')} can hold such records`;
}
