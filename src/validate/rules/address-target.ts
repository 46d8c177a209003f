import type { Rule } from '../rule.ts';

const QUAD = /^\d{1,3}(?:\.\d{1,3}){3}\.?$/;

/** No record that points at a name has an address instead. */
export const addressTarget: Rule = {
  id: 'address-target',
  level: 'warning',
  docs: 'MX, NS, SRV, CNAME and the like point at names; what looks like an address there is a name that nobody has.',
  check: ({ zone, config }, report) => {
    for (const { type, values, call } of zone.records) {
      const recordType = config.recordTypes.get(type);
      if (recordType?.isPointer !== true) continue;
      const target = String(values[recordType.target] ?? '');
      if (!isDigit(target.charCodeAt(0)) || !QUAD.test(target)) continue;
      const hint =
        type === 'CNAME' ? 'Use A for an address' : 'Point it at a name that has an A record with the address';
      report(`The ${type} points at the address "${target}", but it takes a name`, { call, hint });
    }
  },
};

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
