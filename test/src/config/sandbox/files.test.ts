import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { linkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CANARY, withTree } from '../../../support/sandbox.ts';

const OUTSIDE = /is outside the folder of the configuration$/;
const MISSING = /cannot be read: there is no such file$/;

/** Paths that lead out of the folder, or to what is no file; `ROOT` is the folder above that of the configuration. */
const refused: readonly (readonly [title: string, path: string, error: RegExp])[] = [
  ['the folder above', '../secret.json', OUTSIDE],
  ['the folder above, by way of a folder', './lib/../../secret.json', OUTSIDE],
  ['the folder above, by way of a folder that does not exist', './none/../../secret.json', OUTSIDE],
  ['a folder beside it whose name begins the same', '../config-more/secret.json', OUTSIDE],
  ['an absolute path', 'ROOT/secret.json', OUTSIDE],
  ['an absolute path to the environment', '/proc/self/environ', OUTSIDE],
  ['the memory of the process', '/proc/self/mem', OUTSIDE],
  ['an open file', '/dev/fd/0', OUTSIDE],
  ['standard input', '/dev/stdin', OUTSIDE],
  ['an endless file', '/dev/zero', OUTSIDE],
  ['a URL of a file', 'file://ROOT/secret.json', MISSING],
  ['a URL of data', 'data:application/json,{}', /cannot be read/],
  ['a URL', 'http://127.0.0.1/x.json', /cannot be read/],
  ['backslashes', '..\\secret.json', MISSING],
  ['a network path', '\\\\server\\share\\secret.json', MISSING],
  ['percent signs', './%2e%2e/secret.json', MISSING],
  ['a tilde', '~/secret.json', MISSING],
  ['dots of another width', './\uff0e\uff0e/secret.json', MISSING],
  ['a NUL behind what is allowed', './lib/x.js\0/../../../secret.json', /is outside|that is no path$/],
  ['a NUL at the end', '../secret.json\0.js', OUTSIDE],
  ['a part of Node.js', 'node:fs', MISSING],
  ['a part of Node.js without a prefix', 'fs', MISSING],
  ['the folder itself', '.', /it is a folder$/],
  ['a folder', './lib', /it is a folder$/],
  ['nothing', '', /it is a folder$/],
  ['a path that is too long', `./${'x/'.repeat(2500)}`, /^"\.\/x\/x\/x/],
  ['hidden variables', './.env', /is a hidden file, which a configuration cannot read$/],
  ['what git keeps', './.git/config', /is a hidden file, which a configuration cannot read$/],
];

/** Print what comes of each call of a word. */
function tryEach(word: string, paths: readonly string[]): string {
  return paths
    .map((path) => `try { console.log(${word}(${JSON.stringify(path)})); } catch (e) { console.log(e.message); }`)
    .join('\n');
}

test('No path leads out of the folder of the configuration, or to what is no file of it', async () => {
  const files = {
    'secret.json': `"${CANARY}"`,
    'config-more/secret.json': `"${CANARY}"`,
    'config/.env': `token = "${CANARY}"; console.log(token)`,
    'config/.git/config': `console.log("${CANARY}")`,
  };
  await withTree(files, async ({ root, run }) => {
    const { printed, error } = await run(
      tryEach(
        'require',
        refused.map(([, path]) => path.replace('ROOT', root)),
      ),
    );
    assert.deepEqual([printed.length, error], [refused.length, '']);
    for (const [i, [title, , expected]] of refused.entries()) assert.match(printed[i] ?? '', expected, title);
  });
});

test('No link leads out of the folder of the configuration, nor tells what is there', async () => {
  await withTree({ 'secret.json': `"${CANARY}"`, 'more/y.js': `console.log("${CANARY}")` }, async ({ root, run }) => {
    symlinkSync('../secret.json', join(root, 'config/link.json'));
    symlinkSync('..', join(root, 'config/up'));
    symlinkSync('/proc/self/environ', join(root, 'config/env.json'));
    symlinkSync('loop.js', join(root, 'config/loop.js'));
    symlinkSync('../../more', join(root, 'config/lib/more'));
    symlinkSync('../../nowhere.js', join(root, 'config/lib/dangling.js'));
    for (const path of ['./link.json', './up/secret.json', './up/none.json', './env.json', './lib/more/y.js']) {
      const { error } = await run(`console.log(require("${path}"))`);
      assert.match(error, OUTSIDE, path);
    }
    assert.match((await run('require("./loop.js")')).error, /too many links$/);
    assert.match((await run('require("./lib/dangling.js")')).error, MISSING);
    assert.match((await run('require("./up/config/lib/x.js")')).error, /^$/);
    const { error } = await run('glob("./up")');
    assert.match(error, OUTSIDE);
    const { printed } = await run('console.log(glob(".").join(), glob("./lib").join())');
    assert.deepEqual(printed, ['dnsconfig.js,lib/x.js lib/x.js']);
  });
});

test('Nothing that is no ordinary file is waited for', { skip: process.platform === 'win32' }, async () => {
  await withTree({}, async ({ root, run }) => {
    execFileSync('mkfifo', [join(root, 'config/pipe.js')]);
    assert.match((await run('require("./pipe.js")')).error, /it is no ordinary file$/);
    assert.match((await run('import "./pipe.js"')).error, /it is no ordinary file$/);
  });
});

test('The file with the credentials is never read, by no name and no link', async () => {
  const files = {
    'config/creds.json': `{"r53":{"TYPE":"${CANARY}"}}`,
    'config/other.json': '{"fine":1}',
    'config/dnsconfig.mjs': '',
  };
  await withTree(files, async ({ root, run }) => {
    symlinkSync('creds.json', join(root, 'config/link.json'));
    linkSync(join(root, 'config/creds.json'), join(root, 'config/hard.json'));
    const secretFiles = [join(root, 'config/creds.json'), join(root, 'config/none.json')];
    for (const name of ['creds.json', 'lib/../creds.json', 'link.json', 'hard.json']) {
      const { error } = await run(`console.log(require("./${name}"))`, { secretFiles });
      assert.match(error, /holds the credentials, which a configuration cannot read$/, name);
      const imported = await run(`import x from "./${name}"; console.log(x)`, { secretFiles });
      assert.match(imported.error, /holds the credentials, which a configuration cannot read$/, name);
    }
    const { printed } = await run('console.log(require("./other.json").fine)', { secretFiles });
    assert.deepEqual(printed, ['1']);
  });
});

test('glob lists nothing outside the folder of the configuration', async () => {
  await withTree({ 'other/a.js': '' }, async ({ root, run }) => {
    const { printed } = await run(tryEach('glob', ['..', '../other', '/', '/etc', root, './lib/../..']));
    assert.equal(printed.length, 6);
    for (const text of printed) assert.match(text, OUTSIDE);
  });
});

test('A configuration cannot write: there is no word that does', async () => {
  await withTree({}, async ({ run }) => {
    const source = `console.log(Object.getOwnPropertyNames(globalThis).filter((name) => /^(?:write|append|unlink|mkdir|save|open)/.test(name)).join())`;
    assert.deepEqual((await run(source)).printed, ['']);
  });
});
