import { ZoneFileAbort } from './problem.ts';

/** The longest line and the longest entry, in characters: four times what 65,535 octets of rdata take when all are escaped. */
export const MAX_ENTRY_LENGTH = 1_048_576;

/**
 * Cut chunks of text into lines, without their ends.
 *
 * Holds no more than a chunk and the line it ends in.
 *
 * @throws {ZoneFileAbort} when a line is longer than any entry can be.
 */
export function* linesOf(chunks: Iterable<string>): Generator<string, void, undefined> {
  let rest = '';
  let count = 0;
  for (const chunk of chunks) {
    const text = rest === '' ? chunk : rest + chunk;
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      count++;
      yield text.charCodeAt(end - 1) === 13 && end > start ? text.slice(start, end - 1) : text.slice(start, end);
      start = end + 1;
    }
    rest = text.slice(start);
    if (rest.length > MAX_ENTRY_LENGTH) {
      throw new ZoneFileAbort(`The line is longer than ${MAX_ENTRY_LENGTH} characters`, { line: count + 1, column: 1 });
    }
  }
  if (rest !== '') yield rest.endsWith('\r') ? rest.slice(0, -1) : rest;
}
