import { scanCalls } from './call-scanner.ts';
import type { ConfigScript } from './loader.ts';
import { indexLines, type CallSite } from './source-lines.ts';

/** Finds the call that a line and column of a stack belong to. */
export type CallLocator = (line: number, column: number) => CallSite;

/**
 * Make the finder of one script for calls of the given words.
 *
 * The engine's columns point at some argument of a call, not at its start: the innermost call around it is meant. Where
 * there is none, the position stands as it is.
 */
export function createCallLocator(script: ConfigScript, words: ReadonlySet<string>): CallLocator {
  const lines = indexLines(script);
  const calls = scanCalls(script.source, words);
  return (line, column) => {
    const offset = lines.offsetAt(line, column);
    // Calls are in the order of their ends, so the first that has the offset in it is the innermost.
    const call = calls.find(({ start, end }) => start <= offset && offset < end);
    if (call !== undefined) return lines.siteAt(call.start, call.end);
    const lineEnd = script.source.indexOf('\n', offset);
    const site = lines.siteAt(offset, lineEnd < 0 ? script.source.length : lineEnd);
    return { ...site, position: { file: script.name, line, column } };
  };
}
