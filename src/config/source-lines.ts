import type { Position } from '../errors.ts';
import type { ConfigScript } from './config-script.ts';

/** Where a call stands and how it reads. */
export interface CallSite {
  readonly position: Position;
  /** The call on one line, shortened. */
  readonly excerpt: string;
}

/** Turns offsets of one source text into positions and back. */
export interface SourceLines {
  /** 1-based line and column of an offset. */
  readonly positionAt: (offset: number) => { readonly line: number; readonly column: number };
  /** Offset of a 1-based line and column. */
  readonly offsetAt: (line: number, column: number) => number;
  /** Offset of a line and of a column that counts bytes of UTF-8, as the engine does. */
  readonly offsetAtByte: (line: number, byteColumn: number) => number;
  /** The call between two offsets. */
  readonly siteAt: (start: number, end: number) => CallSite;
}

/** Longest excerpt of a call. */
const EXCERPT_LENGTH = 60;

/** Index the lines of a script; calls are shown where they were written, whatever the script was made from. */
export function indexLines(script: ConfigScript): SourceLines {
  const lines = indexText(script.source);
  const { origin, name } = script;
  if (origin === undefined) return { ...lines, siteAt: (start, end) => siteOf(script, lines, start, end) };
  let written: TextLines | undefined;
  return {
    ...lines,
    siteAt(start, end) {
      const text = (written ??= indexText(origin.source));
      const offsetOf = (offset: number): number => {
        const { line, column } = lines.positionAt(offset);
        const place = origin.positionOf(line, column);
        return text.offsetAt(place.line, place.column);
      };
      return siteOf({ source: origin.source, name }, text, offsetOf(start), offsetOf(end - 1) + 1);
    },
  };
}

/** What can be said of a text alone. */
type TextLines = Omit<SourceLines, 'siteAt'>;

function indexText(source: string): TextLines {
  const starts = [0];
  for (let i = source.indexOf('\n'); i >= 0; i = source.indexOf('\n', i + 1)) starts.push(i + 1);
  const positionAt: TextLines['positionAt'] = (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  const lineStart = (line: number): number => starts[line - 1] ?? source.length;
  return {
    positionAt,
    offsetAtByte(line, byteColumn) {
      let offset = lineStart(line);
      for (let bytes = 1; bytes < byteColumn && offset < source.length; offset++) {
        const code = source.charCodeAt(offset);
        // Half of a surrogate pair counts for half of the four bytes of its character.
        const isHalf = code >= 0xd800 && code <= 0xdfff;
        bytes += code < 0x80 ? 1 : code < 0x800 || isHalf ? 2 : 3;
      }
      return offset;
    },
    offsetAt: (line, column) => lineStart(line) + column - 1,
  };
}

function siteOf({ source, name }: ConfigScript, lines: TextLines, start: number, end: number): CallSite {
  return { position: { file: name, ...lines.positionAt(start) }, excerpt: excerptOf(source, start, end) };
}

/** Remember what a function makes of each script. */
export function rememberLines(): (script: ConfigScript) => SourceLines {
  const made = new Map<ConfigScript, SourceLines>();
  return (script) => {
    const lines = made.get(script) ?? indexLines(script);
    made.set(script, lines);
    return lines;
  };
}

/** Write a piece of source on one line of at most 60 characters. */
function excerptOf(source: string, start: number, end: number): string {
  const text = source
    .slice(start, Math.min(end, start + 4 * EXCERPT_LENGTH))
    .replace(/\s+/g, ' ')
    .trim();
  if (text.length <= EXCERPT_LENGTH && end - start <= 4 * EXCERPT_LENGTH) return text;
  return `${text.slice(0, EXCERPT_LENGTH - 1)}…`;
}
