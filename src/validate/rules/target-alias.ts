import { toAscii } from '../../dns/idn.ts';
import { setTypeOf } from '../facts.ts';
import { recordsAt } from '../lookup.ts';
import type { Rule } from '../rule.ts';

const TYPES = new Set(['MX', 'NS', 'SRV']);

/** What takes mail, answers for a zone or offers a service is called by its own name. */
export const targetAlias: Rule = {
  id: 'target-alias',
  level: 'off',
  docs: 'MX, NS and SRV records point at names with addresses, not at a CNAME (RFC 2181 section 10.3, RFC 2782).',
  check: ({ zone, config }, report) => {
    const check = (target: string, what: string, call: number): void => {
      const records = target.endsWith('.') ? recordsAt(toAscii(target), config) : [];
      const alias = records.find((record) => setTypeOf(record, config.recordTypes) === 'CNAME');
      if (alias === undefined) return;
      const own = String(alias.values[config.recordTypes.get(alias.type)?.target ?? 0] ?? '');
      report(`The ${what} points at "${target}", which is a CNAME`, { call, hint: `Point it at "${own}" instead` });
    };
    for (const { type, values, call } of zone.records) {
      if (TYPES.has(type)) check(String(values[config.recordTypes.get(type)?.target ?? 0] ?? ''), type, call);
    }
    for (const { name, call } of zone.nameservers) check(name, 'NAMESERVER', call);
  },
};
