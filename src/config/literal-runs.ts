import { isAsciiText } from '../dns/ascii.ts';
import type { RecordType } from '../records/define.ts';
import { LiteralReader, type LiteralCall, type LiteralRun } from '../dsl/literal-reader.ts';
import { RUN_WORD, type LiteralRecord } from '../dsl/wire.ts';
import type { ConfigScript } from './loader.ts';
import { ScriptScanner } from './script-scanner.ts';

/** Line ends that the reader of literals does not know. */
const UNUSUAL_LINE_END = /\r(?!\n)|[\u2028\u2029]/;

/** Words whose arguments may be taken together: they take apart what they are given. */
const COLLECTORS = new Set(['D', 'D_EXTEND']);

/** A run and the script it stands in. */
export interface FoldedRun extends LiteralRun {
  readonly script: ConfigScript;
}

/** Folds the scripts of one evaluation and keeps their runs. */
export interface Folder {
  readonly fold: (script: ConfigScript) => ConfigScript;
  readonly runs: readonly FoldedRun[];
  /** The records of a run as the sandbox may ask for them. */
  readonly describe: (run: number) => readonly LiteralRecord[];
}

/** Make the folder of one evaluation; scripts of fewer than `shortest` characters are left as they are. */
export function createFolder(recordTypes: ReadonlyMap<string, RecordType>, shortest: number): Folder {
  const runs: FoldedRun[] = [];
  return {
    runs,
    fold: (script) =>
      script.source.length < shortest ? script : { ...script, source: foldLiteralRuns(script, recordTypes, runs) },
    describe(number) {
      return (runs[number]?.calls ?? []).map(({ recordType, name, values, ttl }) => {
        const given = recordType.args.map((field) => values[field] ?? '');
        return { type: recordType.type, name, values: given, ttl };
      });
    },
  };
}

/**
 * Take the literal record calls among the arguments of `D` together, so that the sandbox need not run them.
 *
 * Nearly every call of a large configuration has nothing but literals as arguments: reading it here takes a fifth of
 * the time. Nothing changes for the script: the words it has in sight are handed over with the run, and if one of them
 * is not ours, the calls are carried out one by one. Lines and columns of everything else stay where they are.
 *
 * The runs that are found are appended to `runs`.
 */
export function foldLiteralRuns(
  script: ConfigScript,
  recordTypes: ReadonlyMap<string, RecordType>,
  runs: FoldedRun[],
): string {
  const { source } = script;
  if (UNUSUAL_LINE_END.test(source)) return source;
  const pieces: string[] = [];
  const reader = new LiteralReader(source, recordTypes);
  let done = 0;
  new ScriptScanner(source, {
    name: (name, start, scanner) => {
      const collector = recordTypes.has(name) ? collectorOf(scanner) : undefined;
      if (collector === undefined) return undefined;
      const run = findRun(reader, start, collector);
      const names = [...run.words];
      const text = `...${RUN_WORD}(${runs.length},${run.calls.length},"${names.join(' ')}",${names.join(',')})`;
      const filler = fillerFor(source, start, run.end, text.length);
      if (!run.isWhole || filler === undefined) return undefined;
      pieces.push(source.slice(done, start), text, filler);
      runs.push({ calls: run.calls, firsts: [], script });
      done = run.end;
      return run.end;
    },
  }).run();
  pieces.push(source.slice(done));
  return pieces.join('');
}

/** What takes a run apart: `D` itself, or `D` with a list among its arguments. */
interface Collector {
  readonly callee: string;
  readonly isList: boolean;
}

/** The call whose argument, or whose list of arguments, begins here; a list only counts from its beginning. */
function collectorOf(scanner: ScriptScanner): Collector | undefined {
  const { innermost, outer, previous, beforePrevious } = scanner;
  if (previous === ',' && COLLECTORS.has(innermost?.callee ?? '')) {
    return { callee: innermost?.callee ?? '', isList: false };
  }
  const isList = previous === '[' && beforePrevious === ',' && COLLECTORS.has(outer?.callee ?? '');
  return isList ? { callee: outer?.callee ?? '', isList } : undefined;
}

/** Read calls as long as they are literal and arguments of their own. */
function findRun(reader: LiteralReader, start: number, { callee, isList }: Collector) {
  const words = new Set([callee]);
  const calls: LiteralCall[] = [];
  let end = start;
  reader.at = start;
  for (;;) {
    const call = reader.call();
    if (call === undefined || !reader.isBefore(isList ? ']' : ')')) break;
    words.add(call.recordType.type);
    if (call.ttl !== undefined) words.add('TTL');
    calls.push(call);
    end = reader.at;
    if (!reader.comma()) break;
  }
  reader.at = end;
  return { calls, end, words, isWhole: calls.length > 0 && (!isList || reader.isEndOfList()) };
}

/** Blanks that put what follows a folded run where it was, or undefined when there is no room on the line. */
function fillerFor(source: string, start: number, end: number, length: number): string | undefined {
  const last = source.lastIndexOf('\n', end - 1);
  // The engine's columns count bytes, so blanks can only stand for ASCII.
  if (!isAsciiText(source.slice(Math.max(start, last), end))) return undefined;
  if (last < start) return end - start < length ? undefined : ' '.repeat(end - start - length);
  let lines = 0;
  for (let at = source.indexOf('\n', start); at >= 0 && at < end; at = source.indexOf('\n', at + 1)) lines++;
  return '\n'.repeat(lines) + ' '.repeat(end - last - 1);
}
