import { nameProblem } from '../../dns/name.ts';
import type { Rule } from '../rule.ts';

/** Characters that are not seen where a name is shown, and change how what follows is. */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u;

/** The zone's own name can exist in DNS. */
export const zoneName: Rule = {
  id: 'zone-name',
  level: 'error',
  docs: 'A zone has a name of labels of 1 to 63 octets without blanks, 255 octets in all (RFC 1035 section 2.3.4); its tag can be shown.',
  isFixed: true,
  check: ({ zone, origin }, report) => {
    if (zone.name === '') return report(`The zone "${zone.rawName}" has no name`);
    const blank = /[\s\p{Cc}]/u.test(zone.name) ? 'contains a blank' : undefined;
    const problem = blank ?? nameProblem(origin);
    if (problem !== undefined) report(`The zone name "${zone.rawName}" ${problem}`);
    if (UNSEEN.test(zone.tag)) report(`The tag of the zone "${zone.rawName}" holds characters that cannot be seen`);
  },
};
