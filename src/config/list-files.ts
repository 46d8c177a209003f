import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isInside } from './confine.ts';

/** Which files of a folder are wanted. */
export interface ListOptions {
  readonly isRecursive: boolean;
  /** With its dot; compared as it is. */
  readonly extension: string;
}

/**
 * List the files of a folder with an extension, or the path itself when it is such a file.
 *
 * Folders come in the order of their names among the files. Links to folders are not followed, so there is no way round
 * in a circle, and links that lead out of `home` are left out.
 *
 * @throws {Error} of the file system when there is nothing at the path.
 */
export function listFiles(path: string, home: string, options: ListOptions): string[] {
  const realHome = realpathSync(home);
  const found: string[] = [];
  const add = (file: string, isLink: boolean): void => {
    if (!file.endsWith(options.extension)) return;
    if (isLink && !isFileInside(file, realHome)) return;
    found.push(file);
  };
  const walk = (folder: string): void => {
    const entries = readdirSync(folder, { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = join(folder, entry.name);
      if (!entry.isDirectory()) add(file, entry.isSymbolicLink());
      else if (options.isRecursive) walk(file);
    }
  };
  if (statSync(path).isDirectory()) walk(path);
  else add(path, lstatSync(path).isSymbolicLink());
  return found;
}

function isFileInside(link: string, realHome: string): boolean {
  try {
    return isInside(realHome, realpathSync(link)) && statSync(link).isFile();
  } catch {
    return false;
  }
}
