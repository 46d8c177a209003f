import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { attack, CANARY, withTree } from '../../../support/sandbox.ts';

const NODE = /is a part of Node\.js, which a configuration cannot use$/;
const NO_PATH = /cannot be imported: it is neither a path nor a package$/;
const OUTSIDE = /is outside the folder of the configuration$/;
const MISSING = /cannot be imported: (?:no package|there is no such file)/;

/** What is imported by `import()`, and some of it by `import`; `ROOT` as in the tests of files. */
const refused: readonly (readonly [title: string, specifier: string, error: RegExp])[] = [
  ['a part of Node.js', 'node:fs', NODE],
  ['a part of Node.js without its prefix', 'child_process', NODE],
  ['a part of a part of Node.js', 'fs/promises', NODE],
  ['a part of Node.js in capitals', 'NODE:fs', NO_PATH],
  ["the engine's own modules", 'qjs:os', NO_PATH],
  ["the engine's own modules, the old way", 'std', MISSING],
  ['a URL of data', 'data:text/javascript,export default 1', NO_PATH],
  ['a URL of a file', 'file://ROOT/secret.mjs', NO_PATH],
  ['a URL', 'https://127.0.0.1/x.mjs', NO_PATH],
  ['a URL of nobody', 'blob:nodedata:1', NO_PATH],
  ['an absolute path', 'ROOT/secret.mjs', OUTSIDE],
  ['the environment', '/proc/self/environ', OUTSIDE],
  ['the folder above', '../secret.mjs', OUTSIDE],
  ['the folder above, without an ending', '../secret', OUTSIDE],
  ['the folder above, from a folder', './lib/../../secret.json', OUTSIDE],
  ['the folder above, by a link', './up/secret.mjs', OUTSIDE],
  ["a package's way up", 'pkg/../../../secret.mjs', MISSING],
  ['a package with percent signs', '%2e%2e/secret', MISSING],
  ['a package with backslashes', '..\\secret.mjs', MISSING],
  ['a package that links out', 'out', MISSING],
  ['a package whose exports lead out', 'leak', MISSING],
  ['a package whose main file leads out', 'leak-main', MISSING],
  ['nothing', '', MISSING],
  ['a NUL behind what is allowed', '../secret.mjs\0.js', OUTSIDE],
  ['a name of a million letters', 'x'.repeat(1e6), /^"x+/],
];

test('No import leads to what is not in the folder of the configuration or a package of its project', async () => {
  const files = {
    'secret.mjs': `export default "${CANARY}"`,
    'secret.json': `"${CANARY}"`,
    'outside/package.json': '{"name":"out"}',
    'outside/index.js': `module.exports = "${CANARY}"`,
    'config/node_modules/leak/package.json': '{"exports":{".":"./../../../secret.mjs"}}',
    'config/node_modules/leak-main/package.json': '{"main":"../../../secret.mjs"}',
    'config/node_modules/pkg/package.json': '{}',
  };
  await withTree(files, async ({ root, run }) => {
    symlinkSync('..', join(root, 'config/up'));
    symlinkSync('../../outside', join(root, 'config/node_modules/out'));
    const specifiers = refused.map(([, typed]) => JSON.stringify(typed.replace('ROOT', root)));
    const tries = specifiers.map(
      (specifier) => `await import(${specifier}).then(console.log, (e) => console.log(e.message));`,
    );
    const { printed, error } = await run(tries.join('\n'));
    assert.deepEqual([printed.length, error], [refused.length, '']);
    for (const [i, [title, , expected]] of refused.entries()) assert.match(printed[i] ?? '', expected, title);
    for (const [i, [title, , expected]] of Array.from(refused.entries()).filter((_, at) => at % 4 === 0)) {
      const outcome = await run(`import x from ${specifiers[i]}; console.log(x)`);
      assert.match(outcome.error, expected, title);
      assert.deepEqual(outcome.printed, [], title);
    }
  });
});

const importing: readonly (readonly [title: string, source: string, expected: RegExp | string])[] = [
  ['attributes that ask for another kind', 'import x from "./x.json" with { type: "wasm" }; console.log(x)', /./],
  ['attributes with a getter', 'import("./x.json", { with: { get type() { throw new Error("asked"); } } })', 'asked'],
  [
    'a specifier that changes',
    'var n = 0; import({ toString() { return n++ ? "../secret.mjs" : "./lib/x.js"; } })',
    '',
  ],
  ['a specifier that throws', 'import({ toString() { throw new Error("no name"); } })', 'no name'],
  [
    'import.meta',
    'console.log(JSON.stringify(import.meta), import.meta.dirname, typeof import.meta.resolve); export {}',
    'printed {} undefined undefined',
  ],
  [
    'the loader of CommonJS',
    'import "./c.cjs"; zonewrightCommonJs("../secret.json")',
    'There is no module "../secret.json"',
  ],
  [
    'the loader of CommonJS, with an absolute path',
    'import "./c.cjs"; zonewrightCommonJs("/etc/hostname.json")',
    'There is no module "/etc/hostname.json"',
  ],
  [
    'the loader of CommonJS, taken beforehand',
    'Object.defineProperty(globalThis, "zonewrightCommonJs", { value: 5 }); import("./c.cjs")',
    /./,
  ],
  [
    'the cache of CommonJS',
    'Map.prototype.get = () => ({ exports: { x: 1 } }); import("./c.cjs").then((c) => console.log(c.x))',
    /^(?:|printed 1)$/,
  ],
  ['require in CommonJS', 'import "./up.cjs"', OUTSIDE],
  ['a part of Node.js in CommonJS', 'import "./fs.cjs"', NODE],
  ['module.constructor in CommonJS', 'import x from "./module.cjs"; console.log(x)', 'printed undefined true'],
  ['the names in CommonJS', 'import x from "./names.cjs"; console.log(x)', /^printed [\w.]*names\.cjs[^/]*$/],
  ['an importer that does not exist', 'eval("import(\'../secret.mjs\')")', OUTSIDE],
  ['an importer of another name', '(0, eval)("//# sourceURL=/etc/x.mjs\\nimport(\'./hosts.mjs\')")', MISSING],
  [
    'a name that is code',
    'import "./c.cjs"; Object.keys = Object.getOwnPropertyNames = () => ["x;y"]; import("zonewright")',
    '',
  ],
  ['exports that are code', 'import * as c from "./code.cjs"; console.log(Object.keys(c).join())', 'printed a,default'],
];

for (const [title, source, expected] of importing) {
  test(`By way of ${title} no module is reached that may not be`, async () => {
    const files = {
      'secret.mjs': `export default "${CANARY}"`,
      'secret.json': `"${CANARY}"`,
      'config/x.json': '1',
      'config/c.cjs': 'exports.x = 1',
      'config/up.cjs': 'require("../secret.json")',
      'config/fs.cjs': 'require("fs")',
      'config/module.cjs': 'module.exports = [typeof module.constructor._load, module.require === undefined].join(" ")',
      'config/names.cjs': 'module.exports = __filename + __dirname',
      'config/code.cjs': 'exports.a = 1; exports["b};console.log(1);export{o as c"] = 2;',
    };
    await withTree(files, async ({ run }) => {
      const { error, printed } = await run(source);
      const end = error === '' && printed.length > 0 ? `printed ${printed.join()}` : error;
      if (typeof expected === 'string') assert.equal(end, expected);
      else assert.match(end, expected);
    });
  });
}

test('No word and no import opens a connection when fetch is not allowed', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('export default 1');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.mjs`;
  const ways = [
    'fetch',
    'FETCH',
    'import',
    'require',
    'new XMLHttpRequest',
    'new WebSocket',
    'new Worker',
    'importScripts',
  ];
  const areRefused = await Promise.all(ways.map(async (way) => (await attack(`${way}("${url}")`)).error !== ''));
  await new Promise((resolve) => server.close(resolve));
  assert.deepEqual([areRefused, asked], [ways.map(() => true), []]);
});
