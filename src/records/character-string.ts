import { toBytes } from '../dns/text.ts';
import { decodeEscapes } from '../dns/tokens.ts';
import { shorten } from './binary.ts';
import type { Field } from './field.ts';
import { field, type FieldOptions } from './fields.ts';
import { quoteBytes } from './quoted.ts';

const LIMIT = 255;

/**
 * A character string that people type as it stands between the quotes of a master file (RFC 1035 section 5.1).
 *
 * Canonical is that text too. A backslash before anything but three digits, `"` or `\` stands for itself, because a
 * regular expression has such ones and a needless escape has none.
 */
export function characterString<FieldName extends string>(
  name: FieldName,
  options: FieldOptions = {},
): Field<FieldName> {
  return field(name, {
    irKey: options.ir ?? name,
    check: (value) => {
      const { length } = toBytes(decode(String(value)));
      if (length <= LIMIT) return undefined;
      return `The ${name} "${shorten(value)}" is ${length} octets long, the limit is ${LIMIT}`;
    },
    canonicalize: (value) => encode(decode(String(value))),
    normalize: (value) => value,
    read: (reader) => {
      const { raw } = reader.take(name);
      return encode(decodeEscapes(reader.radix === 10 ? withDoubled(raw) : raw, reader.radix));
    },
    write: (value, style) => {
      const text = String(value);
      return style === 'route53' ? quoteBytes(toBytes(decode(text)), style) : `"${text}"`;
    },
  });
}

function decode(text: string): string {
  if (!text.includes('\\')) return text;
  const doubled = text.replace(/\\(?:[\\"]|[012]\d\d)|\\/g, (escape) => (escape === '\\' ? '\\\\' : escape));
  return decodeEscapes(doubled, 10);
}

/** In files that other programs wrote as it was typed, a backslash before what is no octet is one of the expression. */
function withDoubled(raw: string): string {
  return raw.replace(/\\(?:\D|[01]\d\d|2[0-4]\d|25[0-5])|\\/g, (escape) => (escape === '\\' ? '\\\\' : escape));
}

function encode(text: string): string {
  return quoteBytes(toBytes(text), 'master').slice(1, -1);
}
