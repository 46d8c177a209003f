import { fullName } from '../facts.ts';
import type { Rule } from '../rule.ts';

/** Types whose names are no host names. */
const EXEMPT = new Set(['SRV', 'TLSA', 'TXT', 'LUA']);

/** Host names have no underscore. */
export const underscore: Rule = {
  id: 'underscore',
  level: 'warning',
  docs: 'A host name has no underscore (RFC 952), so no URL can hold it; labels that begin with one are for services.',
  check: ({ zone }, report) => {
    for (const { type, name, call, isDerived } of zone.records) {
      const at = name.indexOf('_');
      if (at <= 0 || isDerived === true || EXEMPT.has(type) || name.includes('._') || name.startsWith('sql-')) continue;
      report(`The name "${fullName(name, zone)}" has an underscore, so it cannot stand in a URL`, { call });
    }
  },
};
