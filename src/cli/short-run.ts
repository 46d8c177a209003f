import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as v8 from 'node:v8';

/** No optimising compiler for the sandbox: the process would wait for its unfinished work at the end. */
const SHORT_RUN_FLAGS = ['liftoff-only', 'no-wasm-tier-up', 'no-wasm-dynamic-tiering'];

/** With these V8 compiles in the background what the hints in the engine name, and leaves out what is never called. */
const HINT_FLAGS = ['experimental-wasm-compilation-hints', 'no-wasm-lazy-compilation', 'wasm-lazy-validation'];

/** Where the build notes that this very V8 follows the hints it has put into the engine. */
export function hintsFile(folder = new URL('.', import.meta.url)): URL {
  return new URL(`hints.${process.versions.v8}.txt`, folder);
}

/** Set the flags of V8 for a short configuration, under which it also remembers the programs. */
export function setShortRunFlags(folder?: URL): void {
  setFlags(shortRunFlags(folder));
}

/** Take the flags back before the sandbox is compiled for a long configuration; what was compiled before stays as it is. */
export function unsetShortRunFlags(): void {
  setFlags(shortRunFlags().map((flag) => (flag.startsWith('no-') ? flag.slice(3) : `no-${flag}`)));
}

function shortRunFlags(folder?: URL): readonly string[] {
  return existsSync(hintsFile(folder)) ? [...SHORT_RUN_FLAGS, ...HINT_FLAGS] : SHORT_RUN_FLAGS;
}

function setFlags(flags: readonly string[]): void {
  // Loaded late, because it takes a while.
  const { setFlagsFromString } = createRequire(import.meta.url)('node:v8') as typeof v8;
  for (const flag of flags) setFlagsFromString(`--${flag}`);
}
