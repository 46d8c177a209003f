import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attack } from '../../../support/sandbox.ts';

const LIMIT_MS = 30;

/** Ways never to end. Those inside a built-in function cannot be interrupted by the engine itself. */
const endless: readonly (readonly [title: string, source: string])[] = [
  ['a loop', 'for (;;);'],
  ['a loop in a try', 'for (;;) try { for (;;); } catch (e) {} finally { for (;;); }'],
  ['a search through a list that is said to be long', 'Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1);'],
  ['a list that is filled', '[].fill.call({ length: 2 ** 53 - 1 }, 0);'],
  ['a list of a thousand million holes made text', 'new Array(1e9) + "";'],
  ['a list made of a length', 'Array.from({ length: 4e9 });'],
  ['the power of a large number', 'var b = 3n; for (;;) b *= b;'],
  ['a regular expression that tries everything', '/(a+)+$/.test("a".repeat(40) + "b");'],
  ['a row of promises', 'function p() { return Promise.resolve().then(p); } p();'],
  ['an async loop that catches', '(async function () { for (;;) try { await 0; } catch (e) {} })();'],
  ['an async function that catches its end', '(async function () { try { for (;;); } catch (e) {} })();'],
  ['a generator', 'for (var x of (function* () { for (;;) yield 1; })());'],
  ['an interval', 'setInterval(function () {}, 1e9);'],
  ['timers that set timers', 'function t() { setTimeout(t, 0); setTimeout(t, 0); } t();'],
  [
    'a getter that is asked when the result is written',
    'NewRegistrar("x"); Object.defineProperty(conf.registrars[0], "name", { get() { for (;;); } });',
  ],
  ['a getter of what was thrown', 'throw { get message() { for (;;); } };'],
  [
    'a built-in function in a getter of what was thrown',
    'throw { get message() { [].indexOf.call({ length: 2 ** 53 - 1 }, 1); } };',
  ],
  ['a conversion in a host function', 'REV({ toString() { for (;;); } });'],
  ['a script that requires itself without end and catches', 'try { require("./self.js"); } catch (e) {} for (;;);'],
  ['TypeScript with too many ways to be read', 'require("./slow.ts");'],
];

test('What reads TypeScript is loaded before it is stopped in the middle', async () => {
  assert.equal((await attack('require("./a.ts")', { files: { 'a.ts': 'let a: number = 1' } })).error, '');
});

for (const [title, source] of endless) {
  test(`The time limit ends ${title}`, async () => {
    const files = { 'self.js': 'require("./self.js")', 'slow.ts': 'f<T>('.repeat(40) };
    const { error, hint } = await attack(source, { timeLimitMs: LIMIT_MS, files });
    assert.equal(error, 'The configuration did not finish within 0.03 seconds');
    assert.match(hint, /--time-limit/);
  });
}

test('The time limit ends the reading of a configuration file too', async () => {
  const options = {
    timeLimitMs: LIMIT_MS,
    file: '/config/dnsconfig.ts',
    files: { 'dnsconfig.ts': 'f<T>('.repeat(40) },
  };
  assert.match((await attack('', options)).error, /did not finish/);
});

/** Ways to use more memory than there is. */
const greedy: readonly (readonly [title: string, source: string])[] = [
  ['a text', '"x".repeat(2 ** 29);'],
  ['a text that doubles', 'var s = "x"; for (;;) s += s;'],
  ['a list', 'var a = []; for (;;) a.push({ n: a.length });'],
  ['a buffer', 'new Uint8Array(2 ** 30);'],
  ['a list of buffers', 'var a = []; for (;;) a.push(new ArrayBuffer(2 ** 20));'],
  ['a map', 'var m = new Map(); for (var i = 0; ; i++) m.set(i, String(i).repeat(100));'],
  ['closures', 'var f = function () {}; for (;;) f = f.bind(null, f, new Array(1000).fill(1));'],
  ['promises', 'var p = Promise.resolve(); for (;;) p = p.then(function () { return new Array(1000).fill(p); });'],
  ['timers', 'for (;;) setTimeout(function () {}, 1, new Array(1000).fill(1));'],
  ['a replacement', '"x".repeat(1e6).replace(/x/g, "y".repeat(1e4));'],
  ['records', 'for (;;) D("a" + Math.random() + ".test", "none", TXT("a", "x".repeat(10000)));'],
];

