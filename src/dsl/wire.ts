/**
 * How declared state leaves the sandbox: one flat text, split on the host.
 *
 * `ZONE` stands before each zone, `ITEM` before each item of a zone, `FIELD` between the fields of an item. Text is a
 * third of the cost of objects and JSON: no record becomes an object unless a user's function looks at it.
 */
export const ZONE = '\x1d';
/** Stands before each item of a zone. */
export const ITEM = '\x1e';
/** Stands between the fields of an item. */
export const FIELD = '\x1f';

/**
 * First characters of the items that are not plain records.
 *
 * A plain record begins with its type, and takes TTL and subdomain from the scope it stands in; `timed` stands before a
 * type with one more field, the TTL; `rich` before a record that says everything itself, metadata included; `run` before
 * the number of a run of records that the host has read.
 */
export const MARK = Object.freeze({
  registrar: 'r',
  dnsProvider: 'd',
  healthCheck: 'h',
  cidrCollection: 'c',
  meta: 'm',
  uses: 'p',
  nameserver: 'n',
  unmanaged: 'u',
  absent: 'a',
  rule: 'l',
  /** Default TTL and subdomain of the records that follow. */
  scope: '=',
  timed: '+',
  rich: '*',
  run: '#',
});

const RESERVED = /[\x10\x1d-\x1f]/g;

/** Write a text so that none of the separators is left in it. */
export function escapeField(text: string): string {
  return text.replace(RESERVED, (char) => `\x10${String.fromCharCode(char.charCodeAt(0) + 0x40)}`);
}

/** Read what `escapeField` wrote. */
export function unescapeField(text: string): string {
  if (!text.includes('\x10')) return text;
  return text.replace(/\x10([\s\S])/g, (_, char: string) => String.fromCharCode(char.charCodeAt(0) - 0x40));
}

/** Global function that stands for a run of literal record calls. */
export const RUN_WORD = 'zonewrightRun';

/** A record call of a run, as the sandbox gets to see it when it must look. */
export interface LiteralRecord {
  readonly type: string;
  readonly name: string;
  /** One value for each argument of the word. */
  readonly values: readonly (string | number)[];
  readonly ttl: number | undefined;
}

/** What the sandbox needs to know of one record type. */
export interface GuestRecordType {
  readonly type: string;
  /** Arguments of the word after the label. */
  readonly args: readonly { readonly field: number; readonly name: string; readonly kind: string }[];
  /** Property path of each field in a record object, such as `['target']` or `['r53_alias', 'type']`. */
  readonly paths: readonly (readonly string[])[];
  readonly defaults: readonly (string | number)[];
  /** Whether each field holds a number. */
  readonly isNumber: readonly boolean[];
  /** Present when D_EXTEND leaves the label as it is. */
  readonly ignoresSubdomain?: true;
  /** Present when a word written by hand makes such records. */
  readonly hasOwnWord?: true;
  /** Label that the word appends to the one it is given. */
  readonly labelSuffix?: string;
  /** Present when the word sorts its arguments from its modifiers, and its records come last. */
  readonly isRaw?: true;
}

/** What the host tells the sandbox before the configuration runs. */
export interface GuestTable {
  readonly recordTypes: readonly GuestRecordType[];
  readonly variables: Readonly<Record<string, string>>;
  /** Escape every field: a first evaluation found separators in the user's own text. */
  readonly isCareful: boolean;
  /** Numbers of the calls whose stacks are wanted. */
  readonly traced: readonly number[];
  /** Name of the global function that instrumented calls report to. */
  readonly reporter?: string;
}
