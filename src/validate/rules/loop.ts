import { toName } from '../../dns/idn.ts';
import type { Rule } from '../rule.ts';

/** No CNAME or alias points at its own name. */
export const loop: Rule = {
  id: 'loop',
  level: 'error',
  docs: 'A CNAME or alias that leads back to its own name never gives an answer.',
  check: ({ zone, origin, config }, report) => {
    for (const record of zone.records) {
      const type = config.recordTypes.get(record.type);
      if (type === undefined || (record.type !== 'CNAME' && (type.isStandard || !type.isPointer))) continue;
      const target = String(record.values[type.target] ?? '');
      if (toName(target, origin) !== toName(record.name, origin)) continue;
      report(`The ${record.type} points at itself`, { call: record.call });
    }
  },
};
