import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateText, failText, placeOf, type TextOptions } from '../../support/evaluate-text.ts';

const failures: readonly (readonly [
  title: string,
  source: string,
  expected: { readonly message: string | RegExp; readonly place: string; readonly hint?: RegExp },
  options?: TextOptions,
])[] = [
  ['a syntax error', 'var x = 1;\nvar y = [1,2;', { message: /^Syntax error: /, place: 'dnsconfig.js:2:13' }],
  ['a thrown text', 'throw "plain"', { message: 'dnsconfig.js: plain', place: 'nowhere' }],
  ['a thrown object', 'throw { message: "m" }', { message: 'dnsconfig.js: m', place: 'nowhere' }],
  [
    'a thrown object without a message',
    'throw { a: 1 }',
    { message: 'dnsconfig.js: The configuration threw an object without a message', place: 'nowhere' },
  ],
  [
    'a thrown symbol',
    'throw Symbol("s")',
    { message: 'dnsconfig.js: The configuration threw a symbol', place: 'nowhere' },
  ],
  [
    'an error without a message',
    'throw new Error()',
    { message: 'The configuration threw an error without a message', place: 'dnsconfig.js:1:11' },
  ],
  [
    'an error with a name that is no text',
    'var e = new Error("m"); e.name = 5; throw e',
    { message: 'm', place: 'dnsconfig.js:1:13' },
  ],
  ['a syntax error in eval', 'eval("(")', { message: /^Syntax error/, place: 'dnsconfig.js:1:1' }],
  ['a thrown number', 'throw 5', { message: 'dnsconfig.js: The configuration threw 5', place: 'nowhere' }],
  ['a thrown error', '\n throw new Error("one\\n two")', { message: 'one two', place: 'dnsconfig.js:2:12' }],
  [
    'an error of the engine',
    'null.x',
    { message: "TypeError: cannot read property 'x' of null", place: 'dnsconfig.js:1:1' },
  ],
  [
    'an unknown word',
    'NOWORD("a")',
    { message: 'ReferenceError: NOWORD is not defined', place: 'dnsconfig.js:1:1', hint: /no word NOWORD/ },
  ],
  [
    'a mistyped word',
    'R53_WIGHT(1)',
    { message: /R53_WIGHT/, place: 'dnsconfig.js:1:1', hint: /^Did you mean "R53_WEIGHT"\?$/ },
  ],
  ['a mistyped name', 'var hosts = 1;\nhots', { message: /hots/, place: 'dnsconfig.js:2:1', hint: /"hosts"/ }],
  ['a word in small letters', 'ttl(1)', { message: /ttl/, place: 'dnsconfig.js:1:1', hint: /"TTL"/ }],
  [
    'an unknown name in a spoilt sandbox',
    'Object.keys = () => 5; R53_WIGHT',
    { message: /R53_WIGHT/, place: 'dnsconfig.js:1:24', hint: /no word/ },
  ],
  ['columns behind letters of many bytes', 'var ü = "🎉é"; nope()', { message: /nope/, place: 'dnsconfig.js:1:16' }],
  [
    'too deep a recursion',
    'function f() {\n f(); } f();',
    { message: 'The configuration recursed too deeply', place: 'dnsconfig.js:2:2' },
  ],
  [
    'a recursion inside the engine',
    'var a = []; for (var i = 0; i < 100000; i++) a = [a]; JSON.stringify(a)',
    { message: 'The configuration recursed too deeply', place: 'nowhere', hint: /calls itself/ },
  ],
  [
    'a loop without an end',
    'try { while (1); } catch (e) {}',
    { message: 'The configuration did not finish within 0.05 seconds', place: 'dnsconfig.js:1:1', hint: /never ends/ },
    { timeLimitMs: 50 },
  ],
  [
    'a regular expression without an end',
    '/(a+)+b/.test("a".repeat(40))',
    { message: /did not finish/, place: 'dnsconfig.js:1:18' },
    { timeLimitMs: 50 },
  ],
  [
    'promises without an end',
    'function p() { return Promise.resolve().then(p); } p()',
    { message: /did not finish/, place: 'nowhere' },
    { timeLimitMs: 50 },
  ],
  [
    'timers without an end',
    'setInterval(function () {}, 1)',
    { message: /did not finish/, place: 'nowhere' },
    { timeLimitMs: 50 },
  ],
  [
    'too much memory',
    'var a = []; for (;;) a.push("x".repeat(1000) + a.length)',
    { message: 'The configuration needs more than 8 MB of memory', place: 'dnsconfig.js:1:48', hint: /grows/ },
    { memoryLimitBytes: 8 * 2 ** 20 },
  ],
  ['an unhandled rejection', 'Promise.reject(new Error("later"))', { message: 'later', place: 'dnsconfig.js:1:20' }],
  ['an error in a timer', 'setTimeout(function () {\n nope(); }, 5)', { message: /nope/, place: 'dnsconfig.js:2:2' }],
  [
    'a bare modifier with parentheses',
    ' NO_PURGE()',
    { message: 'NO_PURGE is written without parentheses', place: 'dnsconfig.js:1:2' },
  ],
  [
    'a spoiled list',
    'conf.domains = null',
    { message: '"conf.domains" is no list of objects any more', place: 'nowhere' },
  ],
];

