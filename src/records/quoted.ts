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
