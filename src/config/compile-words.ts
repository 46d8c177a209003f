/** Part of the build: turns the bundled words and Underscore into the engine's bytecode, which it loads faster than source. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { CompileFlags, QuickJS } from 'quickjs-wasi';
import { WORDS_FILE } from './engine.ts';

const folder = new URL('../../dist/', import.meta.url);
const wasm = readFileSync(createRequire(import.meta.url).resolve('quickjs-wasi/quickjs.wasm'));
const vm = await QuickJS.create({ wasm });
const sources = {
  guest: readFileSync(new URL('guest.js', folder)),
  underscore: readFileSync(createRequire(import.meta.url).resolve('underscore/underscore-umd-min.js')),
};
for (const [name, source] of Object.entries(sources)) {
  const bytecode = vm.compile(String(source), WORDS_FILE, 0, CompileFlags.STRIP_SOURCE);
  writeFileSync(new URL(`${name}.bin`, folder), bytecode);
}
vm.dispose();
