import { isAsciiText } from './ascii.ts';

declare const nameBrand: unique symbol;

/**
 * A domain name in its one representation: absolute, lower-case, punycode, with the final dot.
 *
 * Printable ASCII stands as itself (also `*`, `@`, `/`); a dot or backslash inside a label, blanks, control characters
 * and bytes above 126 stand as `\DDD`, decimal as in RFC 1035 section 5.1. The root is `.`.
 */
export type Name = string & { readonly [nameBrand]: true };

/** The root name. */
export const ROOT = '.' as Name;

/** Tell whether the text ends in a dot that is not escaped, which makes it absolute. */
export function isAbsolute(text: string): boolean {
  return text.endsWith('.') && !text.endsWith('\\.');
}

/**
 * Write a byte string's label in canonical spelling: lower-case, special bytes as `\DDD`.
 *
 * `text` holds one character a byte or code point below 256.
 */
export function escapeLabel(text: string): string {
  let out = '';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code <= 0x20 || code >= 0x7f || char === '.' || char === '\\') out += `\\${String(code).padStart(3, '0')}`;
    else out += char;
  }
  return lowerAscii(out);
}

/** Lower-case the ASCII letters of a text and leave everything else alone. */
export function lowerAscii(text: string): string {
  return isAsciiText(text) ? text.toLowerCase() : text.replace(/[A-Z]+/g, (run) => run.toLowerCase());
}

/**
 * Rewrite `\X` escapes so that equal names have equal text: only what must be escaped stays so.
 *
 * Returns the text unchanged when it has no backslash, which is nearly always.
 */
export function canonicalEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(\d{3}|[\s\S]?)/g, (_, body: string) => {
    if (body === '') return '\\092';
    const char = /^\d{3}$/.test(body) ? String.fromCharCode(Number(body) & 0xff) : body;
    return escapeLabel(char);
  });
}

/** Split a name into its labels, the final dot left out; escapes stay as they are. */
export function labelsOf(name: string): string[] {
  if (name === '.' || name === '') return [];
  const text = isAbsolute(name) ? name.slice(0, -1) : name;
  if (!text.includes('\\')) return text.split('.');
  return text.match(/(?:\\\d{3}|\\[^\d]|[^.\\])+/g) ?? [];
}

/** Tell whether `name` is `zone` itself or lies below it, on a label boundary. */
export function isInZone(name: string, zone: string): boolean {
  if (zone === '.') return true;
  return name === zone || (name.endsWith(zone) && name.charCodeAt(name.length - zone.length - 1) === 46);
}

/**
 * The name relative to its zone, `@` at the apex; a name outside the zone is returned whole without its final dot.
 *
 * A name whose only label below the zone is an `@` gives `\064`, so that it is not taken for the apex.
 */
export function labelIn(name: Name, zone: Name): string {
  if (name === zone) return '@';
  if (!isInZone(name, zone)) return name.slice(0, -1);
  const label = name.slice(0, name.length - zone.length - 1);
  return label === '@' ? '\\064' : label;
}

/** Print a name the way messages do: without the final dot, except for the root. */
export function displayName(name: string): string {
  return name.length > 1 && name.endsWith('.') ? name.slice(0, -1) : name;
}

/**
 * Say what makes a name impossible in DNS, or undefined when nothing does (RFC 1035 section 2.3.4).
 *
 * Checked: empty labels, labels over 63 octets, names over 255 octets on the wire.
 */
export function nameProblem(name: string): string | undefined {
  if (name === '.') return undefined;
  // Nearly all names are too short for anything else to be wrong with them.
  if (name.length <= 63 && !name.includes('\\')) {
    return name.includes('..') || name.startsWith('.') ? 'has an empty label' : undefined;
  }
  if (/(^|[^\\])\.\./.test(name) || name.startsWith('.')) return 'has an empty label';
  let octets = 1;
  for (const label of labelsOf(name)) {
    const length = label.includes('\\') ? label.replace(/\\(\d{3}|.)/g, 'x').length : label.length;
    if (length > 63) return `has the label "${label.slice(0, 20)}…" of ${length} octets, the limit is 63`;
    octets += length + 1;
  }
  return octets > 255 ? `is ${octets} octets long, the limit is 255` : undefined;
}
