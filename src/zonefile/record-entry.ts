import { toName } from '../dns/idn.ts';
import { nameProblem, type Name } from '../dns/name.ts';
import { RdataError } from '../dns/tokens.ts';
import { nearest } from '../nearest.ts';
import { createRecord, type DnsRecord } from '../model/record.ts';
import { textFrom, type Entry, type FileToken } from './entry.ts';
import { escapeProblem, toAsciiText } from './escapes.ts';
import type { Place } from './lexer.ts';
import { readRdata, type RdataTypes } from './rdata.ts';
import { parseTtl } from './ttl.ts';
import { parseTypeName, TYPE_NAMES } from './type-codes.ts';

/** What the entries before say about the next one. */
export interface EntryState {
  /** What relative names are completed with. */
  origin: Name;
  /** The name that a line without one is about; `broken` after one that could not be read, which was said already. */
  owner: Name | 'broken' | undefined;
  /** TTLs, which an included file shares with the file that includes it. */
  readonly ttls: { default: number | undefined; last: number | undefined; isMissing: boolean };
  /** How many records `$GENERATE` has made so far, included files counted. */
  readonly generated: { count: number };
}

/** What reading an entry needs besides the state. */
export interface EntryOptions {
  readonly types: RdataTypes;
  readonly complain: (message: string, place: Place, hint?: string) => void;
  /** Whether `$GENERATE` made the entry; what is quoted as a whole is then read as if it were not. */
  readonly isGenerated?: boolean;
}

/** The words before the rdata of a record. */
interface Head {
  /** How many tokens they are. */
  readonly length: number;
  readonly ttl: number | undefined;
  readonly type: string;
}

/** Read a record: name, TTL and class in any order, type, rdata; undefined after a complaint. */
export function readRecord(entry: Entry, state: EntryState, options: EntryOptions): DnsRecord | undefined {
  const name = readOwner(entry, state, options);
  const head = readHead(entry, options);
  if (head === undefined) return undefined;
  const ttl = chooseTtl(head, entry, state, options);
  if (name === undefined || ttl === undefined) return undefined;
  const place = entry.tokens[head.length] ?? entry.tokens[head.length - 1] ?? FILE_START;
  const text = rdataText(entry, head, options);
  if (text === undefined) return undefined;
  try {
    const words = { type: head.type, text: toAsciiText(text) };
    const { recordType, rdata } = readRdata(words, state.origin, options.types);
    return createRecord(recordType, { name, ttl, rdata });
  } catch (error) {
    if (!(error instanceof RdataError)) throw error;
    options.complain(`${head.type}: ${error.message}`, place);
    return undefined;
  }
}

/** The text after the type; undefined after a complaint about an escape in it. */
function rdataText(entry: Entry, { length, type }: Head, options: EntryOptions): string | undefined {
  const { tokens } = entry;
  const only = tokens.length === length + 1 ? tokens[length] : undefined;
  if (options.isGenerated === true && only?.isQuoted === true) return only.text.replace(/\\"/g, '"');
  const text = textFrom(entry, length);
  if (!text.includes('\\')) return text;
  for (let i = length; i < tokens.length; i++) {
    const token = tokens[i];
    // Files of other programs hold regular expressions as they were typed, `\1` included.
    if (token === undefined || (type === 'NAPTR' && token.isQuoted)) continue;
    const problem = escapeProblem(token.text);
    if (problem === undefined) continue;
    options.complain(`${type}: ${problem}`, token);
    return undefined;
  }
  return text;
}

const FILE_START: Place = { line: 1, column: 1 };

function readOwner(entry: Entry, state: EntryState, { complain }: EntryOptions): Name | undefined {
  const [first] = entry.tokens;
  if (first === undefined) return undefined;
  if (entry.startsBlank) {
    if (state.owner === undefined) complain('The line has no name, and there is none before it', first);
    return state.owner === 'broken' ? undefined : state.owner;
  }
  const name = readName(first, state.origin, complain);
  state.owner = name ?? 'broken';
  return name;
}

/** Read a name, relative to the origin unless it ends in a dot; undefined after a complaint. */
export function readName(token: FileToken, origin: Name, complain: EntryOptions['complain']): Name | undefined {
  const name = token.text === '@' ? origin : toName(toAsciiText(token.text), origin);
  const escape = escapeProblem(token.text);
  const problem = token.isQuoted ? 'must not be quoted' : nameProblem(name);
  if (escape === undefined && problem === undefined) return name;
  complain(escape ?? `The name "${shorten(token.text)}" ${problem}`, token);
  return undefined;
}

/** What stands in the place of a name can be of any length. */
function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

const OTHER_CLASS = /^(?:CH|CHAOS|HS|HESIOD|CS|ANY|NONE|CLASS\d+)$/i;

function readHead({ tokens, startsBlank }: Entry, { types, complain }: EntryOptions): Head | undefined {
  let at = startsBlank ? 0 : 1;
  let ttl: number | undefined;
  let hasClass = false;
  for (let token = tokens[at]; token !== undefined; token = tokens[++at]) {
    const { text } = token;
    const seconds = ttl === undefined ? parseTtl(text) : undefined;
    if (typeof seconds === 'string') complain(seconds, token);
    else if (seconds !== undefined) ttl = seconds;
    else if (!hasClass && /^(?:IN|CLASS1)$/i.test(text)) hasClass = true;
    else if (!hasClass && OTHER_CLASS.test(text)) {
      complain(
        `The class "${text}" is none that this program manages`,
        token,
        'Records of the Internet have the class IN',
      );
      return undefined;
    } else {
      const type = parseTypeName(text);
      if (type !== undefined) return { length: at + 1, ttl, type };
      if (types.known(text.toUpperCase()) !== undefined) return { length: at + 1, ttl, type: text.toUpperCase() };
      complain(`"${shorten(text)}" is no type of record`, token, similarType(text.slice(0, 20)));
      return undefined;
    }
  }
  complain('The line ends before the type of the record', tokens.at(-1) ?? FILE_START);
  return undefined;
}

function similarType(text: string): string | undefined {
  const similar = nearest(text, TYPE_NAMES);
  return similar === undefined ? undefined : `Did you mean ${similar}?`;
}

/** RFC 2308 section 4: what `$TTL` says holds for lines without a TTL; without it, the TTL before (RFC 1035 section 5.1). */
function chooseTtl(head: Head, entry: Entry, { ttls }: EntryState, { complain }: EntryOptions): number | undefined {
  if (head.ttl !== undefined) ttls.last = head.ttl;
  const ttl = head.ttl ?? ttls.default ?? ttls.last;
  if (ttl === undefined && !ttls.isMissing) {
    ttls.isMissing = true;
    const place = entry.tokens[head.length - 1] ?? FILE_START;
    complain('The record has no TTL, and there is none before it', place, 'Begin the file with $TTL 3600');
  }
  return ttl;
}
