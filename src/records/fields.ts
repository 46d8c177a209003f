import { ipv4FromNumber, parseIpv4, parseIpv6 } from '../dns/address.ts';
import { toName } from '../dns/idn.ts';
import { masterName } from '../dns/master-name.ts';
import { chunkBytes, quoteText, toBytes } from '../dns/text.ts';
import { decodeEscapes } from '../dns/tokens.ts';
import { octalName } from './octal.ts';
import type { Field, FieldValue, WriteStyle } from './field.ts';
import { hostnameProblem } from './hostname.ts';
import { quoteBytes, quoteReadable } from './quoted.ts';

/** Settings a record file may give a field. */
export interface FieldOptions {
  /** IR property; the field's name unless told otherwise. */
  readonly ir?: string;
}

/** A field that holds a text as it is, with whatever a kind does differently. */
export function field<FieldName extends string>(
  name: FieldName,
  own: Partial<Field<FieldName>> = {},
): Field<FieldName> {
  return Object.freeze({
    name,
    kind: 'string',
    irKey: name,
    isHostname: false,
    isCompletedInIr: false,
    isCaseless: false,
    check: () => undefined,
    canonicalize: (value: FieldValue) => value,
    read: (reader) => reader.text(name),
    write: (value: FieldValue) => String(value),
    ...own,
  } satisfies Field<FieldName>);
}

function unsigned(bits: 8 | 16 | 32) {
  const limit = 2 ** bits - 1;
  return <FieldName extends string>(name: FieldName, options: FieldOptions = {}): Field<FieldName> =>
    field(name, {
      kind: 'number',
      irKey: options.ir ?? name,
      check: (value) =>
        typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= limit
          ? undefined
          : `The ${name} must be a whole number from 0 to ${limit}, not ${String(value)}`,
      read: (reader) => {
        const text = reader.text(name);
        return /^\d+$/.test(text) ? Number(text) : text;
      },
    });
}

/** A whole number of 8 bits. */
export const u8 = unsigned(8);
/** A whole number of 16 bits. */
export const u16 = unsigned(16);
/** A whole number of 32 bits. */
export const u32 = unsigned(32);

/**
 * A host name; canonical is absolute, lower-case punycode.
 *
 * `completedInIr` tells whether normalisation completes relative names already in the IR, as DNSControl does for some types.
 */
export function hostname<FieldName extends string>(
  name: FieldName,
  options: FieldOptions & { readonly completedInIr?: boolean } = {},
): Field<FieldName> {
  return field(name, {
    kind: 'host',
    irKey: options.ir ?? 'target',
    isHostname: true,
    isCompletedInIr: options.completedInIr ?? true,
    isCaseless: true,
    check: (value) => hostnameProblem(String(value), name),
    canonicalize: (value, origin) => toName(String(value), origin),
    read: (reader, origin) => {
      const { raw } = reader.take(name);
      return toName(reader.radix === 8 ? octalName.decode(raw) : raw, origin);
    },
    write: (value, style) => writeName(String(value), style),
  });
}

function writeName(name: string, style: WriteStyle): string {
  if (style === 'message') return name;
  // A quote would begin a string where the value is read again.
  return style === 'route53' ? octalName.encode(name).replaceAll('"', '\\042') : masterName(name);
}

function quadOf(value: FieldValue): string {
  return typeof value === 'number' ? ipv4FromNumber(value) : value;
}

/** An IPv4 address; a number counts as one too (`IP()`). */
export function ipv4<FieldName extends string>(name: FieldName): Field<FieldName> {
  return field(name, {
    kind: 'address',
    irKey: 'target',
    check: (value) =>
      parseIpv4(quadOf(value)) === undefined ? `The ${name} "${quadOf(value)}" is not an IPv4 address` : undefined,
    canonicalize: quadOf,
  });
}

/** An IPv6 address; canonical is the text of RFC 5952. */
export function ipv6<FieldName extends string>(name: FieldName): Field<FieldName> {
  return field(name, {
    irKey: 'target',
    isCaseless: true,
    check: (value) =>
      parseIpv6(String(value)) === undefined ? `The ${name} "${value}" is not an IPv6 address` : undefined,
    canonicalize: (value) => parseIpv6(String(value)) ?? value,
  });
}

/** A word without blanks, such as a CAA tag; canonical is lower case. */
export function word<FieldName extends string>(name: FieldName, options: FieldOptions = {}): Field<FieldName> {
  return field(name, {
    irKey: options.ir ?? name,
    isCaseless: true,
    check: (value) => (/^[a-z\d]+$/i.test(String(value)) ? undefined : `The ${name} "${value}" is not a plain word`),
    canonicalize: (value) => String(value).toLowerCase(),
  });
}

/** One character string, always written between quotes; at most 255 octets unless it is a long one (RFC 8659). */
export function quoted<FieldName extends string>(name: FieldName, options: FieldOptions = {}): Field<FieldName> {
  return field(name, { irKey: options.ir ?? 'target', write: (value, style) => writeString(String(value), style) });
}

/** Text of any length, held joined and decoded, written as quoted strings of at most 255 octets (RFC 1035 section 3.3.14). */
export function strings<FieldName extends string>(name: FieldName): Field<FieldName> {
  return field(name, {
    kind: 'texts',
    irKey: 'target',
    // Joined before decoding: a string may end inside a UTF-8 sequence.
    read: (reader) => {
      let { raw } = reader.take(name);
      while (reader.left > 0) raw += reader.take(name).raw;
      return decodeEscapes(raw, reader.radix);
    },
    write: (value, style) => {
      if (style === 'message') return quoteText(String(value));
      return chunkBytes(toBytes(String(value)), 255)
        .map((chunk) => quoteFor(chunk, style))
        .join(' ');
    },
  });
}

function writeString(text: string, style: WriteStyle): string {
  return style === 'message' ? quoteText(text) : quoteFor(toBytes(text), style);
}

function quoteFor(bytes: Uint8Array, style: WriteStyle): string {
  return style === 'master' ? quoteReadable(bytes) : quoteBytes(bytes, style);
}
