import type { Position } from '../errors.ts';

/** Something in a master file that cannot be read. */
export interface ZoneFileProblem {
  /** Capital first, no full stop; names what was found. */
  readonly message: string;
  readonly hint?: string;
  readonly position: Position;
}

/** Ends the reading of a file: what follows would make no sense. */
export class ZoneFileAbort extends Error {
  override readonly name = 'ZoneFileAbort';
  readonly line: number;
  readonly column: number;
  readonly hint: string | undefined;

  constructor(message: string, place: { readonly line: number; readonly column: number; readonly hint?: string }) {
    super(message);
    this.line = place.line;
    this.column = place.column;
    this.hint = place.hint;
  }
}

/** Write a problem as one line with its place, the way editors recognise it. */
export function problemLine({ message, hint, position }: ZoneFileProblem): string {
  const { file, line, column } = position;
  return `${file}:${line}:${column}: ${message}${hint === undefined ? '' : ` (${hint})`}`;
}
