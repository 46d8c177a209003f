import { existsSync, readFileSync } from 'node:fs';
import * as module from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { builtFile, IS_BUILT } from '../config/built-file.ts';
import type * as full from './full.ts';
import type * as quick from './quick.ts';

/** What each of the programs that the build makes exports. */
export interface Programs {
  readonly quick: typeof quick;
  readonly full: typeof full;
}

/** A program as a script, ready to run. */
export interface ProgramScript<Exports> {
  readonly script: Script;
  /** Run the script and get what it exports. */
  readonly run: () => Exports;
}

/** Load a program, to be run later; from source there is none. @throws {InstallationError} when its file is missing. */
export function loadProgram<Name extends keyof Programs>(name: Name): (() => Programs[Name]) | undefined {
  if (!IS_BUILT) return undefined;
  const file = fileURLToPath(builtFile(`${name}.cjs`));
  const cache = cacheFile(path.dirname(file), name);
  if (existsSync(cache)) return compileProgram<Programs[Name]>(file, readFileSync(cache)).run;
  return () => {
    // Node can keep what it compiles from here on for the next run, from 22.1 on.
    (module as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();
    return module.createRequire(file)(file) as Programs[Name];
  };
}

/** Where the build keeps what V8 remembers: useful to the very V8 that made it, and ignored by every other. */
export function cacheFile(folder: string, name: keyof Programs): string {
  return path.join(folder, `${name}.${process.versions.v8}.cache`);
}

/**
 * Compile a program, which takes a tenth of the time with what V8 remembers of having done so.
 *
 * What it imports later it must `require`, as the build arranges: scripts made like this cannot `import`. The build
 * writes nothing but ASCII, which is read fastest as what it is.
 */
export function compileProgram<Exports>(file: string, cachedData?: Buffer): ProgramScript<Exports> {
  const script = new Script(`(function(exports,require,module,__filename){${readFileSync(file, 'latin1')}\n})`, {
    filename: file,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const run = (): Exports => {
    const own = { exports: {} };
    const start = script.runInThisContext() as (...args: readonly unknown[]) => void;
    start(own.exports, module.createRequire(file), own, file);
    return own.exports as Exports;
  };
  return { script, run };
}
