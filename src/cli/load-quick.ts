import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, Script } from 'node:vm';
import type * as quick from './quick.ts';

/** Commands of the quick program. */
const COMMANDS: ReadonlySet<string | undefined> = new Set(['check', 'print-ir']);

/** The quick program as a script, and what V8 remembers of having compiled it. */
export interface QuickScript {
  readonly script: Script;
  /** Run the script and get what it exports. */
  readonly run: () => typeof quick;
}

/** Load the quick program if it may know the command; from source there is none. */
export function loadQuick(argv: readonly string[]): typeof quick | undefined {
  if (!COMMANDS.has(argv[0])) return undefined;
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const file = path.join(folder, 'quick.cjs');
  if (!existsSync(file)) return undefined;
  return compileQuick(file, cacheFile(folder)).run();
}

/** Where the build keeps what V8 remembers: useful to the very V8 that made it, and ignored by every other. */
export function cacheFile(folder: string): string {
  return path.join(folder, `quick.${process.versions.v8}.cache`);
}

/** Compile the quick program, which takes a tenth of the time with the cache that the build made. */
export function compileQuick(file: string, cache: string): QuickScript {
  const source = readFileSync(file, 'utf8');
  const script = new Script(`(function(exports,require,module,__filename){${source}\n})`, {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}),
  });
  const run = (): typeof quick => {
    const module = { exports: {} };
    const start = script.runInThisContext() as (...args: readonly unknown[]) => void;
    start(module.exports, createRequire(file), module, file);
    return module.exports as typeof quick;
  };
  return { script, run };
}
