import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { evaluateText, failText, placeOf } from '../../support/evaluate-text.ts';

type Files = Readonly<Record<string, string>>;

/** Write files below a new folder; a text that begins with `->` is a link. */
function makeFolder(context: TestContext, files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'zonewright-packages-'));
  context.after(() => rmSync(root, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    if (text.startsWith('->')) symlinkSync(text.slice(2), path);
    else writeFileSync(path, text);
  }
  return root;
}

/** The configuration `dns/dnsconfig.mjs` of a project, read from the disk. */
function project(context: TestContext, source: string, files: Files) {
  const root = makeFolder(context, { 'dns/dnsconfig.mjs': source, ...files });
  const file = join(root, 'dns', 'dnsconfig.mjs');
  return { file, displayFile: 'dnsconfig.mjs', cwd: dirname(file), readFile: undefined };
}

const works: readonly (readonly [title: string, source: string, files: Files, printed: string])[] = [
  [
    'a package beside the configuration',
    'import { a } from "foo"; console.log(a);',
    {
      'dns/node_modules/foo/package.json': '{ "exports": { "import": "./m.js", "require": "./c.js" } }',
      'dns/node_modules/foo/m.js': 'export const a = "import";',
    },
    'import',
  ],
  [
    'a package of the project around the configuration',
    'import foo from "@scope/foo/lib/x"; console.log(foo);',
    {
      'package.json': '{}',
      'node_modules/@scope/foo/package.json': '{ "version": "1.0.0" }',
      'node_modules/@scope/foo/lib/x.js': 'module.exports = "x";',
    },
    'x',
  ],
  [
    'a package of the workspace around the project',
    'import foo from "foo"; console.log(foo);',
    {
      'package.json': '{ "workspaces": ["dns"] }',
      'dns/package.json': '{}',
      'node_modules/foo/package.json': '{ "main": "./m.cjs" }',
      'node_modules/foo/m.cjs': 'module.exports = "hoisted";',
    },
    'hoisted',
  ],
  [
    'a linked package and what it depends on, as pnpm lays them out',
    'import { a } from "foo"; console.log(a);',
    {
      'package.json': '{}',
      'node_modules/foo': '->.pnpm/foo@1/node_modules/foo',
      'node_modules/.pnpm/foo@1/node_modules/foo/package.json': '{ "module": "m.js", "main": "no.js" }',
      'node_modules/.pnpm/foo@1/node_modules/foo/m.js': 'export { bar as a } from "bar";',
      'node_modules/.pnpm/foo@1/node_modules/bar/package.json': '{}',
      'node_modules/.pnpm/foo@1/node_modules/bar/index.js': 'exports.bar = require("./data").list.length;',
      'node_modules/.pnpm/foo@1/node_modules/bar/data.json': '{ "list": [1, 2] }',
    },
    '2',
  ],
  [
    'parts of a package by names of its own',
    'import a from "foo"; console.log(a);',
    {
      'dns/node_modules/foo/package.json':
        '{ "exports": "./m.js", "imports": { "#inner/*": "./src/*.js", "#bar": "bar" } }',
      'dns/node_modules/foo/m.js': 'import x from "#inner/x"; import bar from "#bar"; export default x + bar;',
      'dns/node_modules/foo/src/x.js': 'export default "inner ";',
      'dns/node_modules/bar/package.json': '{ "main": "lib" }',
      'dns/node_modules/bar/lib/index.js': 'module.exports = "bar";',
    },
    'inner bar',
  ],
  [
    'the default of a CommonJS file that was a module once',
    'import a, { b } from "foo"; import * as all from "foo"; console.log(a, b, Object.keys(all).join());',
    {
      'dns/node_modules/foo/package.json': '{}',
      'dns/node_modules/foo/index.js':
        '"use strict"; Object.defineProperty(exports, "__esModule", { value: true }); exports.default = 1; exports.b = 2; exports["c-d"] = 3;',
    },
    '1 2 b,default',
  ],
  [
    'a package that is called like a part of Node.js',
    'import events from "events"; console.log(events);',
    {
      'dns/node_modules/events/package.json': '{ "main": "e.js" }',
      'dns/node_modules/events/e.js': 'module.exports = typeof this + arguments.length + typeof __dirname;',
    },
    'object5string',
  ],
  [
    'a package whose optional dependency is missing',
    'import a from "foo"; console.log(a);',
    {
      'dns/node_modules/foo/package.json': '{}',
      'dns/node_modules/foo/index.js': 'try { require("fs"); } catch (e) { module.exports = e.message; }',
    },
    '"fs" is a part of Node.js, which a configuration cannot use',
  ],
];

