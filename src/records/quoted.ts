import { fromBytes } from '../dns/text.ts';
import type { WriteStyle } from './field.ts';

/** Write bytes as one quoted string: octal escapes for Route 53, decimal ones for master files. */
export function quoteBytes(bytes: Uint8Array, style: WriteStyle): string {
  const radix = style === 'route53' ? 8 : 10;
  let out = '"';
  for (const byte of bytes) {
    if (byte === 0x22 || byte === 0x5c) out += `\\${String.fromCharCode(byte)}`;
    else if (byte >= 0x20 && byte < 0x7f) out += String.fromCharCode(byte);
    else out += `\\${byte.toString(radix).padStart(3, '0')}`;
  }
  return `${out}"`;
}

/** Control characters but the tab, which editors and terminals may act on, and bytes that are no text. */
const UNPRINTABLE = /[\0-\x08\x0a-\x1f\u0080-\u009f\udc80-\udcff]/gu;

/**
 * Write bytes as one quoted string of a master file in which text stays readable: UTF-8 as it is, all else as `\DDD`.
 *
 * A character whose bytes are spread over two strings is no text in either.
 */
export function quoteReadable(bytes: Uint8Array): string {
  const text = fromBytes(bytes).replace(/["\\]/g, '\\$&');
  return `"${text.replace(UNPRINTABLE, escapeCharacter)}"`;
}

function escapeCharacter(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x80) return `\\${String(code).padStart(3, '0')}`;
  return code >= 0xdc80 ? `\\${code - 0xdc00}` : `\\194\\${code}`;
}
