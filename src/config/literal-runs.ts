import { isAsciiText } from '../dns/ascii.ts';
import type { RecordType } from '../records/define.ts';
import { LiteralReader, type LiteralRun } from '../dsl/literal-reader.ts';
import { RUN_WORD, type LiteralRecord } from '../dsl/wire.ts';
import { readArguments, readList, type Run } from './literal-arguments.ts';
import type { ConfigScript } from './config-script.ts';
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
  // A script may be required as often as there is time; what was read of it is kept, and must not grow with that.
  const known = new Map<string, { readonly source: string; readonly folded: string }>();
  return {
    runs,
    fold(script) {
      const { source, name } = script;
      if (source.length < shortest) return script;
      const before = known.get(name);
      const folded = before?.source === source ? before.folded : foldLiteralRuns(script, recordTypes, runs);
      known.set(name, { source, folded });
      return { ...script, source: folded };
    },
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
  const fold = (start: number, run: Run | undefined): number | undefined => {
    if (run === undefined) return undefined;
    const names = [...run.words];
    const text = `...${RUN_WORD}(${runs.length},${run.calls.length},"${names.join(' ')}",${names.join(',')})`;
    const filler = fillerFor(source, start, run.end, text.length);
    if (filler === undefined) return undefined;
    pieces.push(source.slice(done, start), text, filler);
    runs.push({ calls: run.calls, firsts: [], script });
    done = run.end;
    return run.end;
  };
  new ScriptScanner(source, {
    name: (name, start, { innermost, previous }) => {
      const isArgument = previous === ',' && COLLECTORS.has(innermost?.callee ?? '') && recordTypes.has(name);
      return isArgument ? fold(start, readArguments(reader, start, innermost?.callee ?? '')) : undefined;
    },
    list: (start, { innermost, previous }) => {
      const isArgument = previous === ',' && COLLECTORS.has(innermost?.callee ?? '');
      return isArgument ? fold(start, readList(reader, start, innermost?.callee ?? '')) : undefined;
    },
  }).run();
  pieces.push(source.slice(done));
  return pieces.join('');
}

/** Blanks that put what follows a folded run where it was, or undefined when there is no room on the line. */
function fillerFor(source: string, start: number, end: number, length: number): string | undefined {
  // Only the run is searched: a file of one line has no line end before it.
  const last = start + source.slice(start, end).lastIndexOf('\n');
  // The engine's columns count bytes, so blanks can only stand for ASCII.
  if (!isAsciiText(source.slice(Math.max(start, last), end))) return undefined;
  if (last < start) return end - start < length ? undefined : ' '.repeat(end - start - length);
  let lines = 0;
  for (let at = source.indexOf('\n', start); at >= 0 && at < end; at = source.indexOf('\n', at + 1)) lines++;
  return '\n'.repeat(lines) + ' '.repeat(end - last - 1);
}
