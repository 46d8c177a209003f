/** Part of the build: turns the bundled words into the engine's bytecode, which it loads faster than their source. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { CompileFlags, QuickJS } from 'quickjs-wasi';
import { WORDS_FILE } from './engine.ts';

const folder = new URL('../../dist/', import.meta.url);
const wasm = readFileSync(createRequire(import.meta.url).resolve('quickjs-wasi/quickjs.wasm'));
const vm = await QuickJS.create({ wasm });
const source = readFileSync(new URL('guest.js', folder), 'utf8');
writeFileSync(new URL('guest.bin', folder), vm.compile(source, WORDS_FILE, 0, CompileFlags.STRIP_SOURCE));
vm.dispose();
