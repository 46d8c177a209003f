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
const CACHE = `quick.${process.versions.v8}.cache`;
const CONFIG = `var REG = NewRegistrar("none");
D("shop.test", REG, A("@", "192.0.2.1"), CNAME("www", "@"));
`;

/** Run `check` in a folder that holds only the quick program, with these bytes as what V8 remembers. */
function check(cache: Uint8Array | undefined, config = CONFIG) {
  const folder = mkdtempSync(join(tmpdir(), 'zonewright-quick-'));
  try {
    for (const name of ['main.cjs', 'quick.cjs', 'quickjs.wasm', 'guest.bin']) {
      copyFileSync(join(dist, name), join(folder, name));
    }
    if (cache !== undefined) writeFileSync(join(folder, CACHE), cache);
    writeFileSync(join(folder, 'dnsconfig.js'), config);
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'main.cjs'), 'check'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const PASSED = { status: 0, stdout: 'No errors.\n', stderr: '' };

// The build for coverage keeps nothing of what V8 compiles.
const skip = !existsSync(join(dist, CACHE));
test('The quick program is whole: it checks a configuration without any other file of the program', { skip }, () => {
  assert.deepEqual(check(readFileSync(join(dist, CACHE))), PASSED);
});

test('Without what V8 remembers, or with something else in its place, the quick program does the same', () => {
  assert.deepEqual(check(undefined), PASSED);
  assert.deepEqual(check(Buffer.from('no code at all')), PASSED);
});

test('A mistake ends the quick program as it ends the whole one', () => {
  const { status, stdout } = check(undefined, CONFIG.replace('192.0.2.1', '192.0.2.300'));
  assert.equal(status, 1);
  assert.match(stdout, /dnsconfig\.js:2:\d+/);
});

test('The quick program is plain ASCII, and knows other letters all the same', () => {
  if (!skip) assert.doesNotMatch(readFileSync(join(dist, 'quick.cjs'), 'utf8'), /[^\0-\x7f]/);
  const { stdout } = check(undefined, CONFIG.replace('CNAME("www", "@")', 'CNAME("www", "xçy.")'));
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
