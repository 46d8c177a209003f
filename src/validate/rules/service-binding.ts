import { SVC } from '../../records/svc-keys.ts';
import { parseSvcParams } from '../../records/svc-params.ts';
import type { Rule } from '../rule.ts';

/** The parameters of HTTPS and SVCB records have an effect. */
export const serviceBinding: Rule = {
  id: 'service-binding',
  level: 'warning',
  docs: 'Clients ignore the parameters of an alias, and a whole record whose parameters contradict each other (RFC 9460 sections 2.4.2 and 2.4.3).',
  check: ({ zone, config }, report) => {
    for (const { type, values, call } of zone.records) {
      if ((type !== 'HTTPS' && type !== 'SVCB') || config.recordTypes.get(type)?.check(values) !== undefined) continue;
      const keys = new Set(parseSvcParams(String(values[2] ?? '')).map(({ key }) => key));
      if (values[0] === 0 && keys.size > 0) {
        report(`The ${type} record of priority 0 is an alias, and its parameters are ignored`, {
          call,
          hint: 'Leave the parameters out, or give a priority from 1 on',
        });
      } else if (keys.has(SVC.noDefaultAlpn) && !keys.has(SVC.alpn)) {
        report(`The ${type} record has "no-default-alpn" without "alpn", so that clients ignore it`, {
          call,
          hint: 'Name the protocols, such as alpn=h2,h3',
        });
      }
    }
  },
};
