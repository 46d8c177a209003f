import { existsSync, readFileSync } from 'node:fs';
import * as module from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { keepCompiled } from './keep-compiled.ts';
import type * as quick from './quick.ts';

/** Commands of the quick program. */
const COMMANDS: ReadonlySet<string | undefined> = new Set(['check', 'print-ir']);

/** The quick program as a script, ready to run. */
export interface QuickScript {
  readonly script: Script;
  /** Run the script and get what it exports. */
  readonly run: () => typeof quick;
}

/** Load the quick program, to be run later, if it may know the command; from source there is none. */
export function loadQuick(argv: readonly string[]): QuickScript['run'] | undefined {
  if (!COMMANDS.has(argv[0])) return undefined;
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const file = path.join(folder, 'quick.cjs');
  const cache = cacheFile(folder);
  if (existsSync(cache)) return compileQuick(file, readFileSync(cache)).run;
  if (!existsSync(file)) return undefined;
  return () => {
    keepCompiled();
    return module.createRequire(file)(file) as typeof quick;
  };
}

/** Where the build keeps what V8 remembers: useful to the very V8 that made it, and ignored by every other. */
export function cacheFile(folder: string): string {
  return path.join(folder, `quick.${process.versions.v8}.cache`);
}

/**
 * Compile the quick program, which takes a tenth of the time with what V8 remembers of having done so.
 *
 * What it imports later it must `require`, as the build arranges: scripts made like this cannot `import`. The build
 * writes nothing but ASCII, which is read fastest as what it is.
 */
export function compileQuick(file: string, cachedData?: Buffer): QuickScript {
  const script = new Script(`(function(exports,require,module,__filename){${readFileSync(file, 'latin1')}\n})`, {
    filename: file,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const run = (): typeof quick => {
    const own = { exports: {} };
    const start = script.runInThisContext() as (...args: readonly unknown[]) => void;
    start(own.exports, module.createRequire(file), own, file);
    return own.exports as typeof quick;
  };
  return { script, run };
}
