import { isAsciiText } from '../../dns/ascii.ts';
import { isAbsolute, nameProblem } from '../../dns/name.ts';
import { fullName } from '../facts.ts';
import type { Rule } from '../rule.ts';

const BLANK = /[\s\p{Cc}]/u;
/** What nearly all labels look like, so that nothing else is to be looked at. */
const PLAIN = /^(?:[\w*-]{1,63}\.)*[\w*-]{1,63}$/;

/** The name of every record can exist in DNS. */
export const label: Rule = {
  id: 'label',
  level: 'error',
  docs: 'Labels have 1 to 63 octets, names at most 255 (RFC 1035 section 2.3.4); blanks and control characters are escaped.',
  isFixed: true,
  check: ({ zone, origin, names }, report) => {
    for (const [ascii, first] of names) {
      if (ascii === '@') continue;
      if (ascii.length + origin.length < 254 && PLAIN.test(ascii)) continue;
      const details = { call: first.call };
      if (ascii === '') report('The name is empty', { ...details, hint: 'Use "@" for the zone itself' });
      // An absolute name that is left lies outside the zone, which normalisation has said.
      else if (!isAbsolute(ascii)) {
        const problem = characterProblem(ascii) ?? nameProblem(`${ascii}.${origin}`);
        if (problem !== undefined) report(`The name "${fullName(first.name, zone)}" ${problem}`, details);
      }
    }
  },
};

function characterProblem(ascii: string): string | undefined {
  if (BLANK.test(ascii)) return 'contains a blank or control character, which is written \\DDD (decimal)';
  return isAsciiText(ascii) ? undefined : 'cannot be written in punycode';
}
