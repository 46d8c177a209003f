import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attack } from '../../../support/sandbox.ts';

/** Ways to a `Function` that, in sandboxes made of the host's own objects, is the host's. Each gives a function. */
const ways: readonly (readonly [title: string, expression: string])[] = [
  ['a function literal', '(function () {}).constructor'],
  ['an arrow function', '(() => 1).constructor'],
  ['a word', 'A.constructor'],
  ['the function that a word returns', 'A("a", "192.0.2.1").constructor'],
  ['a word that the host carries out', 'REV.constructor'],
  ['require', 'require.constructor'],
  ['a method of console', 'console.log.constructor'],
  ['a timer word', 'setTimeout.constructor'],
  ['the object conf', 'conf.constructor.constructor'],
  ['what a host function has answered', 'HASH("SHA1", "x").constructor.constructor'],
  ['data that was required', 'require("./x.json").constructor.constructor'],
  ["the sandbox's global object", 'globalThis.constructor.constructor'],
  [
    'the prototype of the prototype of a word',
    'Object.getPrototypeOf(Object.getPrototypeOf(A)).constructor.constructor',
  ],
  ['Reflect.construct', 'function () { return Reflect.construct(Function, arguments); }'],
  ['a tagged template', '((strings) => strings.constructor.constructor)`x`'],
  ['arguments', '(function () { return arguments.constructor.constructor; })()'],
  ['a proxy around a word', 'new Proxy(A, {}).constructor'],
  ['a bound word', 'A.bind(null).constructor'],
  ['the iterator of a string', '""[Symbol.iterator]().constructor.constructor'],
  ['underscore', '_.constructor'],
  ['a template of underscore', '(code) => _.template("<% " + code.replace("return", "print(") + ") %>")'],
  [
    'the error of a refused file',
    '(() => { try { require("../x.js"); } catch (e) { return e.constructor.constructor; } })()',
  ],
  ['the error of a word', '(() => { try { A(); } catch (e) { return e.constructor.constructor; } })()'],
  [
    'the error of a stack that is full',
    '(() => { function f() { f(); } try { f(); } catch (e) { return e.constructor.constructor; } })()',
  ],
  ['the error of JSON', '(() => { try { JSON.parse("{"); } catch (e) { return e.constructor.constructor; } })()'],
  ['indirect eval', '(code) => () => (0, eval)(code.replace("return", ""))'],
];

test('No way to a constructor of functions leads to that of the host', async (suite) => {
  const tries = ways.map(([, way]) => `try { console.log((${way})(code)()); } catch (e) { console.log(e.message); }`);
  const code = 'return typeof process + typeof Buffer + typeof module + typeof fetch';
  const source = `var code = ${JSON.stringify(code)};\n${tries.join('\n')}`;
  const { printed, error } = await attack(source, { files: { 'x.json': '{"a":1}' } });
  assert.deepEqual([printed.length, error], [ways.length, '']);
  for (const [i, [title]] of ways.entries()) {
    await suite.test(`The constructor behind ${title} makes functions of the sandbox alone`, () => {
      assert.equal(printed[i], 'undefinedundefinedundefinedundefined');
    });
  }
});

const later: readonly (readonly [title: string, source: string, printed: string])[] = [
  ['an async function', '(async function () {}).constructor("return typeof process")().then(console.log)', 'undefined'],
  ['a generator', 'console.log((function* () {}).constructor("yield typeof process")().next().value)', 'undefined'],
  [
    'an async generator',
    '(async function* () {}).constructor("yield typeof process")().next().then((x) => console.log(x.value))',
    'undefined',
  ],
  [
    'the promise of a refused import',
    'import("node:fs").catch((e) => console.log(e.constructor.constructor("return typeof process")()))',
    'undefined',
  ],
  [
    'the stack of a refused import, which names nothing of the host',
    'import("node:fs").catch((e) => console.log(/node_modules|\\/src\\/|file:|\\.ts/.test(e.stack)))',
    'false',
  ],
  [
    'the object that a promise is resolved with',
    'Promise.resolve({ then(r) { console.log(r.constructor("return typeof process")()); r(1); } })',
    'undefined',
  ],
  [
    'Function.prototype.caller',
    'function f() { return f.caller; } try { console.log(f()); } catch (e) { console.log("no") }',
    'undefined',
  ],
  [
    'a callback of a host function',
    'try { require({ toString() { return "./x"; } }) } catch (e) { console.log(e.word) }',
    'require',
  ],
  [
    'a symbol for everybody',
    'console.log(globalThis[Symbol.for("zonewright.watched")], globalThis[Symbol.for("nodejs.util.inspect.custom")])',
    'undefined undefined',
  ],
];

for (const [title, source, expected] of later) {
  test(`By way of ${title} nothing of the host is reached`, async () => {
    const { printed, error } = await attack(source);
    assert.deepEqual([printed, error], [[expected], '']);
  });
}

test("Of the globals of Node.js, of browsers and of the engine's own tools, none is there", async () => {
  const names = `process Buffer global window self module exports __dirname __filename fetch XMLHttpRequest WebSocket Worker
    importScripts WebAssembly Atomics navigator setImmediate structuredClone std os bjson scriptArgs print load loadScript
    gc Deno Bun Java Packages ActiveXObject zonewrightStart zonewrightReport zonewrightCommonJs`;
  const source = `console.log(${JSON.stringify(names.split(/\s+/))}.filter((name) => name in globalThis).join())`;
  assert.deepEqual((await attack(source)).printed, ['']);
});

test('Shared memory has nobody to share it with, and nothing to wait on', async () => {
  const { error } = await attack('Atomics.wait(new Int32Array(new SharedArrayBuffer(8)), 0, 0, 1e9)');
  assert.equal(error, 'ReferenceError: Atomics is not defined');
});
