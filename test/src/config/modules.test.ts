import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateText, failText, placeOf, recordLines, type TextOptions } from '../../support/evaluate-text.ts';

type Files = Readonly<Record<string, string>>;

/** A configuration in a file of this ending, with other files beside it. */
function inFile(source: string, files: Files = {}, ending = 'mjs'): TextOptions {
  const file = `dnsconfig.${ending}`;
  return { file: `/config/${file}`, displayFile: file, files: { [file]: source, ...files } };
}

/** What a configuration prints. */
async function printedBy(source: string, files?: Files, ending?: string): Promise<readonly string[]> {
  return (await evaluateText('', inFile(source, files, ending))).printed;
}

test('words are imported from "zonewright", and they are the global ones', async () => {
  const source = `import { D, A as Address, NewRegistrar, console as out } from 'zonewright';
D("ex.test", NewRegistrar("none"), Address("a", "192.0.2.1"), globalThis.A === Address && TXT("t", "x"));
out.log(Address === A);`;
  const { config, printed } = await evaluateText('', inFile(source));
  assert.deepEqual(recordLines(config.zones[0]?.records ?? []), ['a A 0 192.0.2.1', 't TXT 0 x']);
  assert.deepEqual(printed, ['true']);
});

test('a variable of the command line can be imported, too', async () => {
  const source = 'import { region } from "zonewright"; console.log(region);';
  const { printed } = await evaluateText('', { ...inFile(source), variables: { region: 'eu', class: 'x' } });
  assert.deepEqual(printed, ['eu']);
});

test('files are imported once, by their paths, and by those that TypeScript has one write', async () => {
  const files = {
    'a.js': 'import "./b.js"; import "./sub/c.mjs"; export default "a";',
    'b.ts': 'console.log("b"); export {};',
    'sub/c.mts': 'import "../b"; import "../b.ts"; import "."; console.log("c");',
    'sub/index.js': 'export {}; console.log("index");',
  };
  assert.deepEqual(await printedBy('import a from "./a.js"; console.log(a);', files), ['b', 'index', 'c', 'a']);
});

test('data is imported as the default export', async () => {
  const files = { 'd.json': '{ "ip": "192.0.2.1", "__proto__": 1 }', 'e.json5': "// five\n[1, 'x',]" };
  const source = `import d from './d.json' with { type: 'json' };
import e from './e.json5';
console.log(Object.keys(d).join(), Object.getPrototypeOf(e) === Array.prototype, e.join("-"));`;
  assert.deepEqual(await printedBy(source, files), ['ip true 1-x']);
});

test('modules are strict, have no global this, and await', async () => {
  const source = `const later = (value) => new Promise((done) => setTimeout(done, 5, value));
console.log(typeof this, (function () { return typeof this; })(), await later(1));
export {};`;
  assert.deepEqual(await printedBy(source), ['undefined undefined 1']);
});

test('only what imports, exports or awaits outside functions is a module', async () => {
  const cases: readonly (readonly [source: string, isModule: boolean])[] = [
    ['', false],
    ['await null;', true],
    ['async function f() { await null; }', false],
    ['var t = `\nimport x from "y"`; /*\nexport default 1 */ // import "z"', false],
    ['var o = { import: 1, export: 2 }; o.import; o.export', false],
    ['/* c */ export {};', true],
    ['var a;export{a};', true],
    ['import("./m.js");', false],
    ['import.meta;', true],
  ];
  for (const [source, isModule] of cases) {
    const printed = await printedBy(`${source}\n;console.log(typeof this);`, { 'm.js': '' }, 'js');
    assert.deepEqual(printed, [isModule ? 'undefined' : 'object'], source);
  }
});

test('modules may import each other in a circle, the configuration included', async () => {
  const files = { 'x.mjs': 'import { b } from "./dnsconfig.mjs"; export const a = () => b;' };
  assert.deepEqual(await printedBy('import { a } from "./x.mjs"; export const b = 1; console.log(a());', files), ['1']);
});

test('import() works in modules and in scripts', async () => {
  const files = {
    'lib/x.js': 'export const a = 1; export const y = () => import("./y.js");',
    'lib/y.js': 'export {};',
  };
  const source = 'import("./lib/" + "x.js").then((m) => m.y().then((y) => console.log(m.a, typeof y)));';
  assert.deepEqual(await printedBy(source, files, 'js'), ['1 object']);
  assert.deepEqual(await printedBy(`await ${source}`, files), ['1 object']);
});

test('what import() throws can be caught, and tells nothing of the host', async () => {
  const source = 'try { await import("./x.js"); } catch (e) { console.log(e.message, "/", e.stack); }';
  const [line = ''] = await printedBy(source);
  assert.match(line, /^"\.\/x\.js" cannot be imported: there is no such file \/ {5}at dnsconfig\.mjs:1:20\s*$/);
});

test('a file without exports that is imported has a scope of its own and module.exports', async () => {
  const files = {
    'a.js': 'var hidden = 1; leak = 2; module.exports = { one: hidden, two: require("./b.js").two };',
    'b.js': 'exports.two = 2; exports.again = require("./a.js");',
  };
  const source =
    'import a, { one } from "./a.js"; import b from "./b.js"; console.log(one, a.two, typeof hidden, leak, b.again === a);';
  assert.deepEqual(await printedBy(source, files), ['1 2 undefined 2 false']);
});

test('require in a module runs a script in the global scope, from the folder of the module', async () => {
  const files = {
    'zones/a.mjs':
      'require("./list.js"); export const load = () => { require("./list.js"); require_glob("./more/"); };',
    'zones/list.js': 'var listed = (typeof listed === "undefined" ? 0 : listed) + 1;',
    'zones/d.json': '1',
  };
  const source = 'import { load } from "./zones/a.mjs"; require("./zones/list.js"); console.log(listed);';
  assert.deepEqual(await printedBy(source, files), ['2']);
});

