import { createReverseNamer } from '../dns/reverse-name.ts';
import { toAscii } from '../dns/idn.ts';
import { printable } from '../dns/printable.ts';
import { StopScript, type ConfigEngine, type HostFunction } from './engine.ts';
import type { FetchQueue } from './fetch-queue.ts';
import type { WordScripts } from './guest.ts';
import { hashText } from './hash.ts';
import { loadLibrary } from './libraries.ts';
import type { Folder } from './literal-runs.ts';
import type { ConfigScript } from './config-script.ts';
import type { Loader } from './loader.ts';
import { runScript } from './run-script.ts';

/** What the functions of one evaluation work with. */
export interface HostParts {
  readonly words: WordScripts;
  readonly engine: () => ConfigEngine;
  readonly loader: Loader;
  readonly folder: Folder;
  /** Makes a required script ready to run. */
  readonly prepare: (script: ConfigScript) => ConfigScript;
  /** Told of what a required script has thrown; the configuration may yet catch it. */
  readonly onFailure: (error: unknown, script: ConfigScript) => void;
  /** The module that calls, if it is one. */
  readonly caller: () => string | undefined;
  /** Called with each line the configuration prints; undefined drops them. */
  readonly print: ((line: string) => void) | undefined;
  /** Told what is to be said at the end of the command. */
  readonly notify: (notice: string) => void;
  /** Requests in flight; undefined when the configuration may not ask servers. */
  readonly fetches: FetchQueue | undefined;
}

/** How many characters a configuration may print; whoever reads them has given up before, and a log may not end there. */
const MOST_PRINTED = 16_000_000;
const TOO_MUCH = 'The configuration prints more than 16 million characters';

/** Make the functions that the sandbox may call in one evaluation; errors name those in capitals, which are words. */
export function createHostFunctions(parts: HostParts): Record<string, HostFunction> {
  const { engine, loader, folder, prepare, print, fetches, caller } = parts;
  const run = (script: ConfigScript): void => {
    try {
      runScript(engine(), script, prepare(script));
    } catch (error) {
      parts.onFailure(error, script);
      throw error;
    }
  };
  const reverse = createReverseNamer(parts.notify);
  const glob: HostFunction = (path = '', recursive = '', extension = '') =>
    JSON.stringify(loader.list(path, { isRecursive: recursive !== '', extension }, caller));
  return {
    print: createPrinter(engine, print),
    require: (path = '') =>
      loader.require(path, {
        run,
        evaluate: ({ source, name }) => engine().evaluate(source, name),
        caller,
      }),
    run: (number = '') => JSON.stringify(folder.describe(Number(number))),
    toAscii: (name = '') => toAscii(name),
    glob,
    require_glob: glob,
    HASH: (algorithm = '', text = '') => hashText(algorithm, text),
    REV: (text = '') => reverse.name(text),
    REVCOMPAT: (mode = '') => {
      reverse.setMode(mode);
      return '';
    },
    PANIC: (message = '', stack = '') => {
      throw new StopScript(message, stack);
    },
    load: (library = '') => {
      engine().load(loadLibrary(library, parts.words));
      return '';
    },
    ...(fetches === undefined ? {} : { fetch: fetches.send }),
  };
}

/** Print lines, up to a limit: memory and time do not bound what is printed. */
function createPrinter(engine: HostParts['engine'], print: HostParts['print']): HostFunction {
  let printed = 0;
  return (line = '') => {
    printed += line.length + 1;
    if (printed > MOST_PRINTED) throw new StopScript(TOO_MUCH, callersOf(engine()), 'output');
    print?.(printable(line));
    return '';
  };
}

/** The calls in progress as an error would show them. */
function callersOf(engine: ConfigEngine): string {
  const lines = engine.callers().map((frame) => `    at ${frame.file}:${frame.line}:${frame.column}`);
  return lines.join('\n');
}
