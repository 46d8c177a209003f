import { found, WordError, type Guest } from './guest.ts';
import { broughtUnderscore } from './underscore.ts';

/** Words that the host carries out; a variable of the command line of the same name wins over them, as in DNSControl. */
export function nativeWords(guest: Guest): Record<string, unknown> {
  const { host } = guest;
  return {
    require: (...args: unknown[]) => requireFile(guest, args),
    glob: (...args: unknown[]) => listFiles(guest, 'glob', args),
    HASH: native('HASH', ['the algorithm', 'a text'], (algorithm, text) => host.HASH(algorithm, text)),
    REV: native('REV', ['an address or network'], (text) => host.REV(text)),
    REVCOMPAT: native('REVCOMPAT', ['a mode'], (mode) => void host.REVCOMPAT(mode)),
    PANIC: native('PANIC', ['a message'], (message) => panic(guest, message)),
  };
}

/** Run every script below a folder in the order of the names, and return their paths. */
export function requireGlob(guest: Guest, args: readonly unknown[]): string[] {
  const paths = listFiles(guest, 'require_glob', args.slice(0, 2));
  for (const path of paths) guest.host.require(path);
  return paths;
}

/** End the run with a message; nothing that follows runs, not even what would catch an error. */
export function panic(guest: Guest, message: string, stack = new Error('trace').stack): void {
  guest.host.PANIC(message, stack ?? '');
}

/** A word that takes exactly these arguments, as text. */
function native<Result>(word: string, names: readonly string[], run: (...args: [string, string]) => Result) {
  return (...args: unknown[]): Result => {
    const wanted = names.join(' and ');
    if (args.length !== names.length) {
      throw new WordError(word, `${word} takes ${wanted}, found ${args.length} arguments`);
    }
    const bad = args.find((value) => value === undefined || value === null || typeof value === 'function');
    if (args.includes(bad)) throw new WordError(word, `${word} takes ${wanted}, found ${found(bad)}`);
    return run(...(args.map(String) as [string, string]));
  };
}

function requireFile(guest: Guest, args: readonly unknown[]): unknown {
  const [path] = args;
  if (args.length !== 1) throw new WordError('require', `require takes one path, found ${args.length} arguments`);
  if (typeof path !== 'string') throw new WordError('require', `require takes a path, found ${found(path)}`);
  const before = broughtUnderscore(guest);
  const json = guest.host.require(path);
  if (json !== '') return JSON.parse(json) as unknown;
  // Somebody's copy of Underscore sets the global, and `var _ = require("./underscore.js")` is not to undo that.
  const after = broughtUnderscore(guest);
  return after === before || after === undefined ? true : after;
}

function listFiles(guest: Guest, word: 'glob' | 'require_glob', args: readonly unknown[]): string[] {
  const [path, recursive, extension = '.js'] = args;
  if (typeof path !== 'string' || path === '') {
    throw new WordError(word, `${word} takes the path of a folder, found ${found(path)}`);
  }
  if (recursive !== undefined && recursive !== null && typeof recursive !== 'boolean') {
    throw new WordError(word, `${word} takes true or false for "recursive", found ${found(recursive)}`);
  }
  if (typeof extension !== 'string') {
    throw new WordError(word, `${word} takes an extension such as ".js", found ${found(extension)}`);
  }
  return JSON.parse(guest.host[word](path, recursive === false ? '' : '1', extension)) as string[];
}
