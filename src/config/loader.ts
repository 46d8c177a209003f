import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { ConfigError, UserError } from '../errors.ts';
import { createConfigFiles, type ConfigFiles, type FilesOptions } from './config-files.ts';
import type { ConfigScript } from './config-script.ts';
import { isReallyInside } from './confine.ts';
import { listFiles, type ListOptions } from './list-files.ts';
import { osReason } from './os-reason.ts';
import { isHiddenFile } from './readable-files.ts';
import { isData } from './script-kind.ts';

/** Where the configuration lies and how its files are shown. */
export type LoaderOptions = FilesOptions;

/** Reads the configuration and what it requires, and nothing outside its folder. */
export interface Loader {
  readonly files: ConfigFiles;
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
  /**
   * List the files of a folder that lie at a path from the folder of the file being run, as paths for `require`.
   *
   * @throws {ConfigError} for a path that is missing or outside the folder of the configuration.
   */
  readonly list: (path: string, options: ListOptions, caller?: ScriptRunner['caller']) => string[];
}

/** What becomes of a file that was read. */
export interface ScriptRunner {
  readonly run: (script: ConfigScript) => void;
  /** Evaluate an expression and return its value as JSON. */
  readonly evaluate: (script: ConfigScript) => string;
  /** The module whose code asks, for which paths start from its own folder whenever it runs. */
  readonly caller?: (() => string | undefined) | undefined;
}

/** Make the loader of one evaluation. */
export function createLoader(options: LoaderOptions): Loader {
  const files = createConfigFiles(options);
  const { home } = files;
  let folder = home;
  return {
    files,
    main() {
      try {
        return files.script(options.file);
      } catch (error) {
        if (error instanceof UserError) throw error;
        throw new ConfigError(`${options.displayFile} cannot be read: ${osReason(error)}`, {
          hint: 'Name another file with --config',
          cause: error,
        });
      }
    },
    require(path, runner) {
      const target = resolve(path.startsWith('.') ? (folderOf(files, runner) ?? folder) : options.cwd, path);
      confine(home, target, path);
      refuseHidden(home, target, path);
      if (isData(target))
        return runner.evaluate(read(path, () => ({ source: files.read(target), name: files.nameOf(target) })));
      const script = read(path, () => files.script(target));
      const before = folder;
      folder = dirname(target);
      try {
        runner.run(script);
      } finally {
        folder = before;
      }
      return '';
    },
    list(path, wanted, caller) {
      const target = resolve(folderOf(files, { caller }) ?? folder, path);
      confine(home, target, path);
      const found = read(path, () => listFiles(target, home, wanted));
      return found.map((file) => pathFrom(options.cwd, file));
    },
  };
}

/** A path that means the same file wherever it is required: from the working directory, which no leading dot changes. */
function pathFrom(cwd: string, file: string): string {
  const path = relative(cwd, file);
  return path.startsWith('.') || isAbsolute(path) ? file : path.split(sep).join('/');
}

function folderOf(files: ConfigFiles, { caller }: Pick<ScriptRunner, 'caller'>): string | undefined {
  const path = files.pathOf(caller?.() ?? '');
  return path === undefined ? undefined : dirname(path);
}

function read<Result>(path: string, readFile: () => Result): Result {
  try {
    return readFile();
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new ConfigError(`"${path}" cannot be read: ${osReason(error)}`, {
      hint: path.startsWith('.') ? undefined : `Write "./${path}" for a file beside the one that requires it`,
      cause: error,
    });
  }
}

/** Refuse what other programs keep their secrets in; much of it happens to be valid JavaScript. */
function refuseHidden(home: string, target: string, path: string): void {
  if (!isHiddenFile(home, target)) return;
  throw new ConfigError(`"${path}" is a hidden file, which a configuration cannot read`, {
    hint: 'Give it a name without a leading dot, or one that ends in .js or .json',
  });
}

/** Refuse paths that lead out of the folder of the configuration, links followed. */
function confine(home: string, target: string, path: string): void {
  if (isReallyInside(home, target)) return;
  throw new ConfigError(`"${path}" is outside the folder of the configuration`, {
    hint: 'Move the file below the folder of the configuration file; a configuration cannot read anything else',
  });
}
