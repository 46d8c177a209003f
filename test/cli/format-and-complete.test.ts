import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { createWorkplace, runCli } from '../support/cli.ts';

const place = createWorkplace({
  'dnsconfig.js': 'D("shop.test",NewRegistrar("none"),DnsProvider(NewDnsProvider("r53")),A("@","192.0.2.1"))',
  'dnsconfig.ts': 'const hosts:Map<string,string>=new Map()',
});
after(place.remove);
const run = (line: string, input = '') => runCli(line.split(' '), { cwd: place.folder, input });

test('the built program formats scripts, from a file and from standard input', async () => {
  assert.deepEqual(await run('fmt --check dnsconfig.ts'), {
    code: 1,
    stdout: 'dnsconfig.ts\n',
    stderr: '1 file not formatted; run: zonewright fmt dnsconfig.ts\n',
  });
  assert.deepEqual(await run('fmt dnsconfig.ts'), { code: 0, stdout: '', stderr: 'dnsconfig.ts (formatted)\n' });
  const text = readFileSync(path.join(place.folder, 'dnsconfig.ts'), 'utf8');
  assert.equal(text, 'const hosts: Map<string,string> = new Map()\n');
  assert.deepEqual(await run('fmt -i= -o=', 'a( 1 )'), { code: 0, stdout: 'a(1)\n', stderr: '' });
});

test('the built program says what a word may become', async () => {
  for (const line of ['preview --config dnsconfig.js --domains sh', 'check --config dnsconfig.js --']) {
    const { code, stdout, stderr } = await run(`${line} --generate-bash-completion`);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, line.endsWith('sh') ? /^shop\.test\n$/ : /^--variable$/m);
  }
});

test('the built program reads the answers to its questions from standard input', async () => {
  const answers = 'BIND\nfiles\n\n\nnew.test\ny\nn\n';
  const { code, stderr } = await run('init --config first.js', answers);
  assert.equal(code, 0, stderr);
  assert.match(readFileSync(path.join(place.folder, 'first.js'), 'utf8'), /^D\("new\.test", REG_NONE, /m);
});
