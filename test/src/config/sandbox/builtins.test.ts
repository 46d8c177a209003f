import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordLines } from '../../../support/evaluate-text.ts';
import { attack } from '../../../support/sandbox.ts';

const START = 'var R = NewRegistrar("none"); D("ex.test", R, A("a", "192.0.2.1"));\n';
const SPOILT = 'The configuration has spoilt what the words declare';

/** What a configuration replaces before the words use it, and how that ends; records are those of `ex.test`. */
const replaced: readonly (readonly [title: string, source: string, expected: string | RegExp])[] = [
  ['Array.prototype.toJSON', 'Array.prototype.toJSON = function () { return 1; };', 'a A 0 192.0.2.1'],
  [
    'Object.prototype.toString and valueOf',
    'Object.prototype.toString = Object.prototype.valueOf = null;',
    'a A 0 192.0.2.1',
  ],
  [
    'JSON.stringify by what is no JSON',
    'JSON.stringify = function () { return "{"; }; NewDnsProvider("b", {});',
    SPOILT,
  ],
  [
    'JSON.stringify by what is too deep for the host',
    'var d = "[".repeat(2e5) + "]".repeat(2e5); JSON.stringify = function () { return d; }; NewDnsProvider("b", {});',
    SPOILT,
  ],
  ['JSON.parse', 'JSON.parse = function () { throw new Error("no JSON"); }; require("./x.json");', 'no JSON'],
  [
    'String.prototype.replace',
    'String.prototype.replace = function () { return "\\x1e"; }; conf.domains[0].name = "\\x1e";',
    SPOILT,
  ],
  [
    'String.prototype.startsWith',
    'String.prototype.startsWith = function () { throw "lost"; }; conf.domains[0].records;',
    /: lost$/,
  ],
  [
    'String.prototype.slice',
    'String.prototype.slice = function () { throw new Error("cut " + this); }; REV("192.0.2.1");',
    /^cut =1\./,
  ],
  ['Array.prototype.map', 'Array.prototype.map = function () { return ["\\x1d"]; };', SPOILT],
  ['Array.prototype.join', 'Array.prototype.join = function () { return "\\x1d\\x1d"; };', SPOILT],
  [
    'Array.prototype.join, and conversion fails',
    'Array.prototype.join = function () { return { toString() { throw 1; } }; }; console.log(1);',
    /threw 1$/,
  ],
  ['Array.prototype.push', 'Array.prototype.push = function () {};', 'a A 0 192.0.2.1'],
  [
    'the iterator of arrays',
    'Array.prototype[Symbol.iterator] = function () { throw new Error("no end"); }; REV("192.0.2.1");',
    'no end',
  ],
  ['Array.isArray', 'Array.isArray = function () { return true; }; conf.domains = "abc";', /^TypeError/],
  [
    'Map and Set',
    'Map.prototype.get = Map.prototype.has = Set.prototype.has = function () { return true; };',
    'a A 0 192.0.2.1',
  ],
  ['Object.defineProperty', 'Object.defineProperty = function () { return {}; };', 'a A 0 192.0.2.1'],
  ['Object.assign', 'Object.assign = function () { return "instead"; }; require("./missing.js");', /instead$/],
  ['Object.entries', 'Object.entries = function () { return [["k", Symbol()]]; };', 'a A 0 192.0.2.1'],
  ['Error', 'Error = function () { throw "no error"; }; require("./missing.js");', /no error$/],
  ['String', 'String = function () { return Symbol("s"); }; console.log(1);', /^TypeError: cannot convert symbol/],
  ['Symbol, Promise and Proxy', 'Symbol = Promise = Proxy = null; setTimeout(function () {}, 1);', 'a A 0 192.0.2.1'],
  ['the global conf', 'conf = { domains: 5 };', 'a A 0 192.0.2.1'],
  ['globalThis', 'globalThis = {}; Object.setPrototypeOf(this, null);', 'a A 0 192.0.2.1'],
  [
    'Function.prototype.call and apply',
    'Function.prototype.call = Function.prototype.apply = null; REV("192.0.2.1");',
    'a A 0 192.0.2.1',
  ],
];

for (const [title, source, expected] of replaced) {
  test(`A configuration that replaces ${title} deceives nobody but itself`, async () => {
    const { zones, error } = await attack(START + source, { files: { 'x.json': '1' } });
    const end = error === '' ? recordLines(zones[0]?.records ?? []).join('; ') : error;
    if (typeof expected === 'string') assert.equal(end, expected);
    else assert.match(end, expected);
  });
}

