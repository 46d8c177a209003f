import type { LineColumn } from './config-script.ts';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Where a piece of a generated line begins, and where it was written; both 0-based columns. */
interface Segment {
  readonly column: number;
  readonly original: number;
}

/** A generated text whose lines are those of the original, and the mappings between their columns (ECMA-426). */
export interface MappedText {
  readonly generated: string;
  readonly original: string;
  readonly mappings: string;
}

/**
 * Make what finds places of a generated text in the original.
 *
 * Of tokens that follow one that was left out, Sucrase says they were where that one was: such are sought before the next.
 */
export function createFinder({ generated, original, mappings }: MappedText): (at: LineColumn) => LineColumn {
  const lines = readMappings(mappings);
  const [made, written] = [generated.split('\n'), original.split('\n')];
  return ({ line, column }) => {
    const [text = '', source = ''] = [made[line - 1], written[line - 1]];
    const end = { column: text.length, original: source.length };
    const { segment, next = end } = segmentsAt(lines[line - 1] ?? [], column - 1);
    const token = text.slice(segment.column, next.column).trimEnd();
    const isThere = source.startsWith(token, segment.original);
    const { column: from, original: to } = isThere ? segment : next;
    return { line, column: Math.max(1, column + to - from) };
  };
}

function readMappings(mappings: string): Segment[][] {
  const lines: Segment[][] = [];
  // The original column of a segment is told by its distance from that of the segment before, also across lines.
  let original = 0;
  for (const text of mappings.split(';')) {
    let column = 0;
    const segments: Segment[] = [];
    for (const part of text === '' ? [] : text.split(',')) {
      const [distance = 0, , , step = 0] = readNumbers(part);
      column += distance;
      original += step;
      segments.push({ column, original });
    }
    lines.push(segments);
  }
  return lines;
}

/** The last segment that begins at or before a column, and the one behind it. */
function segmentsAt(
  segments: readonly Segment[],
  column: number,
): { readonly segment: Segment; readonly next: Segment | undefined } {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.column ?? 0) <= column) low = middle;
    else high = middle - 1;
  }
  return { segment: segments[low] ?? { column: 0, original: 0 }, next: segments[low + 1] };
}

/** Base64 VLQ: five bits a digit, lowest first, the sixth tells whether more follow; the lowest bit of all is the sign. */
function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const char of text) {
    const digit = DIGITS.indexOf(char);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}
