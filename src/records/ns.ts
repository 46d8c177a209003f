import { defineRecord } from './define.ts';
import { hostname } from './fields.ts';

/** A name server of a delegated name (RFC 1035 section 3.3.11). */
export const NS = defineRecord({
  type: 'NS',
  doc: 'A name server of a delegated name.',
  fields: [hostname('target')],
  isPointer: true,
});
