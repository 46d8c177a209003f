import { defineRecord } from './define.ts';
import { hostname } from './fields.ts';

/** The name that belongs to an address (RFC 1035 section 3.3.12). */
export const PTR = defineRecord({
  type: 'PTR',
  doc: 'The name that belongs to an address.',
  fields: [hostname('target', { completedInIr: false })],
});
