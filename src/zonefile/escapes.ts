import { toBytes } from '../dns/text.ts';

/** Say which escape of a token means nothing: a digit after a backslash begins the three digits of an octet (RFC 1035 section 5.1). */
export function escapeProblem(text: string): string | undefined {
  if (!text.includes('\\')) return undefined;
  for (const [escape, digits] of text.matchAll(/\\(?:(\d{1,3})|[^])/g)) {
    if (digits !== undefined && (digits.length < 3 || Number(digits) > 255))
      return `The escape "${escape}" is not a backslash and three digits from 000 to 255`;
  }
  return undefined;
}

/**
 * Write what is not printable ASCII as the octets that name servers see, so that a raw octet and its escape are equal.
 *
 * In quotes that changes nothing, and outside of them blanks are not among it.
 */
export function toAsciiText(text: string): string {
  if (!/[^ -~]/.test(text)) return text;
  return text.replace(/\\[\0-\x7f]|\\?([^ -~]+)/g, (match, run: string | undefined) =>
    run === undefined ? match : Array.from(toBytes(run), escapeOctet).join(''),
  );
}

function escapeOctet(octet: number): string {
  return `\\${String(octet).padStart(3, '0')}`;
}
