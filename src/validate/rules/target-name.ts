import { toName } from '../../dns/idn.ts';
import { nameProblem } from '../../dns/name.ts';
import type { Rule } from '../rule.ts';

/** What nearly all targets look like, short enough for any zone. */
const PLAIN = /^(?:[\w-]{1,63}\.)*[\w-]{1,63}\.?$/;
const SHORT = 190;

/** The host names that records and name servers point at can exist in DNS. */
export const targetName: Rule = {
  id: 'target-name',
  level: 'error',
  docs: 'Labels have 1 to 63 octets, names at most 255 (RFC 1035 section 2.3.4), also where a record points at them.',
  isFixed: true,
  check: ({ zone, origin, config }, report) => {
    const check = (text: string, what: string, call: number): void => {
      if ((text.length < SHORT && PLAIN.test(text)) || text === '' || text === '@' || text === '.') return;
      const problem = nameProblem(toName(text, origin));
      if (problem !== undefined) report(`The ${what} "${text}" ${problem}`, { call });
    };
    for (const { type, values, call } of zone.records) {
      const fields = config.recordTypes.get(type)?.fields ?? [];
      for (let i = 0; i < fields.length; i++) {
        const field = fields[i];
        if (field?.isHostname === true) check(String(values[i] ?? ''), field.name, call);
      }
    }
    for (const { name, call } of zone.nameservers) check(name, 'name server', call);
  },
};
