import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { evaluateText } from '../../../support/evaluate-text.ts';

const COPY = readFileSync(createRequire(import.meta.url).resolve('underscore/underscore-umd-min.js'), 'utf8');
const FILES = {
  'underscore.js': COPY,
  'short.js': 'var _ = { each: function (list, act) { list.forEach(act); } };',
  'user.js': '_.each([1], function () {});',
  'plain.js': 'var other = 1;',
};

/** What a configuration prints, in one line. */
async function said(source: string): Promise<string> {
  return (await evaluateText(source, { files: FILES })).printed.join(' ');
}

const EACH = '_.each(["a", "b"], function (name) { console.log(name); });';

const BEFORE = [
  'var _ = require("./underscore.js");',
  'const _ = require("./underscore.js");',
  'require("./underscore.js");',
  'var _ = require("./short.js");',
  'export {}; const _ = require("./underscore.js");',
  'export {};',
  'var _;',
  'var _ = _ || {};',
  'Object.freeze(globalThis);',
  '"use strict"; Object.freeze(globalThis);',
  'Object.seal(globalThis);',
  'Object.preventExtensions(globalThis);',
  '_.VERSION; Object.freeze(globalThis);',
  'for (const _ of [1]);',
  '(function (_) { return _; })(1);',
  'try { throw 1; } catch (_) {}',
  'var exports = {}, module = {};',
  'var define = function (make) {}; define.amd = true;',
];
for (const before of BEFORE) {
  test(`_.each works after: ${before}`, async () => {
    assert.equal(await said(`${before} ${EACH}`), 'a b');
  });
}

const OWN = [
  '(function (_) { console.log(_); })("mine");',
  '["mine"].map((_) => console.log(_));',
  '["x"].forEach((_, index) => console.log(index === 0 ? "mine" : _));',
  'const [_] = ["mine"]; console.log(_);',
  'for (var _ in { mine: 1 }) console.log(_);',
  'try { throw "mine"; } catch (_) { console.log(_); }',
  'class _ { static toString() { return "mine"; } } console.log(_);',
  'Object.seal(globalThis); _ = "other"; _ = "mine"; console.log(_);',
  'Object.freeze(globalThis); _ = 1; console.log(_.isArray([]) ? "mine" : "");',
];
for (const text of OWN) {
  test(`A name _ of a configuration means what it says there: ${text}`, async () => {
    assert.equal(await said(text), 'mine');
  });
}

test('require of a script is true unless the script brings a _ of its own', async () => {
  assert.equal(await said('console.log(require("./plain.js"), require("./user.js"))'), 'true true');
  assert.equal(await said('_.VERSION; console.log(require("./user.js"))'), 'true');
  assert.equal(await said('var _ = 5; console.log(require("./plain.js"), _)'), 'true 5');
  assert.equal(
    await said('var copy = require("./underscore.js"); console.log(copy === _, copy.VERSION)'),
    'true 1.13.7',
  );
});
