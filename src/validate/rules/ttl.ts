import type { Rule } from '../rule.ts';

/** What the wire can hold; Route 53 takes half of it, which its own check says. */
const LIMIT = 2 ** 32 - 1;

/** TTLs are in range. */
export const ttl: Rule = {
  id: 'ttl',
  level: 'error',
  docs: 'A TTL is a whole number of seconds of at most 32 bits (RFC 1035 section 3.2.1).',
  isFixed: true,
  check: ({ zone }, report) => {
    for (const record of zone.records) {
      if (isTtl(record.ttl)) continue;
      report(`The TTL must be a whole number from 0 to ${LIMIT}, not ${record.ttl}`, { call: record.call });
    }
    const own = zone.meta['ns_ttl'];
    if (own !== undefined && (own.trim() === '' || !isTtl(Number(own)))) {
      report(`The TTL of the name servers must be a whole number from 0 to ${LIMIT}, not "${own}"`);
    }
  },
};

function isTtl(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= LIMIT;
}
