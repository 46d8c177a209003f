import { escapeField, FIELD, unescapeField, type GuestRecordType, type GuestTable } from '../wire.ts';
import type { ConfObject, DomainObject, ResourceObject } from './objects.ts';

/** What the host does for the sandbox; every function takes and returns text. */
export interface Host {
  /** Print one line. */
  readonly print: (line: string) => string;
  /** Run or read a file; the answer is empty for a script that has run, else JSON text. */
  readonly require: (path: string) => string;
  /** The records of a run of literal calls, as JSON text. */
  readonly run: (number: string) => string;
  /** Write a name in lower-case punycode. */
  readonly toAscii: (name: string) => string;
  /** List the files with an extension in a folder, and below it unless `recursive` is empty, as JSON text. */
  readonly glob: (path: string, recursive: string, extension: string) => string;
  /** The same for the other word, which is the one that errors name. */
  readonly require_glob: (path: string, recursive: string, extension: string) => string;
  /** The hexadecimal digest of a text. */
  readonly HASH: (algorithm: string, text: string) => string;
  /** The reverse name of an address or network. */
  readonly REV: (text: string) => string;
  /** Choose how names of classless networks are spelt. */
  readonly REVCOMPAT: (mode: string) => string;
  /** End the run with a message; never returns. */
  readonly PANIC: (message: string, stack: string) => string;
  /** Evaluate a library, which leaves a global. */
  readonly load: (library: string) => string;
  /** Send a request described as JSON text; the answer is a number that the response will come with. */
  readonly fetch?: (request: string) => string;
}

/** The state of one evaluation, shared by all words. */
export interface Guest {
  readonly table: GuestTable;
  readonly host: Host;
  readonly conf: ConfObject;
  /** What accounts are to hold besides zones. */
  readonly resources: ResourceObject[];
  /** How many numbered calls there have been. */
  calls: number;
  /** The numbered call that returned last, or was made last. */
  latest: number;
  /** Modifiers that every new domain begins with. */
  defaults: readonly unknown[];
  readonly shapes: ReadonlyMap<string, GuestRecordType>;
  /** Declared domains by canonical name and tag. */
  readonly domains: Map<string, DomainObject>;
  /** Names as they were declared, without an empty tag. */
  readonly typedNames: Set<string>;
  /** Underscore as it is delivered, once it is loaded. */
  underscore: unknown;
  /** Called with the number of each call, when stacks are wanted. */
  trace: ((call: number) => void) | undefined;
}

/** An error a word throws: names the word, the argument and what was found. */
export class WordError extends Error {
  override readonly name = 'WordError';
  readonly word: string;
  constructor(word: string, message: string) {
    super(message);
    this.word = word;
  }
}

/** Take the next call number. */
export function countCall(guest: Guest): number {
  const call = ++guest.calls;
  guest.latest = call;
  if (guest.trace !== undefined) guest.trace(call);
  return call;
}

/** A value as text: JSON for objects, and nothing for what cannot be told in a text. */
export function toText(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value);
    case 'object':
      return value === null ? '' : JSON.stringify(value);
    default:
      return '';
  }
}

/** Write fields behind a beginning; escaped if the table asks for it, else the host counts them. */
export function joinFields(guest: Guest, head: string, fields: readonly unknown[]): string {
  let text = head;
  for (const field of fields) text += fieldText(guest, field);
  return text;
}

/** One field with the separator before it. */
export function fieldText(guest: Guest, field: unknown): string {
  const plain = toText(field);
  return FIELD + (guest.table.isCareful ? escapeField(plain) : plain);
}

/** Take a text apart that `joinFields` wrote. */
export function fieldsOf(guest: Guest, text: string): string[] {
  const fields = text.split(FIELD);
  return guest.table.isCareful ? fields.map(unescapeField) : fields;
}

/** Show a value in a message: texts quoted, everything else by its kind. */
export function found(value: unknown): string {
  if (typeof value === 'string') return `"${value.length > 60 ? `${value.slice(0, 59)}…` : value}"`;
  if (typeof value === 'number' || typeof value === 'boolean') return `the ${typeof value} ${String(value)}`;
  if (value === undefined || value === null) return String(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'function' ? 'a function' : 'an object';
}
