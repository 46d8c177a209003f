import type { TokenReader } from '../dns/tokens.ts';
import type { Field, FieldValue } from './field.ts';
import { field, type FieldOptions } from './fields.ts';

/** Settings of a field that holds bytes in hexadecimal. */
export interface HexOptions extends FieldOptions {
  /** The case of the canonical digits. */
  readonly letters: 'upper' | 'lower';
  /** True where the normalised IR has the digits as typed, false where it has them in lower case. */
  readonly isTypedInIr: boolean;
  /** Digits after which a blank is written, because a master file's words have an end. */
  readonly group?: number;
}

/** Bytes in hexadecimal, to the end of the record; blanks between the digits and their case mean nothing. */
export function hex<FieldName extends string>(name: FieldName, options: HexOptions): Field<FieldName> {
  const { letters, isTypedInIr, group } = options;
  return field(name, {
    irKey: options.ir ?? 'target',
    isCaseless: true,
    check: (value) =>
      /^(?:[\da-f]{2})+$/i.test(withoutBlanks(value))
        ? undefined
        : `The ${name} "${shorten(value)}" must be pairs of hexadecimal digits`,
    canonicalize: (value) => {
      const digits = withoutBlanks(value);
      return letters === 'upper' ? digits.toUpperCase() : digits.toLowerCase();
    },
    normalize: (value) => (isTypedInIr ? value : String(value).toLowerCase()),
    read: (reader) => reader.text(name) + restOf(reader, name),
    write: (value) => (group === undefined ? String(value) : inGroups(String(value), group)),
  });
}

/** Settings of a field that holds bytes in base64. */
export interface Base64Options extends FieldOptions {
  /** True where there may be no bytes at all. */
  readonly isOptional?: boolean;
}

/** Bytes in base64, to the end of the record; blanks between the digits mean nothing. */
export function base64<FieldName extends string>(name: FieldName, options: Base64Options = {}): Field<FieldName> {
  const { isOptional = false } = options;
  return field(name, {
    irKey: options.ir ?? 'target',
    check: (value) => {
      const digits = withoutBlanks(value);
      if (digits === '' && !isOptional) return `The ${name} is empty`;
      return isBase64(digits) ? undefined : `The ${name} "${shorten(value)}" is not base64`;
    },
    canonicalize: (value) => Buffer.from(withoutBlanks(value), 'base64').toString('base64'),
    normalize: (value) => value,
    read: (reader) => (isOptional ? '' : reader.text(name)) + restOf(reader, name),
  });
}

/** Tell whether a text is base64 with its padding and nothing else (RFC 4648 section 4). */
export function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z\d+/]*={0,2}$/.test(text);
}

/** Cut a long value for a message. */
export function shorten(value: FieldValue): string {
  const text = String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function withoutBlanks(value: FieldValue): string {
  return String(value).replace(/\s+/g, '');
}

/** The tokens that are left, joined: digits may be broken into groups (RFC 4034 section 5.3). */
function restOf(reader: TokenReader, name: string): string {
  let rest = '';
  while (reader.left > 0) rest += reader.text(name);
  return rest;
}

function inGroups(digits: string, size: number): string {
  const groups: string[] = [];
  for (let i = 0; i === 0 || i < digits.length; i += size) groups.push(digits.slice(i, i + size));
  return groups.join(' ');
}
