import type { Output } from '../commands/command.ts';

/** A stream to write to, such as `process.stdout`. */
export interface Sink {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  readonly write: (text: string) => unknown;
}

const CLEAR_LINE = '\r\u001b[K';

/**
 * Make the way commands write.
 *
 * The status line lives on standard error, on terminals only; it is taken away before anything else is written, so
 * that it never ends up in the middle of a report.
 */
export function createOutput(stdout: Sink, stderr: Sink): Omit<Output, 'color'> {
  let isStatusShown = false;
  const clear = (): void => {
    if (isStatusShown) stderr.write(CLEAR_LINE);
    isStatusShown = false;
  };
  const write = (sink: Sink, text: string): void => {
    clear();
    sink.write(text);
  };
  return {
    out: (line) => write(stdout, `${line}\n`),
    write: (text) => write(stdout, text),
    err: (line) => write(stderr, `${line}\n`),
    status: (text) => {
      if (stderr.isTTY !== true) return;
      clear();
      if (text === '') return;
      stderr.write(text.slice(0, widthOf(stderr) - 1));
      isStatusShown = true;
    },
  };
}

/** A terminal that nobody has told its size says that it has no columns at all. */
function widthOf({ columns = 0 }: Sink): number {
  return columns > 0 ? columns : 80;
}