for (const [title, source, { message, place, hint }, options] of failures) {
  test(`The error for ${title} says what happened and where`, async () => {
    const error = await failText(source, options);
    if (typeof message === 'string') assert.equal(error.message, message);
    else assert.match(error.message, message);
    assert.equal(placeOf(error), place);
    if (hint !== undefined) assert.match(error.hint ?? '', hint);
  });
}

test('A configuration that cannot be read is an error with the name that was typed', async () => {
  const error = await failText('', { file: '/config/other.js', displayFile: './other.js' });
  assert.equal(error.message, './other.js cannot be read: there is no such file');
});

test('The sandbox has nothing of the host', async () => {
  const { printed } =
    await evaluateText(`console.log(["process", "Buffer", "fetch", "zonewrightStart", "std", "os", "module"]
    .filter(function (name) { return typeof globalThis[name] !== "undefined"; }).length);
    try { require("./no.js"); } catch (e) { console.log(e.stack.indexOf("/config") < 0, e.stack.indexOf("node") < 0, e.constructor === Error); }
    console.log(console.log.constructor("return typeof process")());`);
  assert.deepEqual(printed, ['0', 'true true true', 'undefined']);
});

test('A script is sloppy, even one that begins with "use strict"', async () => {
  const { printed } = await evaluateText(
    `// comment\n"use strict";\nundeclared = 5; console.log(undeclared, this === globalThis);`,
  );
  assert.deepEqual(printed, ['5 true']);
});

test('Variables are global texts, and words win over them', async () => {
  const { printed } = await evaluateText('console.log(stage, typeof count, typeof A);', {
    variables: { stage: 'test', count: '5', A: 'x' },
  });
  assert.deepEqual(printed, ['test string function']);
});

test('Every console function prints one line, without escapes and workflow commands', async () => {
  const { printed } =
    await evaluateText(`console.log("a", 1, null, [1, 2], {}); console.error("e"); console.warn("w"); console.info("i");
    console.debug("\\x1b[31mred\\x1b[0m\\x07"); console.log("::set-output name=x::y"); console.dir("no"); console.time(); console.log();`);
  assert.deepEqual(printed, ['a 1 null 1,2 [object Object]', 'e', 'w', 'i', 'red', ': :set-output name=x::y', '']);
});

test('Callbacks run by due time, then by creation, before the result is taken', async () => {
  const { config, printed } = await evaluateText(`NewRegistrar("n"); D("ex.test", "n");
    setTimeout(function (x) { console.log("late", x); D_EXTEND("ex.test", A("t", "192.0.2.1")); }, 50, "arg");
    setTimeout(function () { console.log("first"); }, 10);
    var n = 0, id = setInterval(function () { if (++n === 3) clearInterval(id); console.log("tick", n); }, 10);
    Promise.resolve().then(function () { console.log("promise"); });
    clearTimeout(setTimeout(function () { console.log("never"); }));`);
  assert.deepEqual(printed, ['promise', 'first', 'tick 1', 'tick 2', 'tick 3', 'late arg']);
  assert.equal(config.zones[0]?.records.length, 1);
});
