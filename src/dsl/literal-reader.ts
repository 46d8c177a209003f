import { parseDuration } from '../dns/duration.ts';
import type { RecordType } from '../records/define.ts';
import type { FieldValue } from '../records/field.ts';

/** A record call as it stands in the source. */
export interface LiteralCall {
  readonly recordType: RecordType;
  readonly name: string;
  /** One value for each field. */
  readonly values: FieldValue[];
  readonly ttl: number | undefined;
  /** Offsets in its script: of the first character and behind the last. */
  readonly start: number;
  readonly end: number;
}

/** A row of literal record calls that `D` takes together. */
export interface LiteralRun {
  readonly calls: readonly LiteralCall[];
  /** Call numbers the run begins with, wherever it was used; a run in a loop is used more than once. */
  readonly firsts: number[];
}

const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const STAR = 0x2a;
const COMMA = 0x2c;
const OPEN = 0x28;
const CLOSE = 0x29;
const LINE_FEED = 0x0a;

/**
 * Reads record calls whose arguments are all literals: `A("www", "192.0.2.1")`, perhaps with `TTL(300)` at the end.
 *
 * Character by character, because a match of a regular expression for each of 100,000 calls is mostly work for the
 * garbage collector. Everything out of the ordinary (escapes, signs, other modifiers) is left to the sandbox.
 */
export class LiteralReader {
  readonly #source: string;
  readonly #recordTypes: ReadonlyMap<string, RecordType>;
  /** Offset of the next character. */
  at = 0;
  #backslash = -1;
  #lineEnd = -1;

  constructor(source: string, recordTypes: ReadonlyMap<string, RecordType>) {
    this.#source = source;
    this.#recordTypes = recordTypes;
  }

  /** Read the call that begins here, or nothing; then the offset is anywhere. */
  call(): LiteralCall | undefined {
    const start = this.at;
    const recordType = this.#recordTypes.get(this.#word());
    if (recordType === undefined || isIrregular(recordType) || !this.#skipTo(OPEN)) return undefined;
    const name = this.#string();
    if (name === undefined) return undefined;
    const values = recordType.defaults.slice();
    for (const field of recordType.args) {
      if (!this.#skipTo(COMMA)) return undefined;
      const value = recordType.fields[field]?.kind === 'number' ? this.#number() : this.#string();
      if (value === undefined) return undefined;
      values[field] = value;
    }
    let ttl: number | undefined;
    if (this.#skipTo(COMMA) && !this.#isAt(CLOSE)) {
      ttl = this.#ttl();
      if (ttl === undefined) return undefined;
      this.#skipTo(COMMA);
    }
    if (!this.#skipTo(CLOSE)) return undefined;
    return { recordType, name, values, ttl, start, end: this.at };
  }

  /** Go behind a comma and the blanks and comments around it; false where there is none. */
  comma(): boolean {
    this.blanks();
    if (!this.#skipTo(COMMA)) return false;
    this.blanks();
    return true;
  }

  /** Whether the next thing is a comma or the closing bracket; the offset stays. */
  isBefore(closing: ')' | ']'): boolean {
    const before = this.at;
    this.blanks();
    const next = this.#source.charAt(this.at);
    this.at = before;
    return next === ',' || next === closing;
  }

  /** The next character. */
  next(): string {
    return this.#source.charAt(this.at);
  }

  /** Skip blanks and comments. */
  blanks(): void {
    for (;;) {
      this.#spaces();
      if (this.#source.charCodeAt(this.at) !== SLASH) return;
      const next = this.#source.charCodeAt(this.at + 1);
      if (next !== SLASH && next !== STAR) return;
      const end = next === SLASH ? this.#source.indexOf('\n', this.at) : this.#source.indexOf('*/', this.at + 2) + 2;
      this.at = end < this.at + 2 ? this.#source.length : end;
    }
  }

  #spaces(): void {
    for (;;) {
      const code = this.#source.charCodeAt(this.at);
      if (code !== 0x20 && code !== LINE_FEED && code !== 0x0d && code !== 0x09) return;
      this.at++;
    }
  }

  #isAt(code: number): boolean {
    this.#spaces();
    return this.#source.charCodeAt(this.at) === code;
  }

  #skipTo(code: number): boolean {
    if (!this.#isAt(code)) return false;
    this.at++;
    return true;
  }

  #word(): string {
    const start = this.at;
    for (;;) {
      const code = this.#source.charCodeAt(this.at);
      const isPart = (code >= 0x41 && code <= 0x5a) || code === 0x5f || (code >= 0x30 && code <= 0x39);
      if (!isPart) return this.#source.slice(start, this.at);
      this.at++;
    }
  }

  #string(): string | undefined {
    this.#spaces();
    const quote = this.#source.charCodeAt(this.at);
    if (quote !== QUOTE && quote !== APOSTROPHE) return undefined;
    const start = this.at + 1;
    const end = this.#source.indexOf(quote === QUOTE ? '"' : "'", start);
    if (end < 0 || end > this.#plainUntil(start)) return undefined;
    this.at = end + 1;
    return this.#source.slice(start, end);
  }

  /** Offset of the next backslash or line end, before which a string is as it looks. */
  #plainUntil(from: number): number {
    if (this.#backslash < from) this.#backslash = indexOrEnd(this.#source, '\\', from);
    if (this.#lineEnd < from) this.#lineEnd = indexOrEnd(this.#source, '\n', from);
    return Math.min(this.#backslash, this.#lineEnd);
  }

  #number(): number | undefined {
    this.#spaces();
    const start = this.at;
    let value = 0;
    for (;;) {
      const code = this.#source.charCodeAt(this.at);
      if (code < 0x30 || code > 0x39 || Number.isNaN(code)) break;
      value = value * 10 + code - 0x30;
      this.at++;
    }
    const length = this.at - start;
    const isOctal = length > 1 && this.#source.charCodeAt(start) === 0x30;
    return length === 0 || length > 15 || isOctal ? undefined : value;
  }

  #ttl(): number | undefined {
    this.#spaces();
    if (this.#word() !== 'TTL' || !this.#skipTo(OPEN)) return undefined;
    const value: FieldValue | undefined = this.#number() ?? this.#string();
    const seconds = value === undefined ? undefined : parseDuration(value);
    return seconds === undefined || !this.#skipTo(CLOSE) ? undefined : seconds;
  }
}

/** Whether a call says less of the record than its arguments seem to. */
function isIrregular({ hasWord, hasOwnWord, ignoresSubdomain, labelSuffix, wire }: RecordType): boolean {
  return !hasWord || hasOwnWord || ignoresSubdomain || labelSuffix !== undefined || wire !== undefined;
}

function indexOrEnd(source: string, text: string, from: number): number {
  const index = source.indexOf(text, from);
  return index < 0 ? source.length : index;
}
