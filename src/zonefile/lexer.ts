import type { Entry, FileToken } from './entry.ts';
import { linesOf, MAX_ENTRY_LENGTH } from './lines.ts';
import { ZoneFileAbort } from './problem.ts';

/** Is told what cannot be read, with its place; reading goes on. */
export type Complain = (message: string, place: Place) => void;

/** A place in a file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What of an entry has been read so far. */
interface Scan {
  tokens: FileToken[];
  startsBlank: boolean;
  line: number;
  /** Where the parentheses that are open began; empty when none is. */
  readonly open: Place[];
  /** A quoted string whose end has not come yet. */
  quote: (Place & { text: string; readonly isGlued: boolean }) | undefined;
  /** Characters of the entry, all its lines together. */
  length: number;
  readonly complain: Complain;
}

const TAB = 9;
const RETURN = 13;
const BLANK = 32;
const QUOTE = 34;
const OPEN = 40;
const CLOSE = 41;
const SEMICOLON = 59;
const BACKSLASH = 92;

/**
 * Take a master file apart into entries (RFC 1035 section 5.1): comments, quotes, escapes and parentheses are understood here.
 *
 * Works on the text as it comes and keeps only the entry at hand.
 *
 * @throws {ZoneFileAbort} when a quote or parenthesis has no end, or an entry is impossibly long.
 */
export function* readEntries(chunks: Iterable<string>, complain: Complain): Generator<Entry, void, undefined> {
  const scan: Scan = { tokens: [], startsBlank: false, line: 0, open: [], quote: undefined, length: 0, complain };
  for (const text of linesOf(chunks)) {
    scan.line++;
    scanLine(scan.line === 1 && text.startsWith('\ufeff') ? text.slice(1) : text, scan);
    if (scan.quote !== undefined || scan.open.length > 0) continue;
    if (scan.tokens.length > 0) yield { startsBlank: scan.startsBlank, tokens: scan.tokens };
    scan.tokens = [];
    scan.length = 0;
  }
  requireClosed(scan);
}

function requireClosed({ quote, open }: Scan): void {
  const place = quote ?? open.at(-1);
  if (place === undefined) return;
  throw new ZoneFileAbort(`The ${quote === undefined ? 'parenthesis' : 'quote'} has no end`, place);
}

function scanLine(text: string, scan: Scan): void {
  scan.length += text.length + 1;
  if (scan.length > MAX_ENTRY_LENGTH) {
    const place = scan.quote ?? scan.open.at(-1) ?? { line: scan.line, column: 1 };
    throw new ZoneFileAbort(
      `The entry is longer than ${MAX_ENTRY_LENGTH} characters; is a quote or parenthesis open?`,
      place,
    );
  }
  const isFirst = scan.tokens.length === 0 && scan.open.length === 0 && scan.quote === undefined;
  if (isFirst) scan.startsBlank = isBlank(text.charCodeAt(0));
  let at = scan.quote === undefined ? 0 : continueQuote(text, 0, scan);
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) at++;
    else if (code === SEMICOLON) return;
    else if (code === QUOTE) {
      scan.quote = { line: scan.line, column: at + 1, text: '', isGlued: isGlued(text, at) };
      at = continueQuote(text, at + 1, scan);
    } else if (code === OPEN || code === CLOSE) {
      parenthesis(code, at, scan);
      at++;
    } else at = readWord(text, at, scan);
  }
}

/** Other control characters are part of words, as they are for name servers. */
function isBlank(code: number): boolean {
  return code === BLANK || code === TAB || code === RETURN;
}

function isGlued(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return at > 0 && !isBlank(before) && before !== OPEN && before !== CLOSE;
}

function parenthesis(code: number, at: number, { open, line, complain }: Scan): void {
  const place = { line, column: at + 1 };
  if (code === OPEN) open.push(place);
  else if (open.pop() === undefined) complain('The parenthesis has no beginning', place);
}

/** Read on in a quoted string; one that has no end on this line goes on in the next, as RFC 1035 allows. */
function continueQuote(text: string, start: number, scan: Scan): number {
  const { quote } = scan;
  if (quote === undefined) return start;
  let at = start;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  if (at >= text.length) {
    quote.text += `${text.slice(start)}${at > text.length ? '010' : '\\010'}`;
    return text.length;
  }
  const { line, column, isGlued: glued } = quote;
  const own = text.slice(start, at);
  scan.tokens.push({ text: quote.text + own, isQuoted: true, isGlued: glued, line, column });
  scan.quote = undefined;
  return at + 1;
}

function readWord(text: string, start: number, scan: Scan): number {
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (isBlank(code) || code === SEMICOLON || code === QUOTE || code === OPEN || code === CLOSE) break;
  }
  const { line } = scan;
  if (at > text.length) scan.complain('The backslash at the end of the line escapes nothing', { line, column: at - 1 });
  const word = at > text.length ? text.slice(start, -1) : text.slice(start, at);
  scan.tokens.push({ text: word, isQuoted: false, isGlued: isGlued(text, start), line, column: start + 1 });
  return at;
}
