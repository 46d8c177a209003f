import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attack } from '../../../support/sandbox.ts';

/** What a configuration throws and what is said of it; the files hold something to fail at. */
const thrown: readonly (readonly [title: string, source: string, message: string | RegExp])[] = [
  [
    'a getter for the message that throws itself',
    'throw { get message() { throw this; } };',
    /an object without a message$/,
  ],
  [
    'a proxy for an error',
    'throw new Proxy(new Error("x"), { get() { throw 1; }, getPrototypeOf() { throw 2; } });',
    /without a message$/,
  ],
  [
    'an error whose stack is a getter',
    'var e = new Error("m"); Object.defineProperty(e, "stack", { get() { throw e; } }); throw e;',
    'm',
  ],
  [
    'an error whose stack is an object',
    'var e = new Error("m"); Object.defineProperty(e, "stack", { value: { split: 1 } }); throw e;',
    'm',
  ],
  [
    'a stack that names a file of the system',
    'var e = new Error("m"); e.stack = "    at f (/etc/passwd:1:1)"; throw e;',
    'm',
  ],
  [
    'a message that is no text',
    'var e = new Error(); e.message = { toString() { throw 1; } }; throw e;',
    /without a message$/,
  ],
  ['a name that is no text', 'var e = new Error("m"); e.name = { toString() { throw 1; } }; throw e;', 'm'],
  ['a revoked proxy', 'var p = Proxy.revocable({}, {}); p.revoke(); throw p.proxy;', /without a message$/],
  ['a function', 'throw function f() {};', /without a message$/],
  ['a symbol', 'throw Symbol("x");', /threw a symbol$/],
  ['nothing', 'throw undefined;', /threw undefined$/],
  ['a million characters', 'throw "x".repeat(1e6);', /^dnsconfig\.js: x{2000}$/],
  ['an error of a million characters', 'throw new Error("x".repeat(1e6));', /^x{2000}…$/],
  [
    "an error that looks like a word's",
    'throw Object.assign(new Error("m"), { word: "D", hint: "h".repeat(1e5) });',
    'm',
  ],
  [
    "a message with NUL, in place of the host's protocol",
    'require("./a\\0hint\\0    at evil:1:1");',
    /^"\.\/a\\0hint\\0 {4}at evil:1:1" cannot be read/,
  ],
  ['a rejection with a getter', 'Promise.reject({ get message() { throw 1; } });', /without a message$/],
  ['many rejections', 'for (var i = 0; i < 500; i++) Promise.reject(new Error("r" + i));', 'r0'],
  [
    'a rejection in a rejection',
    'Promise.reject(1).catch(function () { return Promise.reject(new Error("late")); });',
    'late',
  ],
  [
    'an error from the job after the last',
    'setTimeout(function () { Promise.resolve().then(function () { null.x; }); }, 9);',
    /^TypeError/,
  ],
];

for (const [title, source, message] of thrown) {
  test(`Of ${title} that is thrown, no more is said than can be told safely`, async () => {
    const { error, hint } = await attack(source);
    if (typeof message === 'string') assert.equal(error, message);
    else assert.match(error, message);
    assert.ok(hint.length <= 2001);
  });
}

const formatters: readonly (readonly [title: string, source: string, expected: string])[] = [
  [
    'throws',
    'Error.prepareStackTrace = function () { throw 1; };',
    'Error: "./no.js" cannot be read: there is no such file',
  ],
  [
    'returns an object',
    'Error.prepareStackTrace = function () { return {}; };',
    'Error: "./no.js" cannot be read: there is no such file',
  ],
  [
    'names another file as the caller',
    'Error.prepareStackTrace = function () { return "    at /etc/x.mjs:1:1"; };',
    'Error: "./no.js" cannot be read: there is no such file',
  ],
  [
    'is behind captureStackTrace',
    'Error.captureStackTrace = function () { throw 1; };',
    'Error: "./no.js" cannot be read: there is no such file',
  ],
  ['finds no frames', 'Error.stackTraceLimit = 0;', 'Error: "./no.js" cannot be read: there is no such file'],
];

for (const [title, source, expected] of formatters) {
  test(`A formatter of stacks that ${title} learns and changes nothing`, async () => {
    const rest = 'try { require("./no.js"); } catch (e) { console.log(e.name + ": " + e.message); }';
    const { printed } = await attack(`${source} ${rest}`);
    assert.deepEqual(printed, [expected]);
  });
}

test('The functions that a formatter of stacks finds in the frames are those of the sandbox, and no use to it', async () => {
  const source = `var found = new Set(); var isOver = false;
    Error.prepareStackTrace = function (e, frames) {
      if (!isOver) frames.forEach(function (frame) { found.add(frame.getFunction()); found.add(frame.getThis()); });
      return ""; };
    [() => require("./no.js"), () => REV("x"), () => A(), () => require("./x.js"), () => import("node:fs")].forEach((run) => {
      try { run(); } catch (e) { e.stack; } });
    isOver = true; var ways = new Set();
    found.forEach(function (f) {
      if (typeof f !== "function") return;
      ways.add(f.constructor("return typeof process")());
      [[], [Symbol()], ["/etc/hostname"], [{ toString() { throw 1; } }], ["\\0"]].forEach((args) => {
        try { if (f.name !== "prepareStackTrace") ways.add(typeof f.apply(null, args)); } catch (e) { ways.add("refused"); } });
    });
    console.log([...ways].filter((way) => way === "object" || way === "function").join(), found.size > 3);`;
  const { printed, error } = await attack(source, { files: { 'x.js': 'new Error("x").stack' } });
  assert.deepEqual(
    [printed.at(-1), error],
    [' true', '"node:fs" is a part of Node.js, which a configuration cannot use'],
  );
});

test('No error of the host tells where the program is installed', async () => {
  const source = `[() => require("../x.js"), () => require("./no.js"), () => require("."), () => REV("x"), () => HASH("x", "y"),
    () => glob("./nowhere"), () => require("\\0"), () => require("x".repeat(5000)), () => require("./bad.ts"), () => FETCH("x"),
    () => require({ toString() { return "./no.js" } })].forEach((run) => {
      try { run(); } catch (e) { console.log(String(e.stack) + e.message + e.hint); } });`;
  const { printed, error } = await attack(source, { files: { 'bad.ts': 'let x: = 1;' } });
  assert.equal(error, '');
  assert.equal(printed.length, 11);
  for (const text of printed)
    assert.doesNotMatch(text, /node_modules|file:\/\/|node:internal|\/src\/|\.ts:\d+:\d+\).*\.ts/s);
});

test('PANIC cannot be caught, whatever waits for it', async () => {
  const ways = [
    'try { PANIC("end"); } catch (e) { console.log("caught"); } finally { console.log("finally"); }',
    '(async function () { try { PANIC("end"); } catch (e) { console.log("caught"); } })(); console.log("after");',
    'new Promise(function () { PANIC("end"); }).catch(function () { console.log("caught"); });',
    'setTimeout(function () { try { PANIC("end"); } catch (e) {} }, 1); setTimeout(console.log, 2, "later");',
    'for (var x of { [Symbol.iterator]: () => ({ next() { PANIC("end"); }, return() { console.log("closed"); } }) });',
  ];
  for (const way of ways) {
    const { printed, error } = await attack(way);
    assert.deepEqual([printed, error], [[], 'end']);
  }
});