for (const [title, source] of greedy) {
  test(`The memory limit ends ${title} that grows`, async () => {
    const { error, hint } = await attack(source, { memoryLimitBytes: 16 * 2 ** 20, timeLimitMs: 5000 });
    assert.equal(error, 'The configuration needs more than 16 MB of memory');
    assert.match(hint, /--memory-limit/);
  });
}

/** Ways to fill a stack: that of the engine, or that of the host behind it. */
const deep: readonly (readonly [title: string, source: string])[] = [
  ['a function', 'function f() { f(); } f();'],
  ['a constructor', 'class A1 { constructor() { new A1(); } } new A1();'],
  ['a getter', 'var o = { get x() { return this.x; } }; o.x;'],
  ['a conversion', 'var o = { toString() { return "" + this; } }; "" + o;'],
  ['toJSON', 'var o = { toJSON() { return JSON.stringify(o); } }; JSON.stringify(o);'],
  ['a comparison', '[2, 1].sort(function f() { return [2, 1].sort(f); });'],
  ['a replacer', '"x".replace(/x/, function f(x) { return x.replace(/x/, f); });'],
  ['a proxy', 'var p = new Proxy({}, { get(t, k, r) { return r[k]; } }); p.x;'],
  ['an iterator', 'var i = { [Symbol.iterator]() { return [...i]; } }; [...i];'],
  ['a generator', 'function* g() { yield* g(); } g().next();'],
  ['an async function', 'async function f() { await f(); } f();'],
  ['eval', 'function f() { eval("f()"); } f();'],
  ['nested data', 'JSON.parse("[".repeat(2e5) + "]".repeat(2e5));'],
  ['nested brackets', 'eval("(".repeat(1e5));'],
  ['a nested regular expression', 'new RegExp("(?:".repeat(1e5) + ")".repeat(1e5));'],
  ['a nested list of modifiers', 'var m = []; for (var i = 0; i < 1e5; i++) m = [m]; D("ex.test", "none", m);'],
  ['nested metadata', 'var m = {}; for (var i = 0; i < 1e5; i++) m = { m }; D("ex.test", "none", { m });'],
  ['a file that requires itself', 'require("./self.js");'],
  ['two files that require each other', 'require("./a.js");'],
];

for (const [title, source] of deep) {
  test(`${title} that is nested too deeply ends the configuration and not the program`, async () => {
    const files = { 'self.js': 'require("./self.js")', 'a.js': 'require("./b.js")', 'b.js': 'require("./a.js")' };
    const { error } = await attack(source, { files });
    assert.equal(error, 'The configuration recursed too deeply');
  });
}

test('The memory limit ends a folded row of records in a loop, which is not in the memory of the sandbox', async () => {
  const row = 'A("a", "192.0.2.1"), '.repeat(1000);
  const source = `D("ex.test", "none"); for (var i = 0; i < 1000; i++) D_EXTEND("ex.test", ${row});`;
  const { error } = await attack(source, { memoryLimitBytes: 16 * 2 ** 20 });
  assert.equal(error, 'The configuration needs more than 16 MB of memory');
});

test('A script that is required again and again is read and folded once', async () => {
  const files = { 'big.js': `function f() { D("x.test", "none", ${'A("a", "192.0.2.1"), '.repeat(300)}); }` };
  const { printed } = await attack(
    'for (var i = 0; i < 50; i++) require("./big.js"); console.log(f.toString().match(/zonewrightRun\\((\\d+)/)[1])',
    { files },
  );
  assert.deepEqual(printed, ['0']);
});

test('What is printed is bounded', async () => {
  let length = 0;
  const print = (line: string): void => void (length += line.length);
  const { error } = await attack('var s = "x".repeat(2e6); for (;;) console.log(s);', { print, timeLimitMs: 10_000 });
  assert.equal(error, 'The configuration prints more than 16 million characters');
  assert.ok(length <= 16e6);
});
