import { defineRecord } from './define.ts';
import { hostname, u16 } from './fields.ts';

/** A host that takes mail for a name (RFC 7505 for the null MX `0 .`). */
export const MX = defineRecord({
  type: 'MX',
  doc: 'A host that takes mail for a name.',
  fields: [u16('priority', { ir: 'mxpreference' }), hostname('target')],
  isPointer: true,
});
