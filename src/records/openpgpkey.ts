import { isBase64, shorten } from './binary.ts';
import { defineRecord } from './define.ts';
import type { FieldValue } from './field.ts';
import { field } from './fields.ts';

const HEX = /^(?:(?:[\da-f]{2})*|(?:[\dA-F]{2})*)$/;

/**
 * An OpenPGP public key (RFC 7929), typed in hexadecimal or base64; what could be either is hexadecimal.
 *
 * Canonical is base64, unless that would read as hexadecimal: then it is lower-case hexadecimal.
 */
const key = field('key', {
  irKey: 'target',
  check: (value) =>
    HEX.test(String(value)) || isBase64(String(value))
      ? undefined
      : `The key "${shorten(value)}" is neither hexadecimal of one case nor base64`,
  canonicalize: (value) => spell(bytesOf(value)),
  read: (reader) => {
    let digits = reader.text('key');
    while (reader.left > 0) digits += reader.text('key');
    return isBase64(digits) ? spell(Buffer.from(digits, 'base64')) : digits;
  },
  write: (value) => bytesOf(value).toString('base64'),
});

function bytesOf(value: FieldValue): Buffer {
  const text = String(value);
  return Buffer.from(text, HEX.test(text) ? 'hex' : 'base64');
}

function spell(bytes: Buffer): string {
  const text = bytes.toString('base64');
  return HEX.test(text) ? bytes.toString('hex') : text;
}

/** The OpenPGP public key of a mail address (RFC 7929). */
export const OPENPGPKEY = defineRecord({
  type: 'OPENPGPKEY',
  doc: 'The OpenPGP public key of a mail address.',
  fields: [key],
});
