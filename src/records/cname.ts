import { defineRecord } from './define.ts';
import { hostname } from './fields.ts';

/** Another name for a name (RFC 1035 section 3.3.1); it stands alone at its name. */
export const CNAME = defineRecord({
  type: 'CNAME',
  doc: 'Another name for a name.',
  fields: [hostname('target')],
  isPointer: true,
});
