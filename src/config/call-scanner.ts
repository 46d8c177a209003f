import { ScriptScanner } from './script-scanner.ts';

/** A call of a word in a source text: offsets of its first character and of what follows its last. */
export interface CallSpan {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Find the calls of words in a script, in the order of their closing parentheses.
 *
 * A call the scanner takes for something else is left out, which costs it its exact position and nothing more.
 */
export function scanCalls(source: string, words: ReadonlySet<string>): CallSpan[] {
  const calls: CallSpan[] = [];
  new ScriptScanner(source, {
    call: ({ callee, start }, end) => {
      if (words.has(callee)) calls.push({ word: callee, start, end });
    },
    notCall: (end) => {
      if (calls.at(-1)?.end === end) calls.pop();
    },
  }).run();
  return calls;
}
