import { readFileSync } from 'node:fs';
import { CompileFlags, QuickJS } from 'quickjs-wasi';
import { enginePath } from './engine-module.ts';
import { WORDS_FILE } from './engine.ts';

/** Compile the words, or another script that every sandbox loads, to the bytecode of the engine. */
export async function compileWords(source: string): Promise<Uint8Array> {
  const vm = await QuickJS.create({ wasm: readFileSync(enginePath()) });
  try {
    return vm.compile(source, WORDS_FILE, 0, CompileFlags.STRIP_SOURCE);
  } finally {
    vm.dispose();
  }
}
