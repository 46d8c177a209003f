import { certificateFields, certificateProblem } from './certificate.ts';
import { defineRecord } from './define.ts';

/** Which certificate signs the mail of an address (RFC 8162); whole certificates are long, so the data is broken up. */
export const SMIMEA = defineRecord({
  type: 'SMIMEA',
  doc: 'Which certificate signs the mail of an address.',
  fields: certificateFields('smimea', { group: 1024 }),
  check: certificateProblem,
  labelSuffix: '_smimecert',
});
