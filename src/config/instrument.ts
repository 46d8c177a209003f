import { scanCalls, type CallSpan } from './call-scanner.ts';
import type { ConfigScript } from './config-script.ts';

/** The calls of words in one script. */
export interface ScriptSites {
  /** The script as it would have run: its lines and columns are those of the file. */
  readonly script: ConfigScript;
  /** Number of the first site. */
  readonly first: number;
  readonly calls: readonly CallSpan[];
}

/**
 * Make every call of a word report its site: `A(…)` becomes `report(17,A(…))`, numbered from `first`.
 *
 * No line is moved, and since the call is evaluated before the report, the latest call is the one that stands there.
 */
export function instrument(
  script: ConfigScript,
  words: ReadonlySet<string>,
  reporter: string,
  first: number,
): { readonly script: ConfigScript; readonly sites: ScriptSites } {
  const calls = scanCalls(script.source, words);
  const edits: { at: number; text: string }[] = [];
  for (const [i, call] of calls.entries()) {
    edits.push({ at: call.start, text: `${reporter}(${first + i},` }, { at: call.end, text: ')' });
  }
  edits.sort((a, b) => a.at - b.at);
  const pieces: string[] = [];
  let done = 0;
  for (const edit of edits) {
    pieces.push(script.source.slice(done, edit.at), edit.text);
    done = edit.at;
  }
  pieces.push(script.source.slice(done));
  return { script: { ...script, source: pieces.join('') }, sites: { script, first, calls } };
}
