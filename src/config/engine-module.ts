import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { QuickJSOptions } from 'quickjs-wasi';
import { builtFile, IS_BUILT } from './built-file.ts';

/** The compiled engine, or the promise of it: it is compiled beside whatever else the program does. */
export interface EngineModule {
  /** Whether it is for a configuration that is over before optimised code would pay. */
  readonly isShort: boolean;
  readonly wasm: Promise<WasmModule>;
}

/** What WebAssembly makes of the engine. */
export type WasmModule = NonNullable<QuickJSOptions['wasm']>;

/** Begin to compile the engine. */
export function compileEngine(isShort: boolean): EngineModule {
  const wasm = webAssembly.compile(readFileSync(enginePath()));
  // Whoever waits for it gets the error; until somebody does, it is not to end the process.
  wasm.catch(() => undefined);
  return { isShort, wasm };
}

/**
 * Wait for the engine.
 *
 * Later versions of V8 than that of Node 20 do not count the compilation among what keeps the process alive, which would
 * end in the middle of it, without a word.
 */
export async function compiledEngine({ wasm }: EngineModule): Promise<WasmModule> {
  const alive = setInterval(() => undefined, 60_000);
  try {
    return await wasm;
  } finally {
    clearInterval(alive);
  }
}

/** Beside the built program there is a copy; from source it is where the package has it. */
export function enginePath(): URL | string {
  return IS_BUILT ? builtFile('quickjs.wasm') : createRequire(import.meta.url).resolve('quickjs-wasi/quickjs.wasm');
}

/** Node has the global, its type declarations do not. */
const webAssembly = (
  globalThis as unknown as { readonly WebAssembly: { compile: (bytes: Uint8Array) => Promise<WasmModule> } }
).WebAssembly;
