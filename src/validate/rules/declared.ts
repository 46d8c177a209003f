import type { Rule } from '../rule.ts';

/** The registrar and the DNS providers of a zone are declared. */
export const declared: Rule = {
  id: 'provider-undeclared',
  level: 'error',
  docs: 'What D and DnsProvider name is made by NewRegistrar and NewDnsProvider before.',
  isFixed: true,
  check: ({ zone, config }, report) => {
    if (!config.registrars.has(zone.registrar)) {
      report(`The registrar "${zone.registrar}" of the zone "${zone.uniqueName}" was never declared`, {
        hint: `Declare it with NewRegistrar(${JSON.stringify(zone.registrar)})`,
      });
    }
    for (const [entry] of zone.dnsProviders) {
      if (config.dnsProviders.has(entry)) continue;
      report(`The DNS provider "${entry}" of the zone "${zone.uniqueName}" was never declared`, {
        hint: `Declare it with NewDnsProvider(${JSON.stringify(entry)})`,
      });
    }
  },
};
