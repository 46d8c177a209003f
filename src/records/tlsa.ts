import { certificateFields, certificateProblem } from './certificate.ts';
import { defineRecord } from './define.ts';

/** Which certificate a TLS server shows (RFC 6698). */
export const TLSA = defineRecord({
  type: 'TLSA',
  doc: 'Which certificate a TLS server shows.',
  fields: certificateFields('tlsa'),
  check: certificateProblem,
});
