import { canonicalEscapes, escapeLabel } from '../dns/name.ts';

/**
 * Names between Route 53's spelling, where `\` and three octal digits are a byte, and ours, where they are decimal.
 *
 * @see Route 53 Developer Guide, "DNS domain name format"
 */
export const octalName = Object.freeze({
  /** Read Route 53's spelling. */
  decode(text: string): string {
    if (!text.includes('\\')) return text;
    return text.replace(/\\([0-3][0-7]{2})/g, (_, digits: string) =>
      escapeLabel(String.fromCharCode(Number.parseInt(digits, 8))),
    );
  },
  /** Write Route 53's spelling; printable characters stay raw. */
  encode(name: string): string {
    if (!name.includes('\\')) return name;
    return canonicalEscapes(name).replace(/\\(\d{3})/g, (_, digits: string) => {
      return `\\${Number(digits).toString(8).padStart(3, '0')}`;
    });
  },
});
