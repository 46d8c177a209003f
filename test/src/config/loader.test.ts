import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createLoader } from '../../../src/config/loader.ts';
import { evaluateText, failText, placeOf } from '../../support/evaluate-text.ts';

const neverRun = { run: () => assert.fail(), evaluate: () => assert.fail() };

test('A required script runs in the global scope, every time', async () => {
  const { printed } = await evaluateText(
    'console.log(require("./a.js"), shared()); require("./a.js"); console.log(n);',
    {
      files: { 'a.js': 'var n = (typeof n === "undefined" ? 0 : n) + 1; function shared() { return "s"; }' },
    },
  );
  assert.deepEqual(printed, ['true s', '2']);
});

test('a data file is an expression, of which JSON keeps what it can hold', async () => {
  const { printed } = await evaluateText('var base = 2; console.log(JSON.stringify(require("./v.json")));', {
    files: { 'v.json': '{ n: base + 1, f: function () {} }' },
  });
  assert.deepEqual(printed, ['{"n":3}']);
});

test('JSON and JSON5 files are data, in the order of the file', async () => {
  const { printed } = await evaluateText(
    'var d = require("./d.json"); console.log(Object.keys(d).join(), d.z, d.list.length, require("./e.JSON5"));',
    { files: { 'd.json': "// hi\n{ z: 'x', a: 1, list: [1, 2,], }// end", 'e.JSON5': '"é"' } },
  );
  assert.deepEqual(printed, ['z,a,list x 2 é']);
});

test('Dotted paths start at the file being run, others at the working directory', async () => {
  const files = {
    'lib/a.js': 'require("./b.js"); later = function () { require("./b.js"); };',
    'lib/b.js': 'console.log("lib");',
    'b.js': 'console.log("top");',
  };
  const source = 'require("lib/a.js"); require("./b.js"); later();';
  assert.deepEqual((await evaluateText(source, { files })).printed, ['lib', 'top', 'top']);
});

test('A required file that fails leaves the folder as it was', async () => {
  const files = { 'lib/bad.js': 'throw new Error("x");', 'b.js': 'console.log("top");' };
  const source = 'try { require("./lib/bad.js"); } catch (e) { console.log(e.message); } require("./b.js");';
  assert.deepEqual((await evaluateText(source, { files })).printed, ['x', 'top']);
});

const refused: readonly (readonly [source: string, message: string, place: string, hint?: RegExp])[] = [
  ['\n  require("./x.js")', '"./x.js" cannot be read: there is no such file', 'dnsconfig.js:2:3'],
  ['require("x.js")', '"x.js" cannot be read: there is no such file', 'dnsconfig.js:1:1', /"\.\/x\.js"/],
  [
    'require("../x.js")',
    '"../x.js" is outside the folder of the configuration',
    'dnsconfig.js:1:1',
    /below the folder/,
  ],
  ['require("/etc/passwd")', '"/etc/passwd" is outside the folder of the configuration', 'dnsconfig.js:1:1'],
  ['require()', 'require takes one path, found 0 arguments', 'dnsconfig.js:1:1'],
  ['require(5)', 'require takes a path, found the number 5', 'dnsconfig.js:1:1'],
  ['require("./d.json")', "Syntax error: unexpected token in expression: '}'", 'd.json:1:7'],
  ['require("./bad.js")', 'ReferenceError: boom is not defined', 'bad.js:2:3'],
  ['require("./syntax.js")', 'Syntax error: unexpected end', 'syntax.js:1:10'],
];

for (const [source, message, place, hint] of refused) {
  test(`${source.trim()} fails with the place and the reason`, async () => {
    const files = { 'd.json': '{ a: }', 'bad.js': '\n  boom()', 'syntax.js': 'var x = (' };
    const error = await failText(source, { files });
    assert.equal(error.message, message);
    assert.equal(placeOf(error), place);
    if (hint !== undefined) assert.match(error.hint ?? '', hint);
  });
}

test('A link that leads out of the folder is refused', () => {
  const root = mkdtempSync(join(tmpdir(), 'zonewright-loader-'));
  try {
    mkdirSync(join(root, 'config'));
    writeFileSync(join(root, 'secret.js'), 'leak = 1;');
    symlinkSync(join(root, 'secret.js'), join(root, 'config', 'link.js'));
    const loader = createLoader({ file: join(root, 'config', 'c.js'), displayFile: 'c.js', cwd: root });
    assert.throws(() => loader.require('./link.js', neverRun), /outside the folder/);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('Required files are named like the configuration was typed', () => {
  const names: string[] = [];
  const collect = ({ name }: { readonly name: string }): void => void names.push(name);
  for (const displayFile of ['dnsconfig.js', './dnsconfig.js', '../config/dnsconfig.js', '/config/dnsconfig.js']) {
    const loader = createLoader({ file: '/config/dnsconfig.js', displayFile, cwd: '/config', readFile: () => '' });
    loader.require('./lib/a.js', { ...neverRun, run: collect });
  }
  assert.deepEqual(names, ['lib/a.js', 'lib/a.js', '../config/lib/a.js', '/config/lib/a.js']);
});
