import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Emulator, startEmulator } from '../../providers/route53/emulator/index.ts';
import { importableWords } from '../../src/dsl/declarations.ts';
import { createWorkplace, runCli } from '../support/cli.ts';
import { TEST_KEY } from '../support/route53.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(`${root}/README.md`, 'utf8');
const place = createWorkplace();
let emulator: Emulator;
before(async () => {
  emulator = await startEmulator({ keys: [TEST_KEY] });
  const { accessKeyId: KeyId, secretAccessKey: SecretKey } = TEST_KEY;
  place.write('creds.json', JSON.stringify({ r53: { TYPE: 'ROUTE53', KeyId, SecretKey, Endpoint: emulator.url } }));
  place.write('dnsconfig.js', blockWith('// dnsconfig.js'));
  mkdirSync(`${place.folder}/node_modules`);
  symlinkSync(root, `${place.folder}/node_modules/zonewright`);
});
after(async () => {
  await emulator.close();
  place.remove();
});

/** The fenced block of the README that contains a text. */
function blockWith(text: string): string {
  const blocks = Array.from(readme.matchAll(/^```\w+\n([\s\S]*?)^```/gm), (match) => match[1] ?? '');
  return blocks.find((block) => block.includes(text)) ?? assert.fail(`The README has no block with ${text}`);
}

/** Run a program in the folder of a project that has the package installed. */
async function runProgram(file: string): Promise<{ code: number | string | null; output: string }> {
  // What the SDK says of old versions of Node is between it and the program.
  const quiet = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };
  const env = { PATH: process.env['PATH'], AWS_EC2_METADATA_DISABLED: 'true', ...quiet };
  return new Promise((resolve) => {
    execFile(process.execPath, [file], { cwd: place.folder, env }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, output: stdout + stderr }),
    );
  });
}

test('the program of the README deploys its first zone', async () => {
  place.write('deploy.mjs', blockWith('// deploy.mjs'));
  assert.deepEqual(await runProgram('deploy.mjs'), { code: 0, output: '' });
  assert.deepEqual(
    emulator.dump().map(({ zone }) => zone),
    ['bakery.example.'],
  );
  const again = await runCli(['preview', '--expect-no-changes'], { cwd: place.folder });
  assert.equal(again.code, 0, again.stdout);
});

test('a configuration that is run as a program says how it is run instead', async () => {
  place.write('zone.mjs', 'import { D } from "zonewright";\nD("bakery.example");\n');
  const { code, output } = await runProgram('zone.mjs');
  assert.equal(code, 1);
  assert.match(output, /"D" is a word of zonewright configurations; run the file with "zonewright check"/);
});

test('the package comes with declarations of its functions and of every word', () => {
  const text = readFileSync(`${root}/dist/index.d.ts`, 'utf8');
  const declared = Array.from(text.matchAll(/^export declare (?:const|function) (\w+)/gm), ([, name = '']) => name);
  assert.deepEqual(new Set(declared), new Set(['compile', 'preview', 'push', ...importableWords()]));
});

test('write-types writes what the README refers to', async () => {
  const { code, stderr } = await runCli(['write-types'], { cwd: place.folder });
  assert.deepEqual([code, stderr], [0, 'Wrote zonewright.d.ts\n']);
  const [, file = ''] = /reference path="\.\/(.*)"/.exec(blockWith('// @ts-check')) ?? [];
  assert.match(readFileSync(`${place.folder}/${file}`, 'utf8'), /type DnsProviderEntry = "bind" \| "r53";/);
});
