import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createWorkplace, runCli } from '../support/cli.ts';
import { startTxtServer } from '../support/txt-server.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const cacheOf = (program: string): string => `${program}.${process.versions.v8}.cache`;
const CONFIG = `var REG = NewRegistrar("none");
D("shop.test", REG, A("@", "192.0.2.1"), CNAME("www", "@"));
`;

/** Run a command in a folder that holds only one of the programs, with these bytes as what V8 remembers of it. */
function run(program: 'quick' | 'full', command: string, cache?: Uint8Array, config = CONFIG) {
  const folder = mkdtempSync(join(tmpdir(), 'zonewright-program-'));
  try {
    for (const name of ['main.cjs', `${program}.cjs`, 'quickjs.wasm', 'guest.bin']) {
      copyFileSync(join(dist, name), join(folder, name));
    }
    if (cache !== undefined) writeFileSync(join(folder, cacheOf(program)), cache);
    writeFileSync(join(folder, 'dnsconfig.js'), config);
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'main.cjs'), command], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const check = (config: string) => run('quick', 'check', undefined, config);

// The build for coverage keeps nothing of what V8 compiles.
const skip = !existsSync(join(dist, cacheOf('quick')));

for (const [program, command, said] of [
  ['quick', 'check', /^No errors\.\n$/],
  ['full', 'help', /^Usage: zonewright/m],
] as const) {
  test(
    `The ${program} program is whole: it carries out ${command} without any other file of the program`,
    { skip },
    () => {
      const { status, stdout, stderr } = run(program, command, readFileSync(join(dist, cacheOf(program))));
      assert.deepEqual([status, stderr], [0, '']);
      assert.match(stdout, said);
    },
  );

  test(`Without what V8 remembers, or with something else in its place, the ${program} program does the same`, () => {
    for (const cache of [undefined, Buffer.from('no code at all')]) {
      const { status, stdout, stderr } = run(program, command, cache);
      assert.deepEqual([status, stderr], [0, '']);
      assert.match(stdout, said);
    }
  });

  test(`The ${program} program is plain ASCII`, { skip }, () => {
    assert.doesNotMatch(readFileSync(join(dist, `${program}.cjs`), 'latin1'), /[^\0-\x7f]/);
  });
}

test('A mistake ends the quick program as it ends the whole one', () => {
  const { status, stdout } = check(CONFIG.replace('192.0.2.1', '192.0.2.300'));
  assert.equal(status, 1);
  assert.match(stdout, /dnsconfig\.js:2:\d+/);
});

test('The quick program knows letters that are not ASCII', () => {
  const { stdout } = check(CONFIG.replace('CNAME("www", "@")', 'CNAME("www", "xçy.")'));
  assert.match(stdout, /includes the invalid character "ç"/);
});

test('The quick program asks name servers, also as V8 remembers it', async () => {
  const server = await startTxtServer({ 'a.test': [['v=spf1 ip4:192.0.2.1 -all']] });
  const place = createWorkplace({
    'dnsconfig.js': `D("shop.test", NewRegistrar("none"), SPF_BUILDER({
      parts: ["v=spf1", "include:a.test", "-all"], flatten: ["*"], raw: "" }));`,
  });
  try {
    const env = { ZONEWRIGHT_DNS_SERVERS: server.address };
    const { stdout, stderr } = await runCli(['print-ir'], { cwd: place.folder, env });
    assert.match(stdout, /"v=spf1 ip4:192\.0\.2\.1 -all"/, stderr);
  } finally {
    place.remove();
    await server.close();
  }
});

test('The quick program holds nothing of the AWS SDK', () => {
  assert.doesNotMatch(readFileSync(join(dist, 'quick.cjs'), 'utf8'), /aws-sdk|smithy/);
});

test('A program that waits for what never comes says so and ends with 70, not as if all were well', () => {
  const place = createWorkplace({ 'dnsconfig.js': CONFIG, 'never.cjs': 'globalThis.setImmediate = () => undefined;' });
  try {
    const args = ['--require', './never.cjs', join(dist, 'main.cjs'), 'check'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: place.folder, encoding: 'utf8' });
    assert.deepEqual([status, stdout], [70, '']);
    assert.match(stderr, /^The program came to its end before it was done, which is a mistake in it\n/);
  } finally {
    place.remove();
  }
});
