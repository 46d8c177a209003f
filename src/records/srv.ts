import { defineRecord } from './define.ts';
import { hostname, u16 } from './fields.ts';

/** Where a service listens (RFC 2782). */
export const SRV = defineRecord({
  type: 'SRV',
  doc: 'Where a service listens.',
  fields: [
    u16('priority', { ir: 'srvpriority' }),
    u16('weight', { ir: 'srvweight' }),
    u16('port', { ir: 'srvport' }),
    hostname('target'),
  ],
  isPointer: true,
});
