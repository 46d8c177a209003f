/** A value of a relaxed JSON text, with the offset at which it starts. */
export type JsonNode = JsonObject | JsonArray | JsonScalar;

/** An object; of members with equal names the last one counts. */
export interface JsonObject {
  readonly kind: 'object';
  readonly offset: number;
  readonly members: ReadonlyMap<string, JsonNode>;
}

/** An array; its elements are read but not kept, because no file of ours has any. */
export interface JsonArray {
  readonly kind: 'array';
  readonly offset: number;
}

/** A string, or a number or word exactly as written. */
export interface JsonScalar {
  readonly kind: 'string' | 'number' | 'boolean' | 'null';
  readonly offset: number;
  readonly text: string;
}

/** What is wrong with a relaxed JSON text; never quotes more than one character of it, for it may hold secrets. */
export interface JsonProblem {
  readonly message: string;
  readonly offset: number;
  readonly hint?: string;
}

/** The outcome of reading: a value, or what is wrong. */
export type JsonResult = { readonly node: JsonNode } | { readonly problem: JsonProblem };

/**
 * Read JSON with comments and trailing commas, the dialect of creds.json; what follows the first value is ignored.
 *
 * Deliberately not JSON5: single quotes, bare keys and `#` are mistakes that DNSControl refuses as well.
 */
export function readRelaxedJson(text: string): JsonResult {
  try {
    return { node: readValue({ text, offset: 0, depth: 0 }) };
  } catch (error) {
    if (error instanceof Stop) return { problem: error.problem };
    throw error;
  }
}

interface Cursor {
  readonly text: string;
  offset: number;
  depth: number;
}

class Stop extends Error {
  readonly problem: JsonProblem;
  constructor(problem: JsonProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

const MAX_DEPTH = 100;
const BLANK_OR_COMMENT = /(?:[ \t\r\n\uFEFF]|\/\/[^\n]*|\/\*[^]*?\*\/)*/y;
// eslint-disable-next-line no-control-regex
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

function readValue(cursor: Cursor): JsonNode {
  skipBlanks(cursor);
  const offset = cursor.offset;
  const character = cursor.text[offset];
  if (character === '{') return readObject(cursor);
  if (character === '[') return readArray(cursor);
  if (character === '"') return { kind: 'string', offset, text: readString(cursor, 'value') };
  const number = take(cursor, NUMBER);
  if (number !== undefined) return { kind: 'number', offset, text: number };
  const word = take(cursor, WORD);
  if (word !== undefined) return { kind: word === 'null' ? 'null' : 'boolean', offset, text: word };
  return fail(cursor, 'a value');
}

function readObject(cursor: Cursor): JsonObject {
  const offset = cursor.offset;
  const members = new Map<string, JsonNode>();
  readItems(cursor, '}', () => {
    if (cursor.text[cursor.offset] !== '"') fail(cursor, 'a name in double quotes');
    const name = readString(cursor, 'name');
    skipBlanks(cursor);
    if (cursor.text[cursor.offset] !== ':') fail(cursor, '":"');
    cursor.offset++;
    members.set(name, readValue(cursor));
  });
  return { kind: 'object', offset, members };
}

function readArray(cursor: Cursor): JsonArray {
  const offset = cursor.offset;
  readItems(cursor, ']', () => readValue(cursor));
  return { kind: 'array', offset };
}

function readItems(cursor: Cursor, end: string, readItem: () => void): void {
  cursor.offset++;
  if (++cursor.depth > MAX_DEPTH) throw new Stop({ message: 'Too deeply nested', offset: cursor.offset });
  for (;;) {
    skipBlanks(cursor);
    if (cursor.text[cursor.offset] === end) break;
    readItem();
    skipBlanks(cursor);
    const next = cursor.text[cursor.offset];
    if (next === end) break;
    if (next !== ',') fail(cursor, `"," or "${end}"`);
    cursor.offset++;
  }
  cursor.offset++;
  cursor.depth--;
}

function readString(cursor: Cursor, what: string): string {
  const offset = cursor.offset;
  const text = take(cursor, STRING);
  if (text !== undefined) return String(JSON.parse(text));
  throw new Stop({
    message: `This ${what} is not a valid string`,
    offset,
    hint: 'A string ends with a double quote on the same line; a backslash in it is written \\\\',
  });
}

function skipBlanks(cursor: Cursor): void {
  take(cursor, BLANK_OR_COMMENT);
}

function take(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.offset;
  const found = pattern.exec(cursor.text)?.[0];
  if (found !== undefined) cursor.offset += found.length;
  return found;
}

function fail(cursor: Cursor, wanted: string): never {
  const { text, offset } = cursor;
  throw new Stop({
    message: `Expected ${wanted}, found ${describe(text, offset)}`,
    offset,
    ...hintFor(text.slice(offset, offset + 2)),
  });
}

function describe(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  if (code === undefined) return 'the end';
  const character = String.fromCodePoint(code);
  return character === '"' ? 'text' : `"${character}"`;
}

function hintFor(found: string): { readonly hint?: string } {
  if (found.startsWith('#')) return { hint: 'Comments are written // or /* */' };
  if (found === '/*') return { hint: 'This comment never ends' };
  if (found.startsWith("'")) return { hint: 'Strings are written in double quotes' };
  return {};
}
