import { fstatSync, writeSync } from 'node:fs';
import type { Sink } from './output.ts';

/** A standard stream of the process. */
export interface StandardStream {
  readonly fd: number;
  /** Get Node's own stream for it. */
  readonly open: () => Sink & { readonly write: (chunk: string | Uint8Array) => unknown };
  /** Called when something could not be written; whoever writes goes on. */
  readonly onLost: (error: NodeJS.ErrnoException) => void;
}

/**
 * Make the way to write to a standard stream.
 *
 * Node's own streams take some milliseconds to load, which editors, hooks and scripts would pay again and again; so files
 * and pipes are written to directly, and only terminals, or what takes no more at the moment, get a stream. On POSIX
 * systems it would write to files and pipes at once, too.
 */
export function createStandardSink({ fd, open, onLost }: StandardStream): Sink {
  const isDirect = isPlain(fd);
  let isFull = false;
  const write = (text: string): void => {
    let rest: Buffer = Buffer.from(text);
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(fd, rest));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      isFull = 'code' in error && error.code === 'EAGAIN';
      if (isFull) open().write(rest);
      else onLost(error);
    }
  };
  return {
    get isTTY() {
      return isDirect ? false : open().isTTY;
    },
    get columns() {
      return isDirect ? undefined : open().columns;
    },
    write: (text) => (isDirect && !isFull ? write(text) : open().write(text)),
  };
}

/** Whether it is no terminal, or other device. */
function isPlain(fd: number): boolean {
  try {
    return !fstatSync(fd).isCharacterDevice();
  } catch {
    return false;
  }
}
