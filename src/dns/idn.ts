import { domainToASCII, domainToUnicode } from 'node:url';
import { isAsciiText } from './ascii.ts';
import { canonicalEscapes, isAbsolute, lowerAscii, type Name } from './name.ts';

/** Characters that URL parsing would read as something other than part of a label. */
const UNSAFE_LABEL = /[%/\\:?#@[\]\s]/;

/**
 * Turn a name or label of any spelling into lower-case punycode, escapes made canonical; dots stay where they are.
 *
 * Only labels with non-ASCII characters are converted (UTS 46), so that digits and hex never turn into addresses.
 */
export function toAscii(text: string): string {
  if (isAsciiText(text)) return canonicalEscapes(text).toLowerCase();
  return text
    .split('.')
    .map((label) => (isAsciiText(label) ? canonicalEscapes(label).toLowerCase() : labelToAscii(label)))
    .join('.');
}

function labelToAscii(label: string): string {
  if (UNSAFE_LABEL.test(label)) return lowerAscii(label);
  return domainToASCII(label) || lowerAscii(label);
}

/** Show a punycode name in Unicode; a label that is not valid punycode stays as it is. */
export function toUnicode(text: string): string {
  if (!text.includes('xn--')) return text;
  return text
    .split('.')
    .map((label) => (label.startsWith('xn--') ? domainToUnicode(label) || label : label))
    .join('.');
}

/**
 * Make an absolute canonical name of what somebody typed.
 *
 * `@` is the origin; a text with a final dot is absolute; anything else is completed with the origin, or only gets its
 * dot when no origin is given.
 */
export function toName(text: string, origin?: Name): Name {
  if (text === '@' && origin !== undefined) return origin;
  const ascii = toAscii(text);
  if (isAbsolute(ascii)) return ascii as Name;
  if (origin === undefined || origin === '.') return `${ascii}.` as Name;
  return `${ascii}.${origin}` as Name;
}
