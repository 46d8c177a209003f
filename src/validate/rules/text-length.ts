import { toBytes } from '../../dns/text.ts';
import type { Rule } from '../rule.ts';

/** Octets of the data of one record (RFC 1035 section 3.2.1). */
const LIMIT = 65_535;
/** Octets of the strings that a text is cut into, each behind one octet with its length. */
const STRING = 255;

/** A text fits into a record. */
export const textLength: Rule = {
  id: 'text-length',
  level: 'error',
  docs: 'The data of a record has at most 65,535 octets; a text has one more for every 255. Providers may hold much less.',
  isFixed: true,
  check: ({ zone, config }, report) => {
    for (const { type, values, call } of zone.records) {
      const text = values[0];
      // A character has at most three octets.
      if (typeof text !== 'string' || text.length < LIMIT / 4) continue;
      if (config.recordTypes.get(type)?.fields[0]?.kind !== 'texts') continue;
      const { length } = toBytes(text);
      const octets = length + Math.ceil(length / STRING);
      if (octets > LIMIT) report(`The text has ${octets} octets in all, and a record holds ${LIMIT}`, { call });
    }
  },
};
