import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateText, failText, placeOf } from '../../../support/evaluate-text.ts';

async function printed(text: string, files: Readonly<Record<string, string>>): Promise<string> {
  return (await evaluateText(text, { files })).printed.join('\n');
}

test('Data files may be written as the language writes objects', async () => {
  const files = {
    'hosts.json': '{\n  // the web server\n  "web": "192.0.2.1",\n  "db": "192.0.2.2", /* inner */\n}\n',
    'list.json5': "[\n  'one', {unquoted: +2, hex: 0x10,},\n  'it\\'s',\n]",
    'UPPER.JSON': '{"a": [1, null, true]}',
    'num.json5': '41',
  };
  assert.equal(
    await printed(
      `var a = require("./hosts.json"); a.web = "changed";
console.log(require("./hosts.json").web, JSON.stringify(require("./list.json5")), require("./num.json5") + 1);
console.log(JSON.stringify(require("./UPPER.JSON")));`,
      files,
    ),
    `192.0.2.1 ["one",{"unquoted":2,"hex":16},"it's"] 42\n{"a":[1,null,true]}`,
  );
});

test('A data file sees the globals, and what JSON cannot hold vanishes', async () => {
  const files = { 'v.json': '{"f": function () {}, "u": undefined, "n": own, "sum": 1 + 2, "d": NaN}' };
  assert.equal(
    await printed('var own = "x"; console.log(JSON.stringify(require("./v.json")));', files),
    '{"n":"x","sum":3,"d":null}',
  );
});

test('pitfall 56: a data file may end in a comment without a line end', async () => {
  assert.equal(await printed('console.log(require("./a.json").a);', { 'a.json': '{"a": 1} // the end' }), '1');
});

test('pitfall 108: the keys of a data file keep its order', async () => {
  const files = { 'a.json': '{"web": 1, "db": 2, "Api": 3}' };
  assert.equal(await printed('console.log(Object.keys(require("./a.json")).join());', files), 'web,db,Api');
});

test('A key that means something to objects is only a key', async () => {
  const files = { 'a.json': '{["__proto__"]: {"polluted": 1}}' };
  assert.equal(
    await printed('var a = require("./a.json"); console.log(a.polluted, Object.keys(a));', files),
    'undefined __proto__',
  );
});

test('Scripts share the global scope, run each time and return true', async () => {
  const files = { 'a.js': 'var n = (typeof n === "undefined" ? 0 : n) + 1; function f() { return n; }' };
  assert.equal(await printed('console.log(require("./a.js"), require("./a.js"), f());', files), 'true true 2');
});

test('pitfall 104: relative paths start from where they did, also after an error that was caught', async () => {
  const files = {
    'sub/throws.js': 'require("./where.json"); throw new Error("no");',
    'sub/where.json': '"sub"',
    'where.json': '"main"',
  };
  assert.equal(
    await printed(
      `["./sub/throws.js", "./sub/missing.js", "./sub/missing.json"].forEach(function (path) {
  try { require(path); } catch (e) { console.log(require("./where.json")); }
});`,
      files,
    ),
    'main\nmain\nmain',
  );
});

test('An error in a required file has its place there', async () => {
  const files = { 'parts/outer.js': '\nrequire("./inner.js");', 'parts/inner.js': 'var x = 1;\n  unknown(x);' };
  const error = await failText('require("./parts/outer.js");', { files });
  assert.equal(`${placeOf(error)} ${error.message}`, 'parts/inner.js:2:3 ReferenceError: unknown is not defined');
});

test('A text that a required file throws is shown with the name of that file, one that is caught is not', async () => {
  const files = { 'parts/outer.js': 'require("./inner.js");', 'parts/inner.js': 'throw "inner text";' };
  const error = await failText('require("./parts/outer.js");', { files });
  assert.equal(`${placeOf(error)} ${error.message}`, 'nowhere parts/inner.js: inner text');
  const caught = await failText('try { require("./parts/outer.js"); } catch (e) {}\nthrow "main text";', { files });
  assert.equal(caught.message, 'dnsconfig.js: main text');
});

for (const [call, message] of [
  ['require()', /require takes one path, found 0 arguments/],
  ['require("a", "b")', /found 2 arguments/],
  ['require(5)', /require takes a path, found the number 5/],
  ['require("./nowhere.js")', /"\.\/nowhere\.js" cannot be read/],
] as const) {
  test(`${call} is refused`, async () => {
    assert.match((await failText(call)).message, message);
  });
}
