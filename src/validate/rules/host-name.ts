import { toAscii } from '../../dns/idn.ts';
import { fullName } from '../facts.ts';
import type { Rule } from '../rule.ts';

/** Types that give a host its address or its mail. */
const TYPES = new Set(['A', 'AAAA', 'MX']);

/** A label of letters, digits and inner hyphens; underscores have a rule of their own, and so have asterisks. */
const LABEL = /^[a-z\d_*](?:[a-z\d_*-]*[a-z\d_*])?$/;
/** What nearly all names look like: no label begins or ends with a hyphen. */
const PLAIN = /^[\w*]+(?:[-.][\w*]+)*$/;

/** Hosts have names that programs accept. */
export const hostName: Rule = {
  id: 'host-name',
  level: 'off',
  docs: 'The labels of a host name are letters, digits and hyphens, which do not stand at their ends (RFC 1123 section 2.1).',
  check: ({ zone }, report) => {
    for (const { type, name, call } of zone.records) {
      if (name === '@' || PLAIN.test(name) || !TYPES.has(type) || name === '') continue;
      const label = toAscii(name)
        .split('.')
        .find((part) => part !== '' && !LABEL.test(part));
      if (label === undefined) continue;
      report(`The label "${label}" of "${fullName(name, zone)}" is none of a host name`, { call });
    }
  },
};
