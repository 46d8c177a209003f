import type { Rule } from '../rule.ts';

/** The zone's DNS providers are of a known type. */
export const providerType: Rule = {
  id: 'provider-type',
  level: 'error',
  docs: 'A DNS provider is of a type that this program can manage.',
  isFixed: true,
  check: ({ zone, config }, report) => {
    for (const [entry] of zone.dnsProviders) {
      const type = config.dnsProviders.get(entry);
      if (type === undefined || config.kinds.get(type)?.supportedTypes !== undefined) continue;
      const managed = [...config.kinds.values()].filter((kind) => kind.supportedTypes !== undefined);
      report(`The DNS provider "${entry}" of the zone "${zone.uniqueName}" is of the unknown type "${type}"`, {
        hint: `This version manages zones of type ${managed.map((kind) => kind.type).join(', ')} only`,
      });
    }
  },
};