test('a script may require a module, which runs at once', async () => {
  const files = {
    'z/m.mjs': 'import { q } from "./q.mjs"; D("ex.test", NewRegistrar("n"), q); await null; console.log("later");',
    'z/q.mjs': 'export const q = A("q", "192.0.2.1");',
    'bad.mjs': 'throw new Error("bad");',
  };
  const source = `try { require("./bad.mjs"); } catch (e) { console.log("caught", e.message); }
require("./z/m.mjs"); console.log(conf.domains.length);`;
  assert.deepEqual(await printedBy(source, files, 'js'), ['caught bad', '1', 'later']);
});

test('calls in modules are found, folded or not', async () => {
  const files = { 'z.mjs': 'export const mail = [\n  MX("@", 10, "mx."), A("mx", "192.0.2.1")];' };
  const source =
    'import { mail } from "./z.mjs";\nD("ex.test", NewRegistrar("n"),\n  A("a", "192.0.2.1"),\n  A("b", "192.0.2.2"), mail);';
  const { config, locate } = await evaluateText('', inFile(source, files));
  const calls = config.zones.flatMap((zone) => zone.records.map(({ call }) => call));
  const sites = await locate(calls);
  const places = calls.map((call) => Object.values(sites.get(call)?.position ?? {}).join(':'));
  assert.deepEqual(places, ['dnsconfig.mjs:3:3', 'dnsconfig.mjs:4:3', 'z.mjs:2:3', 'z.mjs:2:23']);
});

const failures: readonly (readonly [source: string, message: string | RegExp, place: string, hint?: RegExp])[] = [
  ['\nimport "./no.js";', '"./no.js" cannot be imported: there is no such file', 'dnsconfig.mjs:2:8'],
  ['import a from "./no"', /^"\.\/no" cannot be imported/, 'dnsconfig.mjs:1:15', /\.ts, .*\.json5/],
  ['import "./a.txt"', /^"\.\/a\.txt" cannot be imported/, 'dnsconfig.mjs:1:8', /\.ts, .*\.json5/],
  ['import "../x.js"', '"../x.js" is outside the folder of the configuration', 'dnsconfig.mjs:1:8'],
  ['import "/etc/passwd"', '"/etc/passwd" is outside the folder of the configuration', 'dnsconfig.mjs:1:8'],
  ['import "node:fs"', /^"node:fs" is a part of Node\.js/, 'dnsconfig.mjs:1:8', /import data from a file/],
  ['export * from "child_process"', /^"child_process" is a part of Node\.js/, 'dnsconfig.mjs:1:15'],
  ['import "https://x.test/y.js"', /neither a path nor a package$/, 'dnsconfig.mjs:1:8', /Save the file/],
  ['import "file:///etc/hosts"', /neither a path nor a package$/, 'dnsconfig.mjs:1:8'],
  ['import "nothing"', /^"nothing" cannot be imported: no package/, 'dnsconfig.mjs:1:8', /"\.\/nothing"/],
  ['import "a/../../x"', /no package/, 'dnsconfig.mjs:1:8'],
  ['import { b } from "./ok.js"', '"ok.js" has no export "b"', 'dnsconfig.mjs:1:10'],
  ['import x from "./ok.js"', '"ok.js" has no default export', 'dnsconfig.mjs:1:8'],
  ['import { FOO } from "zonewright"', '"zonewright" has no export "FOO"', 'dnsconfig.mjs:1:10', /no word FOO/],
  ['import { CNAM } from "zonewright"', '"zonewright" has no export "CNAM"', 'dnsconfig.mjs:1:10', /"CNAME"/],
  ['import { x } from "./d.json"', '"d.json" has no export "x"', 'dnsconfig.mjs:1:10', /default/],
  ['import "./syntax.js"', /^Syntax error: /, 'syntax.js:2:9'],
  ['import "./throws.js"', 'TypeError: x', 'throws.js:2:26'],
  ['import "./word.js"', /^A "a" takes 2 arguments/, 'word.js:1:21'],
  ['await null;\n throw new Error("late");', 'late', 'dnsconfig.mjs:2:12'],
  ['await import("./no.js")', '"./no.js" cannot be imported: there is no such file', 'dnsconfig.mjs:1:14'],
  ['await new Promise(() => {});', '"dnsconfig.mjs" awaits something that never happens', 'nowhere', /await/],
  ['export {}; function f() { f(); } f();', 'The configuration recursed too deeply', 'dnsconfig.mjs:1:26'],
  ['import x from', /^Syntax error/, 'dnsconfig.mjs:1:14'],
];

for (const [source, message, place, hint] of failures) {
  test(`${source.trim()} fails with the place and the reason`, async () => {
    const files = {
      'ok.js': 'export const a = 1;',
      'd.json': '1',
      'a.txt': '',
      'syntax.js': 'export {};\nlet y = ;',
      'throws.js': 'export {};\nfunction f() { throw new TypeError("x"); } f();',
      'word.js': 'export const a = 1; A("a");',
    };
    const error = await failText('', inFile(source, files));
    if (typeof message === 'string') assert.equal(error.message, message);
    else assert.match(error.message, message);
    assert.equal(placeOf(error), place);
    if (hint !== undefined) assert.match(error.hint ?? '', hint);
  });
}

test('a module that never ends is stopped, even if it is imported', async () => {
  const files = { 'x.mjs': 'export {};\nwhile (1);' };
  const error = await failText('', { ...inFile('import "./x.mjs"', files), timeLimitMs: 50 });
  assert.match(error.message, /did not finish within 0\.05 seconds/);
  assert.equal(error.position?.file, 'x.mjs');
});
