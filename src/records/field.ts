import type { Name } from '../dns/name.ts';
import type { TokenReader } from '../dns/tokens.ts';

/** What a field can hold: text (names, addresses, hex, decoded strings) or an unsigned number. */
export type FieldValue = string | number;

/**
 * For whom rdata is written: a master file, Route 53's `Value`, or a message.
 *
 * They differ in escapes (`\DDD` decimal, octal, none) and in whether long text is cut into strings of 255 octets.
 */
export type WriteStyle = 'master' | 'route53' | 'message';

/**
 * What a word accepts for the field in a configuration file.
 *
 * `address` is a text or a number (`IP()`), `texts` a text or a list of texts that are joined, `host` a host name.
 */
export type ArgumentKind = 'number' | 'string' | 'address' | 'texts' | 'host';

/** One named field of a record type: everything that depends on its kind, and nothing that depends on its type. */
export interface Field<FieldName extends string = string> {
  readonly name: FieldName;
  readonly kind: ArgumentKind;
  /** Property of the DNSControl intermediate representation. */
  readonly irKey: string;
  readonly isHostname: boolean;
  /** Whether normalisation completes a relative name with the origin already in the IR. */
  readonly isCompletedInIr: boolean;
  /** Whether capitals mean nothing. */
  readonly isCaseless: boolean;
  /** Say what is wrong with a typed value, or undefined. */
  readonly check: (value: FieldValue) => string | undefined;
  /** Bring a value that passes `check` into canonical form. */
  readonly canonicalize: (value: FieldValue, origin?: Name) => FieldValue;
  /** Spell a value that passes `check` as the normalised IR shows it, where that is not the canonical form. */
  readonly normalize?: (value: FieldValue, origin: Name) => FieldValue;
  /** Read the value from rdata text, host names completed with `origin`; not yet checked. */
  readonly read: (reader: TokenReader, origin?: Name) => FieldValue;
  readonly write: (value: FieldValue, style: WriteStyle) => string;
}
