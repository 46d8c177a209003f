import { defineRecord } from './define.ts';
import { ipv4 } from './fields.ts';

/** The IPv4 address of a name (RFC 1035 section 3.4.1). */
export const A = defineRecord({
  type: 'A',
  doc: 'The IPv4 address of a name.',
  fields: [ipv4('address')],
});
