import { base64 } from './binary.ts';
import { defineRecord } from './define.ts';

/** Which DHCP client a name belongs to (RFC 4701). */
export const DHCID = defineRecord({
  type: 'DHCID',
  doc: 'Which DHCP client a name belongs to.',
  fields: [base64('digest')],
});
