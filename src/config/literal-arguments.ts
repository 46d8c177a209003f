import type { LiteralCall, LiteralReader } from '../dsl/literal-reader.ts';

/** Literal record calls that stand together. */
export interface Run {
  readonly calls: LiteralCall[];
  /** The words that make it what it is: the call it stands in, and those of its own calls. */
  readonly words: Set<string>;
  /** Offset behind it. */
  readonly end: number;
}

/** Lists in lists are read so deep; whoever nests deeper does not write by hand. */
const MOST_DEPTH = 32;

/** Read calls as long as they are literal and arguments of their own. */
export function readArguments(reader: LiteralReader, start: number, callee: string): Run | undefined {
  const calls: LiteralCall[] = [];
  const words = new Set([callee]);
  let end = start;
  reader.at = start;
  while (readCall(reader, calls, words, ')')) {
    end = reader.at;
    if (!reader.comma()) break;
  }
  reader.at = end;
  return calls.length === 0 ? undefined : { calls, words, end };
}

/**
 * Read a whole list of literal calls, those in lists within it included; it begins behind its bracket and ends before it.
 *
 * `D` takes lists apart whatever their depth. A list of anything else, or one that something is done with, is left alone.
 */
export function readList(reader: LiteralReader, start: number, callee: string): Run | undefined {
  const calls: LiteralCall[] = [];
  const words = new Set([callee]);
  reader.at = start;
  if (!readElements(reader, calls, words, 0) || calls.length === 0) return undefined;
  const end = reader.at;
  reader.at++;
  return reader.isBefore(')') ? { calls, words, end } : undefined;
}

/** Read to the closing bracket of a list; false where something else than calls and lists stands in it. */
function readElements(reader: LiteralReader, calls: LiteralCall[], words: Set<string>, depth: number): boolean {
  for (;;) {
    reader.blanks();
    if (reader.next() === ']') return true;
    if (reader.next() === '[') {
      reader.at++;
      if (depth === MOST_DEPTH || !readElements(reader, calls, words, depth + 1)) return false;
      reader.at++;
      if (!reader.isBefore(']')) return false;
    } else if (!readCall(reader, calls, words, ']')) return false;
    if (!reader.comma()) reader.blanks();
  }
}

function readCall(reader: LiteralReader, calls: LiteralCall[], words: Set<string>, closing: ')' | ']'): boolean {
  const call = reader.call();
  if (call === undefined || !reader.isBefore(closing)) return false;
  words.add(call.recordType.type);
  if (call.ttl !== undefined) words.add('TTL');
  calls.push(call);
  return true;
}
