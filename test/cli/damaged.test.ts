import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createWorkplace } from '../support/cli.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const place = createWorkplace({
  'dnsconfig.js': 'D("shop.test", NewRegistrar("none"), A("@", "192.0.2.1"));\n',
  'late.js': 'try { D("shop.test", NewRegistrar("none"), SPF_BUILDER({ parts: ["v=spf1", "-all"] })); } catch {}\n',
  'underscore.js': '_.each(["shop.test"], function (name) { D(name, NewRegistrar("none")); });\n',
  'typed.ts': 'const name: string = "shop.test";\nD(name, NewRegistrar("none"));\n',
  'required.js': 'require("./typed.ts");\n',
  'creds.json': '{}',
});
const program = join(place.folder, 'program');
before(() => cpSync(dist, program, { recursive: true }));
after(place.remove);

/** Run the program while those of its files are away whose names begin so. */
function runWithout(start: string, args: string) {
  const missing = readdirSync(program).filter((name) => name.startsWith(start));
  assert.notEqual(missing.length, 0, `the build has no ${start}`);
  const move = (from: string, to: string): void => {
    for (const name of missing) renameSync(join(from, name), join(to, name));
  };
  move(program, place.folder);
  try {
    const env = { PATH: process.env['PATH'] };
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(program, 'main.cjs'), ...args.split(' ')], {
      cwd: place.folder,
      encoding: 'utf8',
      env,
    });
    return { status, stdout, stderr };
  } finally {
    move(place.folder, program);
  }
}

const CASES: readonly (readonly [start: string, args: readonly string[]])[] = [
  ['guest.bin', ['check', 'preview']],
  ['late.bin', ['check --config late.js']],
  ['underscore.bin', ['check --config underscore.js']],
  ['sucrase.cjs', ['check --config typed.ts', 'check --config required.js']],
  ['quickjs.wasm', ['check', 'preview']],
  ['quick.cjs', ['check']],
  ['full.cjs', ['preview']],
];
for (const [start, runs] of CASES) {
  for (const args of runs) {
    test(`without ${start} "${args}" says that the installation is damaged, and how to mend it`, () => {
      const { status, stdout, stderr } = runWithout(start, args);
      const [first = '', ...rest] = stderr.split('\n');
      assert.match(first, /^This installation of zonewright is damaged: its file "[^"]+" is missing$/);
      assert.ok(first.includes(`"${start}`), first);
      assert.deepEqual(rest, ['Install it again, such as with: npm install zonewright', '']);
      assert.deepEqual([status, stdout], [1, '']);
    });
  }
}
