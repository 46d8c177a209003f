import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { compiledFunctions, hintEngine } from '../../../src/build/hint-engine.ts';

const engine = readFileSync(createRequire(import.meta.url).resolve('quickjs-wasi/quickjs.wasm'));

/** Node has the global, its type declarations do not. */
const { WebAssembly } = globalThis as unknown as {
  readonly WebAssembly: {
    readonly Module: { new (bytes: Uint8Array): object; customSections(module: object, name: string): ArrayBuffer[] };
    readonly validate: (bytes: Uint8Array) => boolean;
  };
};

/** The smallest module with a function: no imports, `(func)`. */
const SMALL = Buffer.from('0061736d01000000010401600000030201000a040102000b', 'hex');

/** What a module says about when its functions are compiled. */
function hintsOf(module: Uint8Array): number[] {
  const [section] = WebAssembly.Module.customSections(new WebAssembly.Module(module), 'compilationHints');
  assert.ok(section);
  return Array.from(new Uint8Array(section));
}

test('Hints say of every function of a module whether it is compiled at once', () => {
  assert.ok(WebAssembly.validate(SMALL));
  assert.deepEqual(hintsOf(hintEngine(SMALL, new Set([0]))), [1, 2]);
  assert.deepEqual(hintsOf(hintEngine(SMALL, new Set())), [1, 1]);
});

test('The engine with hints is the engine and its hints', () => {
  const hinted = Buffer.from(hintEngine(engine, new Set([12, 92, 1575])));
  const hints = hintsOf(hinted);
  assert.equal(hints.filter((hint) => hint === 2).length, 3);
  const end = hinted.indexOf(Buffer.from(hints)) + hints.length;
  const added = hinted.length - engine.length;
  assert.deepEqual(Buffer.concat([hinted.subarray(0, end - added), hinted.subarray(end)]), engine);
});

test('A module that imports a memory is refused', () => {
  const imports = [2, 8, 1, 1, 0x61, 1, 0x62, 2, 0, 1];
  const module = Buffer.concat([SMALL.subarray(0, 8), Uint8Array.from(imports)]);
  assert.throws(() => hintEngine(module, new Set()), /imports something that is no function/);
});

test('The functions that V8 has compiled are read from its trace', () => {
  const trace = [
    'Compiled WasmToJS wrapper wasm-to-js-5-ili-i, took 0 ms; codesize 216',
    'Compiled function 0x7f8b48000b80#12 using Liftoff, took 0 ms and 16608 bytes; bodysize 165 codesize 280',
    'Compiled function 0x7f8b48000b80#1575 using Liftoff, took 0 ms and 16520 bytes; bodysize 89 codesize 216',
    'No errors.',
  ].join('\n');
  assert.deepEqual([...compiledFunctions(trace)], [12, 1575]);
  assert.equal(compiledFunctions('').size, 0);
});
