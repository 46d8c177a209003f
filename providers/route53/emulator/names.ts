import { FatalProblem } from './problem.ts';

const PLAIN = /^[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*\.?$/;
const OCTAL = /^[0-3][0-7]{2}$/;
const MAX_LABEL_BYTES = 63;
const MAX_NAME_BYTES = 255;

/**
 * Convert a name as sent into the form Route 53 stores and returns.
 *
 * Lower case, with a trailing dot, and every byte other than `a-z 0-9 - _` written as three octal digits. Letters that
 * arrive as octal escapes are lower-cased too.
 *
 * @throws {FatalProblem} when a label or the name is empty or too long, or a character must be escaped and is not.
 */
export function canonicalName(text: string): string {
  if (text.length < MAX_NAME_BYTES && PLAIN.test(text)) return text.endsWith('.') ? text : `${text}.`;
  const labels = parseLabels(text);
  return `${labels.map(formatLabel).join('.')}.`;
}

/** Split a name into labels of bytes, resolving octal escapes and folding letters to lower case. */
function parseLabels(text: string): readonly (readonly number[])[] {
  if (text === '' || text === '.') throw new FatalProblem('DomainNameEmpty', 'Domain name is empty', text);
  const labels: number[][] = [];
  let label: number[] = [];
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '.') {
      endLabel(label, text);
      labels.push(label);
      label = [];
    } else {
      const escaped = text[index] === '\\';
      label.push(escaped ? readEscape(text, index) : readByte(text, index));
      if (escaped) index += 3;
    }
    length += 1;
  }
  if (!text.endsWith('.')) {
    endLabel(label, text);
    labels.push(label);
    length += 1;
  }
  if (length > MAX_NAME_BYTES) throw new FatalProblem('DomainNameTooLong', 'Domain name is too long', text);
  return labels;
}

function endLabel(label: readonly number[], text: string): void {
  if (label.length === 0) throw new FatalProblem('DomainLabelEmpty', 'Domain label is empty', text);
  if (label.length > MAX_LABEL_BYTES) throw new FatalProblem('DomainLabelTooLong', 'Domain label is too long', text);
}

function readEscape(text: string, index: number): number {
  const digits = text.slice(index + 1, index + 4);
  if (!OCTAL.test(digits)) throw unsupported(text);
  return toLower(Number.parseInt(digits, 8));
}

function readByte(text: string, index: number): number {
  const byte = text.charCodeAt(index);
  if (byte <= 0x20 || byte >= 0x7f) throw unsupported(text);
  return toLower(byte);
}

function unsupported(text: string): FatalProblem {
  return new FatalProblem('UnsupportedCharacter', 'Value contains unsupported characters', text);
}

function toLower(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
}

function formatLabel(label: readonly number[]): string {
  return label.map(formatByte).join('');
}

function formatByte(byte: number): string {
  const char = String.fromCharCode(byte);
  return /[a-z0-9_-]/.test(char) ? char : `\\${byte.toString(8).padStart(3, '0')}`;
}

/**
 * Build the text by which Route 53 orders names: labels reversed, each followed by a dot, compared as ASCII.
 *
 * The dot takes part in the comparison, hence `a-b` and its like come before `a`.
 */
export function nameOrder(name: string): string {
  const labels = name.split('.');
  labels.pop();
  return `${labels.toReversed().join('.')}.`;
}

/** Tell whether a canonical name is a zone's own name or lies below it, on a label boundary. */
export function isWithin(name: string, zone: string): boolean {
  return name === zone || name.endsWith(`.${zone}`);
}

/** Compare two texts by code unit, the only order Route 53 knows. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
