import { hex } from './binary.ts';
import { defineRecord } from './define.ts';
import { u8 } from './fields.ts';

/** Hexadecimal digits of a fingerprint by its type: SHA-1 (RFC 4255) and SHA-256 (RFC 6594). */
const DIGITS: Readonly<Record<string, number>> = { 1: 40, 2: 64 };

/** The fingerprint of an SSH host key (RFC 4255). */
export const SSHFP = defineRecord({
  type: 'SSHFP',
  doc: 'The fingerprint of an SSH host key.',
  fields: [
    u8('algorithm', { ir: 'sshfpalgorithm' }),
    u8('type', { ir: 'sshfpfingerprint' }),
    hex('fingerprint', { letters: 'upper', isTypedInIr: true }),
  ],
  check: ([, type, fingerprint]) => {
    const { length } = String(fingerprint).replace(/\s+/g, '');
    const wanted = DIGITS[String(type)] ?? length;
    return length === wanted
      ? undefined
      : `A fingerprint of type ${type} has ${wanted} hexadecimal digits, this one has ${length}`;
  },
});
