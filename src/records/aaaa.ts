import { defineRecord } from './define.ts';
import { ipv6 } from './fields.ts';

/** The IPv6 address of a name (RFC 3596). */
export const AAAA = defineRecord({
  type: 'AAAA',
  doc: 'The IPv6 address of a name.',
  fields: [ipv6('address')],
});
