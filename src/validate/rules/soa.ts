import type { Rule } from '../rule.ts';

/** SOA records stand at the top of a zone and have sensible timers. */
export const soa: Rule = {
  id: 'soa',
  level: 'error',
  docs: 'A zone has one SOA record, at its top, and none of its timers is 0 (RFC 1035 section 3.3.13).',
  check: ({ zone, config }, report) => {
    let count = 0;
    for (const record of zone.records) {
      if (record.type !== 'SOA') continue;
      const { call } = record;
      if (++count === 2) report('A zone has only one SOA record', { call });
      if (record.name !== '@') report('An SOA record stands only at the top of a zone', { call });
      const fields = config.recordTypes.get('SOA')?.fields ?? [];
      for (const [i, { name }] of fields.entries()) {
        if (record.values[i] === 0 && name !== 'serial') report(`The ${name} must be greater than 0`, { call });
      }
    }
  },
};
