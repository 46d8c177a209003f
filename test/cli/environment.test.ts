import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { createWorkplace, runCli } from '../support/cli.ts';

const place = createWorkplace({
  'panic.js': 'console.log("before");\ntry { PANIC("stop here"); } catch (e) { console.log("after"); }\n',
  'reverse.js': 'D(REV("192.0.2.64/26"), NewRegistrar("none"));\n',
  'fetch.js':
    'D("a.test", NewRegistrar("none"));\n' +
    'FETCH(url).then(function (r) { return r.text(); }).then(function (t) { D_EXTEND("a.test", TXT("@", t)); });\n',
  'creds.json': '{}',
});
after(place.remove);

const server = createServer((_, response) => response.end('from the server'));
let url = '';
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
after(() => server.close());

const run = (args: string, env: Readonly<Record<string, string>> = {}) =>
  runCli(args.split(' '), { cwd: place.folder, env });

for (const command of ['check', 'preview', 'print-ir']) {
  test(`PANIC ends ${command} with its message on standard error`, async () => {
    const { code, stdout, stderr } = await run(`${command} --config panic.js`);
    const printed = command === 'print-ir' ? ['', 'before\n'] : ['before\n', ''];
    assert.deepEqual([code, stdout, stderr], [1, printed[0], `${printed[1]}panic.js:2:7: stop here\n`]);
  });
}

test('The notice about classless reverse names ends check and preview, print-ir says nothing', async () => {
  const notice = /^WARNING: REV\(.*\nNo errors\.\n$/;
  assert.match((await run('check --config reverse.js')).stdout, notice);
  assert.match((await run('preview --config reverse.js')).stdout, /WARNING: REV\(.*\nDone\. 0 corrections\.\n$/);
  const { code, stdout, stderr } = await run('print-ir --config reverse.js');
  assert.deepEqual([code, JSON.parse(stdout) !== null, stderr], [0, true, '']);
});

test('A configuration asks servers only when it is allowed to, and those of the own network only by a second word', async () => {
  const args = `print-ir --raw --config fetch.js -v url=${url}`;
  const refused = await run(args);
  assert.match(refused.stderr, /^fetch\.js:2:1: FETCH is not allowed in this run\n.*--allow-fetch/);
  const inside = await run(`--allow-fetch ${args}`);
  assert.match(inside.stderr, /^fetch\.js:2:\d+: fetch may not ask 127\.0\.0\.1: .*ZONEWRIGHT_FETCH_PRIVATE=1/);
  const { code, stdout, stderr } = await run(`--allow-fetch ${args}`, { ZONEWRIGHT_FETCH_PRIVATE: '1' });
  assert.deepEqual([refused.code, inside.code, code, stderr], [1, 1, 0, '']);
  assert.match(stdout, /"target":"from the server"/);
});

test('Underscore is part of what is built', async () => {
  place.write('under.js', 'console.log(_.VERSION);');
  assert.match((await run('check --config under.js')).stdout, /^1\.13\.7\nNo errors\.\n$/);
});
