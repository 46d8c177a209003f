import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';

/** Whether a file is the folder or lies below it, as the paths are written. */
export function isInside(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Whether a file lies below a folder, as the paths are written and with all links followed. */
export function isReallyInside(folder: string, file: string): boolean {
  return isInside(folder, file) && isInside(realPath(folder), realPath(file));
}

/**
 * The path with all links followed; of a path that leads nowhere, those of the part that exists.
 *
 * Otherwise a link to a folder elsewhere would tell which files that folder has.
 */
export function realPath(path: string): string {
  const missing: string[] = [];
  for (let at = path; ; at = dirname(at)) {
    const real = realPathOf(at);
    if (real !== undefined) return join(real, ...missing.toReversed());
    if (at === dirname(at)) return path;
    missing.push(basename(at));
  }
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
