import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync, type Stats } from 'node:fs';
import { relative, sep } from 'node:path';
import { ConfigError } from '../errors.ts';
import { realPath } from './confine.ts';
import { isLoadable } from './script-kind.ts';

/**
 * Read a file as text.
 *
 * Only ordinary files: to read a pipe or a device could take for ever, and nobody could stop it.
 */
export function readOrdinaryFile(path: string): string {
  const stats = statSync(path);
  // For a folder the system has a better error.
  if (stats.isFile() || stats.isDirectory()) return readText(path);
  throw Object.assign(new Error(`${path} is no ordinary file`), { code: 'ENOTFILE' });
}

/** Bytes of another encoding would become U+FFFD, and end up so in records; few files hold that character at all. */
function readText(path: string): string {
  const text = readFileSync(path, 'utf8');
  if (!text.includes('\uFFFD') || isUtf8(readFileSync(path))) return text;
  throw Object.assign(new Error(`${path} is no UTF-8 text`), { code: 'ENOTUTF8' });
}

/**
 * Make the check that keeps the files with the credentials from the configuration, by whatever path or link it comes.
 *
 * The check throws a ConfigError.
 */
export function createSecretGuard(secretFiles: readonly string[]): (path: string, name: string) => void {
  const secrets = secretFiles.map((path) => ({ real: realPath(path), stats: statsOf(path) }));
  return (path, name) => {
    if (secrets.length === 0) return;
    const real = realPath(path);
    const stats = statsOf(path);
    if (!secrets.some((secret) => secret.real === real || isSameFile(secret.stats, stats))) return;
    throw new ConfigError(`"${name}" holds the credentials, which a configuration cannot read`, {
      hint: 'Put what both need into a file of its own',
    });
  };
}

/** Whether a file is one of those that programs keep for themselves, like `.env` and all of `.git`. */
export function isHiddenFile(home: string, path: string): boolean {
  return isHidden(home, path) || isHidden(realPath(home), realPath(path));
}

function isHidden(home: string, path: string): boolean {
  if (isLoadable(path)) return false;
  return relative(home, path)
    .split(sep)
    .some((part) => /^\.[^.]/.test(part));
}

/** A second name of the same file is no link that could be followed. */
function isSameFile(a: Stats | undefined, b: Stats | undefined): boolean {
  return a !== undefined && b !== undefined && a.ino !== 0 && a.ino === b.ino && a.dev === b.dev;
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
