import { defineRecord } from './define.ts';
import { hostname } from './fields.ts';

/** Another tree for everything below a name (RFC 6672). */
export const DNAME = defineRecord({
  type: 'DNAME',
  doc: 'Another tree for everything below a name.',
  fields: [hostname('target', { completedInIr: false })],
  isPointer: true,
});
