import type { Rule } from '../rule.ts';

/** A zone that its DNS provider signs is known as signed to its registrar. */
export const autodnssec: Rule = {
  id: 'autodnssec-registrar',
  level: 'warning',
  docs: 'A signed zone is validated only if its registrar publishes the DS record, which no other provider can do for it.',
  check: ({ zone }, report) => {
    if (zone.autoDnssec !== 'on' || zone.registrar.toLowerCase() === 'none') return;
    for (const [entry] of zone.dnsProviders) {
      if (entry === zone.registrar) continue;
      report(`AUTODNSSEC_ON has the DNS provider "${entry}" sign the zone, but its registrar is "${zone.registrar}"`, {
        hint: 'Have the registrar publish the DS record that the provider shows',
      });
    }
  },
};
