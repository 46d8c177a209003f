import { fromBytes, toBytes } from './text.ts';

/** How `\` followed by three digits is read: decimal in master files (RFC 1035), octal in Route 53. */
export type EscapeRadix = 8 | 10;

/** One field of an rdata text. */
export interface Token {
  /** The text as written, without the quotes. */
  readonly raw: string;
  readonly isQuoted: boolean;
  /** Offset of its first character, a quote included. */
  readonly start: number;
}

/** Why an rdata text cannot be read; the message names the part. */
export class RdataError extends Error {
  override readonly name = 'RdataError';
}

const TOKEN = /\s+|"((?:[^"\\]|\\[\s\S])*)"|((?:[^\s"\\]|\\[\s\S])+)|([\s\S])/g;

/**
 * Split an rdata text at blanks, quoted strings kept whole; adjacent quoted strings need no blank between them.
 *
 * @throws {RdataError} for an unfinished quote or a lone backslash at the end.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    if (match[1] !== undefined) tokens.push({ raw: match[1], isQuoted: true, start: match.index });
    else if (match[2] !== undefined) tokens.push({ raw: match[2], isQuoted: false, start: match.index });
    else if (match[3] === '"') throw new RdataError('Quote without an end');
    else if (match[3] !== undefined) throw new RdataError('Backslash at the end');
  }
  return tokens;
}

/** Decode the escapes of a token into text; `\DDD` is a byte in the given radix, `\X` is X. */
export function decodeEscapes(raw: string, radix: EscapeRadix): string {
  if (!raw.includes('\\')) return raw;
  const bytes: number[] = [];
  for (let i = 0; i < raw.length;) {
    const digits = raw[i] === '\\' ? raw.slice(i + 1, i + 4) : '';
    if (digits.length === 3 && (radix === 8 ? /^[0-3][0-7]{2}$/ : /^[012]\d\d$/).test(digits)) {
      bytes.push(Number.parseInt(digits, radix) & 0xff);
      i += 4;
      continue;
    }
    const start = raw[i] === '\\' ? i + 1 : i;
    const char = String.fromCodePoint(raw.codePointAt(start) ?? 0x5c);
    bytes.push(...toBytes(char));
    i = start + char.length;
  }
  return fromBytes(Uint8Array.from(bytes));
}

/** Reads the tokens of one rdata text in order. */
export class TokenReader {
  readonly radix: EscapeRadix;
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(text: string, radix: EscapeRadix = 10) {
    this.radix = radix;
    this.#text = text;
    this.#tokens = tokenize(text);
  }

  /** How many tokens are left. */
  get left(): number {
    return this.#tokens.length - this.#next;
  }

  /** Take the next token as written; `what` names it in the error. @throws {RdataError} when there is none. */
  take(what: string): Token {
    const token = this.#tokens[this.#next];
    if (token === undefined) throw new RdataError(`The ${what} is missing`);
    this.#next++;
    return token;
  }

  /** Take the next token with its escapes decoded. @throws {RdataError} when there is none. */
  text(what: string): string {
    return decodeEscapes(this.take(what).raw, this.radix);
  }

  /** Take all that is left as it is written, for types with a syntax of their own; empty when nothing is. */
  rest(): string {
    const token = this.#tokens[this.#next];
    this.#next = this.#tokens.length;
    return token === undefined ? '' : this.#text.slice(token.start);
  }

  /** Check that nothing is left. @throws {RdataError} when something is. */
  end(): void {
    if (this.left > 0) throw new RdataError(`Unexpected "${this.take('rest').raw}" after the last field`);
  }
}
