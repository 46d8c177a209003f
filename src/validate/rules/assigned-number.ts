import type { FieldValue } from '../../records/field.ts';
import type { Rule } from '../rule.ts';

/** A field whose numbers are handed out by IANA. */
interface Registry {
  readonly field: number;
  readonly what: string;
  readonly assigned: readonly FieldValue[];
  readonly source: string;
}

/** By record type; what is handed out for private use or experiments counts too. */
const REGISTRIES: ReadonlyMap<string, readonly Registry[]> = new Map([
  [
    'SSHFP',
    [
      { field: 0, what: 'algorithm', assigned: [1, 2, 3, 4, 6], source: '1 RSA, 2 DSA, 3 ECDSA, 4 Ed25519, 6 Ed448' },
      { field: 1, what: 'type', assigned: [1, 2], source: '1 SHA-1, 2 SHA-256' },
    ],
  ],
  ['DS', [{ field: 2, what: 'digest type', assigned: [1, 2, 3, 4, 5, 6], source: '1 SHA-1, 2 SHA-256, 4 SHA-384' }]],
  ['DNSKEY', [{ field: 1, what: 'protocol', assigned: [3], source: 'RFC 4034 section 2.1.2 allows only 3' }]],
]);

/** Numbers that stand for algorithms stand for one. */
export const assignedNumber: Rule = {
  id: 'assigned-number',
  level: 'warning',
  docs: 'SSHFP, DS and DNSKEY records name algorithms by number; clients pass over a record with a number that means nothing.',
  check: ({ zone }, report) => {
    for (const { type, values, call } of zone.records) {
      for (const { field, what, assigned, source } of REGISTRIES.get(type) ?? []) {
        const value = values[field];
        if (typeof value !== 'number' || assigned.includes(value)) continue;
        report(`The ${what} ${value} of the ${type} record means nothing`, { call, hint: source });
      }
    }
  },
};
