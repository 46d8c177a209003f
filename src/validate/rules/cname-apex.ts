import { setTypeOf } from '../facts.ts';
import type { Rule } from '../rule.ts';

/** No CNAME stands at the top of a zone. */
export const cnameApex: Rule = {
  id: 'cname-apex',
  level: 'error',
  docs: 'The top of a zone has SOA and NS records, and a CNAME stands alone (RFC 1034 section 3.6.2).',
  check: ({ zone, config }, report) => {
    for (const record of zone.records) {
      if (record.name !== '@' || setTypeOf(record, config.recordTypes) !== 'CNAME') continue;
      report('A CNAME cannot stand at the top of a zone', {
        call: record.call,
        hint: 'Use R53_ALIAS("@", "A", …) if the target is an AWS resource',
      });
    }
  },
};
