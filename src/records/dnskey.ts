import { base64 } from './binary.ts';
import { defineRecord } from './define.ts';
import { u16, u8 } from './fields.ts';

/** A public key that signs the zone (RFC 4034 section 2). */
export const DNSKEY = defineRecord({
  type: 'DNSKEY',
  doc: 'A public key that signs the zone.',
  fields: [
    u16('flags', { ir: 'dnskeyflags' }),
    u8('protocol', { ir: 'dnskeyprotocol' }),
    u8('algorithm', { ir: 'dnskeyalgorithm' }),
    base64('publickey', { ir: 'dnskeypublickey', isOptional: true }),
  ],
  format: (rdata) => rdata.join(' ').trimEnd(),
});