for (const [title, source, files, printed] of works) {
  test(`A configuration can import ${title}`, async (context) => {
    assert.deepEqual((await evaluateText('', project(context, source, files))).printed, [printed]);
  });
}

const fails: readonly (readonly [title: string, source: string, files: Files, message: RegExp, place: string])[] = [
  [
    'a package above the root of the project',
    'import "foo";',
    { 'dns/package.json': '{}', 'node_modules/foo/package.json': '{}', 'node_modules/foo/index.js': '' },
    /no package/,
    'dnsconfig.mjs:1:8',
  ],
  [
    'a file above the folder of the configuration',
    'import "../secret.json";',
    { 'package.json': '{}', 'secret.json': '1' },
    /outside the folder/,
    'dnsconfig.mjs:1:8',
  ],
  [
    'a file through a linked folder',
    'import "./link/secret.json";',
    { 'package.json': '{}', 'secret.json': '1', 'dns/link': '->..' },
    /outside the folder/,
    'dnsconfig.mjs:1:8',
  ],
  [
    'a file through a linked package',
    'import "foo/secret.json";',
    { 'package.json': '{}', 'secret.json': '1', 'node_modules/foo': '->..' },
    /no package/,
    'dnsconfig.mjs:1:8',
  ],
  [
    'a file that a package points to',
    'import "foo";',
    {
      'package.json': '{}',
      'secret.json': '1',
      'node_modules/foo/package.json': '{ "main": "../../secret.json" }',
    },
    /no package/,
    'dnsconfig.mjs:1:8',
  ],
  [
    'a file that a package asks for',
    'import "foo";',
    {
      'package.json': '{}',
      'secret.json': '1',
      'node_modules/foo/package.json': '{}',
      'node_modules/foo/index.js': 'require("../../secret.json");',
    },
    /outside the folder/,
    '../node_modules/foo/index.js:1:9',
  ],
  [
    'a file by a name that was never resolved',
    'import "foo"; zonewrightCommonJs("/etc/hosts");',
    { 'dns/node_modules/foo/package.json': '{}', 'dns/node_modules/foo/index.js': '' },
    /^There is no module "\/etc\/hosts"$/,
    'nowhere',
  ],
  [
    'a part that a package does not show',
    'import "foo/hidden.js";',
    {
      'dns/node_modules/foo/package.json': '{ "exports": "./index.js" }',
      'dns/node_modules/foo/index.js': '',
      'dns/node_modules/foo/hidden.js': '',
    },
    /"foo\/hidden\.js" cannot be imported: no package/,
    'dnsconfig.mjs:1:8',
  ],
  [
    'a package that needs Node.js',
    'import "foo";',
    {
      'dns/node_modules/foo/package.json': '{}',
      'dns/node_modules/foo/index.js': '#!/usr/bin/env node\nvar os = require("node:os");',
    },
    /"node:os" is a part of Node\.js/,
    'node_modules/foo/index.js:2:18',
  ],
  [
    'a CommonJS file that requires an ES module',
    'import "foo";',
    {
      'dns/node_modules/foo/package.json': '{}',
      'dns/node_modules/foo/index.js': '\n  require("./m.mjs");',
      'dns/node_modules/foo/m.mjs': '',
    },
    /"node_modules\/foo\/m\.mjs" is an ES module/,
    'node_modules/foo/index.js:2:11',
  ],
  [
    'a CommonJS file that throws on its first line',
    'import "foo";',
    { 'dns/node_modules/foo/package.json': '{}', 'dns/node_modules/foo/index.js': 'null.x' },
    /^TypeError/,
    'node_modules/foo/index.js:1:1',
  ],
  [
    'a package with a broken package.json',
    'import "foo";',
    { 'dns/node_modules/foo/package.json': '{', 'dns/node_modules/bar/package.json': '5' },
    /no package/,
    'dnsconfig.mjs:1:8',
  ],
];

for (const [title, source, files, message, place] of fails) {
  test(`A configuration cannot import ${title}`, async (context) => {
    const error = await failText('', project(context, source, files));
    assert.match(error.message, message);
    assert.equal(placeOf(error), place);
  });
}
