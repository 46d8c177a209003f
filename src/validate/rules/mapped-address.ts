import type { Rule } from '../rule.ts';

const MAPPED = '::ffff:';

/** No AAAA record holds an IPv4 address in disguise. */
export const mappedAddress: Rule = {
  id: 'mapped-address',
  level: 'warning',
  docs: 'An IPv4-mapped address is how programs write an IPv4 address (RFC 4291 section 2.5.5.2); nothing on a network has it.',
  check: ({ zone }, report) => {
    for (const { type, values, call } of zone.records) {
      const address = values[0];
      if (type !== 'AAAA' || typeof address !== 'string' || !address.startsWith(MAPPED)) continue;
      const inner = address.slice(MAPPED.length);
      if (!inner.includes('.')) continue;
      report(`The address "${address}" is an IPv4 address that no IPv6 network reaches`, {
        call,
        hint: `Use A with "${inner}"`,
      });
    }
  },
};
