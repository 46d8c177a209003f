import { closeSync, openSync, readSync, realpathSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fromBytes } from '../../src/dns/text.ts';
import { ProviderError } from '../../src/errors.ts';
import type { ZoneFileSource } from '../../src/zonefile/reader.ts';

/** How much of a file is read at once. */
const CHUNK = 262_144;
const NEWLINE = 10;
/** Zones are looked for in this many folders below each other: those of a format, and one for a name with a slash. */
const MAX_DEPTH = 6;

/** List all files below a folder, as paths with `/` relative to it; undefined when there is no such folder. */
export async function listFiles(folder: string, depth = 0): Promise<string[] | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && depth === 0) return undefined;
    throw fileError(error, folder);
  });
  if (entries === undefined) return undefined;
  const files: string[] = [];
  for (const entry of entries) {
    if (entry.isDirectory() && depth < MAX_DEPTH && !entry.name.startsWith('.')) {
      const inner = await listFiles(path.join(folder, entry.name), depth + 1);
      for (const file of inner ?? []) files.push(`${entry.name}/${file}`);
    } else if (entry.isFile() || entry.isSymbolicLink()) files.push(entry.name);
  }
  return files;
}

/** Tell whether a file exists. @throws {ProviderError} when that cannot be known. */
export async function fileExists(file: string): Promise<boolean> {
  try {
    const stats = await stat(file);
    if (stats.isFile()) return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw fileError(error, file);
  }
  throw new ProviderError(`"${file}" is no file`, { code: 'EISDIR' });
}

/** The file that a path leads to through links, which is the one to replace; the path itself while there is none. */
export async function followLinks(file: string): Promise<string> {
  return realpath(file).catch((error: unknown) => {
    if (isMissing(error)) return file;
    throw fileError(error, file);
  });
}

/** Read a file in pieces that end where lines do. @throws {ProviderError} */
export function* readChunks(file: string): Generator<string, void, undefined> {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    throw fileError(error, file);
  }
  try {
    let rest: Buffer = Buffer.alloc(0);
    for (;;) {
      const block = Buffer.allocUnsafe(CHUNK);
      const length = readBlock(descriptor, block, file);
      if (length === 0) break;
      const bytes = Buffer.concat([rest, block.subarray(0, length)]);
      const end = bytes.lastIndexOf(NEWLINE) + 1;
      // A line of this length is none of a zone file; what reads the text says so.
      const cut = end === 0 && bytes.length > 8 * CHUNK ? bytes.length : end;
      if (cut > 0) yield fromBytes(bytes.subarray(0, cut));
      rest = bytes.subarray(cut);
    }
    if (rest.length > 0) yield fromBytes(rest);
  } finally {
    closeSync(descriptor);
  }
}

function readBlock(descriptor: number, block: Buffer, file: string): number {
  try {
    return readSync(descriptor, block, 0, block.length, null);
  } catch (error) {
    throw fileError(error, file);
  }
}

/**
 * Make the function that finds included files: relative to the folder of all zones, else to that of the including file.
 *
 * No file outside of the folder of all zones is read, whatever links lead there. Paths in messages start from `cwd`.
 */
export function includeBelow(
  folder: string,
  cwd: string,
): (name: string, includedBy: string) => ZoneFileSource | string {
  return (name, includedBy) => {
    const from = [folder, path.dirname(path.resolve(cwd, includedBy))];
    const file = from.map((start) => realPathOf(path.resolve(start, name))).find((found) => found !== undefined);
    if (file === undefined) return 'there is no such file';
    const root = realPathOf(folder) ?? folder;
    if (!file.startsWith(root + path.sep)) return `it lies outside of the folder "${path.relative(cwd, folder)}"`;
    return { file: path.relative(cwd, file), chunks: readChunks(file) };
  };
}

function realPathOf(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** Wrap an error of the file system, naming the file. */
export function fileError(error: unknown, file: string): ProviderError {
  const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'permission denied',
    EISDIR: 'it is a folder',
    ENOENT: 'no such file or folder',
    ENOSPC: 'no space left',
    ENOTDIR: 'a part of its path is no folder',
    EROFS: 'the file system is read-only',
  };
  return new ProviderError(`"${file}": ${reasons[code] ?? code}`, { code, cause: error });
}