const spoilt: readonly (readonly [title: string, source: string, expected: RegExp])[] = [
  [
    'a proxy for the list of domains',
    'conf.domains = new Proxy([], { get() { throw new Error("trap"); } });',
    /^trap$/,
  ],
  ['a list that is only said to be long', 'conf.domains = { length: 1e9 };', /^"conf.domains" is no list/],
  ['a list with a method of its own', 'conf.domains.map = function () { return ["\\x1dx"]; };', /spoilt/],
  ['null for a domain', 'conf.domains[0] = null;', /^"conf.domains" is no list/],
  ['text for the records', 'conf.domains[0].records = "abc";', /^"records of ex.test" is no list/],
  ['a number among the records', 'conf.domains[0].records.push(5);', /^"records of ex.test" is no list/],
  ['a record of no type', 'conf.domains[0].records.push({ type: {} });', /^A record has the type an object/],
  ['null for a name server', 'conf.domains[0].nameservers = [null];', /^TypeError/],
  [
    'a getter that throws',
    'Object.defineProperty(conf.domains[0], "name", { get() { throw new Error("later"); } });',
    /^later$/,
  ],
  [
    'metadata that lies about its keys',
    'conf.domains[0].records[0].meta = new Proxy({}, { ownKeys() { return ["a", "a"]; } });',
    /^TypeError/,
  ],
  [
    'a stream of something else',
    'var d = conf.domains[0]; Object.getOwnPropertySymbols(d).forEach((s) => { d[s] = { pieces: ["x"] }; });',
    /spoilt/,
  ],
];

for (const [title, source, expected] of spoilt) {
  test(`${title} is refused when the result is collected`, async () => {
    assert.match((await attack(START + source)).error, expected);
  });
}

/** Hands a text of the configuration's own making to the collector in the place of a record. */
const forge = (piece: string): string => `${START}
  var f = A("b", "192.0.2.2"); f[Object.getOwnPropertySymbols(f)[0]] = ${JSON.stringify(piece)}; D("b.test", R, f);`;

const forged: readonly (readonly [title: string, piece: string, expected: string])[] = [
  ['two records where one was counted', '\x1eA\x1f1\x1fx\x1f192.0.2.9\x1eA\x1f1\x1fy\x1f192.0.2.9', SPOILT],
  ['a zone inside a zone', '\x1dc.test\x1fnone\x1f1', SPOILT],
  ['a type of which nothing is known', '\x1eNOPE\x1f1\x1fx\x1fy', SPOILT],
  ['a type from the prototype of objects', '\x1e__proto__\x1f1\x1fx\x1fy', SPOILT],
  ['a run of records that was never read', '\x1e#7\x1f1', SPOILT],
  ['fields that do not count up', '\x1e*A\x1f99\x1f1\x1f\x1fx\x1f1\x1f192.0.2.9', SPOILT],
  ['numbers that are none', '\x1e*A\x1f5\x1f-1e400\x1f\x1fx\x1fNaN\x1f192.0.2.9', 'x A NaN 192.0.2.9'],
  ['the number of a call that never was', '\x1eA\x1f1e300\x1fx\x1f192.0.2.9', 'x A 0 192.0.2.9'],
  [
    'metadata for the prototype of objects',
    '\x1e*A\x1f7\x1f1\x1f\x1fx\x1f1\x1f192.0.2.9\x1f__proto__\x1fpolluted',
    'x A 1 192.0.2.9',
  ],
];

for (const [title, piece, expected] of forged) {
  test(`A forged text with ${title} makes a record or an error, never a mess`, async () => {
    const { zones, error } = await attack(forge(piece));
    const records = zones[1]?.records ?? [];
    assert.equal(error === '' ? recordLines(records).join('; ') : error, expected);
    for (const { call } of records) assert.ok(Number.isSafeInteger(call));
  });
}

test('Separators in names and texts are part of them', async () => {
  const odd = 'a\x1db\x1ec\x1fd\x10e';
  const source = `D("ex.test", NewRegistrar("none"), TXT(${JSON.stringify(odd)}, ${JSON.stringify(odd)}, { k: ${JSON.stringify(odd)} }))`;
  const [record] = (await attack(source)).zones[0]?.records ?? [];
  assert.deepEqual([record?.name, record?.values, record?.meta], [odd, [odd], { k: odd }]);
});

test('A getter that answers differently each time is asked once for what is written', async () => {
  const source = `var n = 0; D("ex.test", NewRegistrar("none"), function (d) {
    d.records.push({ get type() { return n++ < 9 ? "A" : "MX"; }, name: "x", ttl: 1, target: "192.0.2.1", meta: {} }); });`;
  const { zones, error } = await attack(source);
  assert.deepEqual([recordLines(zones[0]?.records ?? []), error], [['x A 1 192.0.2.1'], '']);
});
