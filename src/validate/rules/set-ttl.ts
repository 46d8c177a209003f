import type { Rule } from '../rule.ts';

/** The records of one set have one TTL. */
export const setTtl: Rule = {
  id: 'set-ttl',
  level: 'warning',
  docs: 'A record set has one TTL (RFC 2181 section 5.2); of several the first record’s is used.',
  check: ({ shared, config }, report) => {
    for (const { sets } of shared.values()) {
      for (const { name, type, records } of sets) {
        const plain = records.filter((record) => config.recordTypes.get(record.type)?.hasTtl);
        const first = plain[0]?.ttl;
        const other = plain.find((record) => record.ttl !== first);
        if (other === undefined) continue;
        const ttls = [...new Set(plain.map((record) => record.ttl))].join(', ');
        report(`The ${type} records of "${name}" have different TTLs (${ttls}), but a record set has only one`, {
          call: other.call,
          hint: `The first is used: ${first}`,
        });
      }
    }
  },
};
