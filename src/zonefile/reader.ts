import type { Name } from '../dns/name.ts';
import type { RecordTypes } from '../model/desired.ts';
import type { DnsRecord } from '../model/record.ts';
import type { RecordType } from '../records/define.ts';
import { opaqueRecord } from '../records/opaque.ts';
import type { Entry } from './entry.ts';
import { generateRecords } from './generate-records.ts';
import { readEntries, type Place } from './lexer.ts';
import { ZoneFileAbort, type ZoneFileProblem } from './problem.ts';
import { readName, readRecord, type EntryOptions, type EntryState } from './record-entry.ts';
import type { RdataTypes } from './rdata.ts';
import { parseTtl } from './ttl.ts';

/** A master file as it comes in. */
export interface ZoneFileSource {
  /** As messages shall name it. */
  readonly file: string;
  /** Its text in pieces of any size. */
  readonly chunks: Iterable<string>;
}

/** How a master file is to be read. */
export interface ReadZoneOptions {
  /** The name that the file begins with as its origin. */
  readonly zone: Name;
  readonly recordTypes: RecordTypes;
  /** Called with each problem; what is returned is then not the whole zone. */
  readonly onProblem: (problem: ZoneFileProblem) => void;
  /**
   * Find the file that `$INCLUDE` names in another file; a text says why there is none.
   *
   * Without it, files cannot be included.
   */
  readonly include?: (name: string, includedBy: string) => ZoneFileSource | string;
  /** Called with each directive that writing the zone would replace by what it stands for. */
  readonly onDirective?: (directive: '$INCLUDE' | '$GENERATE') => void;
}

/** How deep files may include each other. */
const MAX_DEPTH = 16;
/** With more problems than this the file is something else than a zone. */
const MAX_PROBLEMS = 100;
const MAX_MESSAGE = 400;

/** What stays the same while one file is read. */
interface Scope extends EntryOptions {
  readonly options: InnerOptions;
  readonly file: string;
  readonly depth: number;
  readonly state: EntryState;
}

/**
 * Read a master file (RFC 1035 section 5, RFC 2308 section 4, RFC 3597) record by record, in its order.
 *
 * Understands `$ORIGIN`, `$TTL`, `$INCLUDE` and `$GENERATE`. Holds no more than a chunk and an entry, so that a zone of any
 * size can be read. Problems are reported, as many as there are, and never thrown.
 */
export function* readZoneFile(source: ZoneFileSource, options: ReadZoneOptions): Generator<DnsRecord, void, undefined> {
  let problems = 0;
  const onProblem = (problem: ZoneFileProblem): void => {
    if (++problems > MAX_PROBLEMS) throw new TooMany();
    options.onProblem(problem);
  };
  const types = rdataTypes(options.recordTypes);
  const ttls = { default: undefined, last: undefined, isMissing: false };
  const state: EntryState = { origin: options.zone, owner: undefined, ttls, generated: { count: 0 } };
  try {
    yield* readFile(source, { ...options, onProblem, types }, state, 0);
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
  }
}

class TooMany extends Error {}

/** A type that no master file can hold is none here; each unknown one is made once, since a signed zone has many. */
function rdataTypes(recordTypes: RecordTypes): RdataTypes {
  const opaqueTypes = new Map<string, RecordType>();
  return {
    known: (type) => {
      const known = recordTypes.get(type);
      return known?.isStandard === true ? known : undefined;
    },
    opaque: (type) => {
      const made = opaqueTypes.get(type) ?? opaqueRecord(type);
      opaqueTypes.set(type, made);
      return made;
    },
  };
}

/** Messages quote what was found, which may be all of a file. */
function shorten(message: string): string {
  return message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message;
}

interface InnerOptions extends ReadZoneOptions {
  readonly types: RdataTypes;
}

function* readFile(
  source: ZoneFileSource,
  options: InnerOptions,
  state: EntryState,
  depth: number,
): Generator<DnsRecord, void, undefined> {
  const { file } = source;
  const complain = (message: string, { line, column }: Place, hint?: string): void =>
    options.onProblem({
      message: shorten(message),
      position: { file, line, column },
      ...(hint !== undefined && { hint }),
    });
  const scope: Scope = { options, file, depth, state, types: options.types, complain };
  try {
    for (const entry of readEntries(source.chunks, complain)) {
      const first = entry.tokens[0];
      if (first !== undefined && !first.isQuoted && !entry.startsBlank && first.text.startsWith('$')) {
        yield* readDirective(entry, scope);
        continue;
      }
      const record = readRecord(entry, state, scope);
      if (record !== undefined) yield record;
    }
  } catch (error) {
    if (!(error instanceof ZoneFileAbort)) throw error;
    complain(error.message, error, error.hint);
  }
}

function* readDirective(entry: Entry, scope: Scope): Generator<DnsRecord, void, undefined> {
  const [directive, argument, ...more] = entry.tokens;
  if (directive === undefined) return;
  const { complain, state, options } = scope;
  const name = directive.text.toUpperCase();
  if (argument === undefined) return complain(`${name} needs an argument`, directive);
  switch (name) {
    case '$ORIGIN':
      state.origin = readName(argument, state.origin, complain) ?? state.origin;
      return requireEnd(more, complain);
    case '$TTL': {
      const ttl = parseTtl(argument.text);
      if (typeof ttl === 'number') state.ttls.default = ttl;
      else complain(ttl ?? `"${argument.text}" is no TTL`, argument);
      return requireEnd(more, complain);
    }
    case '$INCLUDE':
      options.onDirective?.(name);
      return yield* includeFile(entry, scope);
    case '$GENERATE':
      options.onDirective?.(name);
      return yield* generateRecords(entry, state, scope);
    default:
      complain(
        `The directive "${directive.text}" is unknown`,
        directive,
        'There are $ORIGIN, $TTL, $INCLUDE and $GENERATE',
      );
  }
}

function requireEnd([extra]: readonly (Place & { readonly text: string })[], complain: Scope['complain']): void {
  if (extra !== undefined) complain(`Unexpected "${extra.text}" after the directive`, extra);
}

/** What an included file changes of origin and name is forgotten after it (RFC 1035 section 5.1). */
function* includeFile({ tokens }: Entry, scope: Scope): Generator<DnsRecord, void, undefined> {
  const { complain, state, options, file, depth } = scope;
  const [, name, origin, ...more] = tokens;
  if (name === undefined) return;
  requireEnd(more, complain);
  if (depth >= MAX_DEPTH) return complain('Files include each other without an end', name);
  const source = options.include?.(name.text, file) ?? 'Files cannot be included here';
  if (typeof source === 'string') return complain(`"${name.text}" is not included: ${source}`, name);
  const inner = origin === undefined ? state.origin : readName(origin, state.origin, complain);
  if (inner === undefined) return;
  yield* readFile(source, options, { ...state, origin: inner }, depth + 1);
}
