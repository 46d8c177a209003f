import { readFileSync, realpathSync } from 'node:fs';
import { dirname, extname, isAbsolute, relative, resolve, sep } from 'node:path';
import { ConfigError } from '../errors.ts';
import { osReason } from './os-reason.ts';

/** Reads a file as text; replaced in tests. */
export type ReadFile = (path: string) => string;

/** Where the configuration lies and how its files are shown. */
export interface LoaderOptions {
  /** Absolute path of the configuration file. */
  readonly file: string;
  /** The same as the user typed it. */
  readonly displayFile: string;
  readonly cwd: string;
  readonly readFile?: ReadFile | undefined;
}

/** A file of the configuration, ready to run. */
export interface ConfigScript {
  readonly source: string;
  /** Name in messages. */
  readonly name: string;
}

/** Reads the configuration and what it requires, and nothing outside its folder. */
export interface Loader {
  /** Read the configuration file itself. @throws {ConfigError} */
  readonly main: () => ConfigScript;
  /**
   * Load what `require(path)` names: data as JSON text, a script by running it, which returns an empty text.
   *
   * Data is an expression of the language, as in DNSControl: comments, single quotes and trailing commas are fine.
   *
   * A path that begins with a dot starts from the folder of the file being run, any other from the working directory.
   *
   * @throws {ConfigError} for a file that is missing, unreadable or outside the folder of the configuration.
   */
  readonly require: (path: string, runner: ScriptRunner) => string;
}

/** What becomes of a file that was read. */
export interface ScriptRunner {
  readonly run: (script: ConfigScript) => void;
  /** Evaluate an expression and return its value as JSON. */
  readonly evaluate: (script: ConfigScript) => string;
}

/** Make the loader of one evaluation. */
export function createLoader(options: LoaderOptions): Loader {
  const read = options.readFile ?? ((path: string) => readFileSync(path, 'utf8'));
  const home = dirname(options.file);
  let folder = home;
  const nameOf = (path: string): string => {
    const prefix = relative('', dirname(options.displayFile));
    const display = relative(home, path).split(sep).join('/');
    return isAbsolute(options.displayFile) || prefix !== '' ? `${dirname(options.displayFile)}/${display}` : display;
  };
  const load = (path: string): string => sloppy(read(path).replace(/^\uFEFF/, ''));
  return {
    main() {
      try {
        return { source: load(options.file), name: options.displayFile };
      } catch (error) {
        throw new ConfigError(`${options.displayFile} cannot be read: ${osReason(error)}`, {
          hint: 'Name another file with --config',
          cause: error,
        });
      }
    },
    require(path, runner) {
      const target = resolve(path.startsWith('.') ? folder : options.cwd, path);
      confine(home, target, path);
      let source: string;
      try {
        source = load(target);
      } catch (error) {
        throw new ConfigError(`"${path}" cannot be read: ${osReason(error)}`, {
          hint: path.startsWith('.') ? undefined : `Write "./${path}" for a file beside the one that requires it`,
          cause: error,
        });
      }
      const name = nameOf(target);
      if (/^\.json5?$/i.test(extname(target))) return runner.evaluate({ source, name });
      const before = folder;
      folder = dirname(target);
      try {
        runner.run({ source, name });
      } finally {
        folder = before;
      }
      return '';
    },
  };
}

/** Refuse paths that lead out of the folder of the configuration, links followed. */
function confine(home: string, target: string, path: string): void {
  if (isInside(home, target) && isInside(realPath(home), realPath(target))) return;
  throw new ConfigError(`"${path}" is outside the folder of the configuration`, {
    hint: 'Move the file below the folder of the configuration file; a configuration cannot read anything else',
  });
}

function isInside(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Blank out a leading `'use strict'`: DNSControl's engine ignores it, and configurations rely on sloppy mode. */
function sloppy(source: string): string {
  return source.replace(/^((?:\s|\/\/.*\n|\/\*[\s\S]*?\*\/)*)(['"])use strict\2/, '$1$2use_strict$2');
}
