import { scanCalls, type CallSpan } from './call-scanner.ts';
import type { ConfigScript } from './config-script.ts';
import { indexLines, type CallSite } from './source-lines.ts';

/** Finds the call that a line and column of a stack belong to. */
export type CallLocator = (line: number, column: number) => CallSite;

/**
 * Make the finder of one script for calls of the given words.
 *
 * The engine's columns point at some argument of a call, not at its start: the innermost call around it is meant. Where
 * there is none it is the next one, because a call without arguments may have the position of what is before it. Without
 * any call the position stands as it is.
 */
export function createCallLocator(script: ConfigScript, words: ReadonlySet<string> = new Set()): CallLocator {
  const lines = indexLines(script);
  const calls = words.size === 0 ? [] : scanCalls(script.source, words);
  return (line, column) => {
    const offset = lines.offsetAtByte(line, column);
    // Calls are in the order of their ends, so the first that has the offset in it is the innermost.
    const call = calls.find(({ start, end }) => start <= offset && offset < end) ?? nextCall(calls, offset);
    if (call !== undefined) return lines.siteAt(call.start, call.end);
    const lineEnd = script.source.indexOf('\n', offset);
    return lines.siteAt(offset, lineEnd < 0 ? script.source.length : lineEnd);
  };
}

function nextCall(calls: readonly CallSpan[], offset: number): CallSpan | undefined {
  let next: CallSpan | undefined;
  for (const call of calls) if (call.start > offset && (next === undefined || call.start < next.start)) next = call;
  return next;
}
