import { FatalProblem } from '../problem.ts';

const MAX_STRING_BYTES = 255;
const OCTAL = /^[0-3][0-7]{2}$/;

/** A quoted string and where the text after it begins. */
export interface QuotedString {
  /** The bytes of the string, one character each. */
  readonly bytes: string;
  readonly end: number;
}

/** Check the value of a TXT or SPF record: one or more quoted strings. */
export function checkStrings(value: string): string {
  const text = value.trim();
  const strings: string[] = [];
  let position = 0;
  while (position < text.length) {
    const string = readQuoted(text, position, value);
    strings.push(JSON.stringify(string.bytes));
    position = skipBlanks(text, string.end);
  }
  if (strings.length === 0) throw notQuoted(value);
  return strings.join(' ');
}

/**
 * Read one quoted string.
 *
 * Bytes outside printable ASCII must come as octal escapes. A backslash before any other character stands for that
 * character, as in master files (RFC 1035 section 5.1).
 */
export function readQuoted(text: string, start: number, value: string): QuotedString {
  if (text[start] !== '"') throw notQuoted(value);
  const bytes: string[] = [];
  let position = start + 1;
  while (position < text.length && text[position] !== '"') {
    const digits = text[position] === '\\' ? text.slice(position + 1, position + 4) : '';
    if (OCTAL.test(digits)) {
      bytes.push(String.fromCharCode(Number.parseInt(digits, 8)));
      position += 4;
    } else {
      if (text[position] === '\\') position += 1;
      bytes.push(readPrintable(text, position, value));
      position += 1;
    }
  }
  if (position >= text.length) throw notQuoted(value);
  if (bytes.length > MAX_STRING_BYTES) throw new FatalProblem('CharacterStringTooLong', 'Value is too long', value);
  return { bytes: bytes.join(''), end: position + 1 };
}

/** Return the position of the next character that is not a blank. */
export function skipBlanks(text: string, start: number): number {
  let position = start;
  while (text[position] === ' ' || text[position] === '\t') position += 1;
  return position;
}

function readPrintable(text: string, position: number, value: string): string {
  const code = text.charCodeAt(position);
  if (Number.isNaN(code)) throw notQuoted(value);
  if (code >= 0x20 && code < 0x7f) return text[position] ?? '';
  throw new FatalProblem('UnsupportedCharacter', 'Value contains unsupported characters', value);
}

function notQuoted(value: string): FatalProblem {
  return new FatalProblem('InvalidCharacterString', 'Value should be enclosed in quotation marks', value);
}
