import type { Guest } from './guest.ts';
import { bareModifier } from './modifiers.ts';

/** Words that switch DNSSEC of a domain on and off. */
export function dnssecWords(guest: Guest): Record<string, unknown> {
  let hasWarned = false;
  return {
    AUTODNSSEC_ON: bareModifier('AUTODNSSEC_ON', (domain) => {
      domain.auto_dnssec = 'on';
    }),
    AUTODNSSEC_OFF: bareModifier('AUTODNSSEC_OFF', (domain) => {
      domain.auto_dnssec = 'off';
    }),
    AUTODNSSEC: () => {
      if (!hasWarned) guest.host.print('WARNING: AUTODNSSEC does nothing; write AUTODNSSEC_ON or AUTODNSSEC_OFF');
      hasWarned = true;
    },
  };
}
