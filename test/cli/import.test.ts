import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { createWorkplace, runCli } from '../support/cli.ts';

const place = createWorkplace({
  'shop.test.zone': '@ 300 SOA ns1 admin 1 2 3 4 5\n@ 300 NS ns1\nwww 300 A 192.0.2.1\n',
  'octo/shop.test.yaml': "'': {type: A, ttl: 300, value: 192.0.2.1}\nu: {type: URI, value: x}\n",
});
after(place.remove);
const cwd = place.folder;

test('zone files and octoDNS files become configurations that check accepts', async () => {
  const imported = await runCli(['import', '--from', 'zonefile', '--out', 'a.js', 'shop.test.zone'], { cwd });
  assert.deepEqual(imported, { code: 0, stdout: '', stderr: '' });
  const folder = await runCli(['import', '--from=octodns', '--format=ts', '--out-dir', 'dns', 'octo'], { cwd });
  assert.equal(folder.code, 1);
  assert.match(folder.stderr, /^1 record set cannot be expressed .*:\n {4}u\.shop\.test URI: /);
  for (const config of ['a.js', 'dns/dnsconfig.ts']) {
    const { code, stdout } = await runCli(['check', '--config', config], { cwd });
    assert.deepEqual([code, stdout], [0, 'No errors.\n'], config);
  }
});

test('a wrong command line of import writes nothing', async () => {
  for (const args of [['x.zone'], ['--from', 'tinydns', 'x'], ['--from', 'zonefile']]) {
    const { code, stdout } = await runCli(['import', '--out', 'b.js', ...args], { cwd });
    assert.deepEqual([code, stdout], [2, ''], args.join(' '));
  }
  assert.ok(!existsSync(path.join(cwd, 'b.js')));
});
