import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkCreds } from '../../../src/commands/check-creds.ts';
import { createWorkplace } from '../../support/cli.ts';
import { runCommand } from '../../support/command-context.ts';

test('what an entry shows is printed, or written to a file', async (t) => {
  const { folder, remove } = createWorkplace({ 'creds.json': '{ "files": { "TYPE": "BIND" } }' });
  t.after(remove);
  mkdirSync(join(folder, 'zones'));
  const expected = 'Account "zones" (a folder of zone files)\n0 hosted zones visible\n';
  const { code, out } = await runCommand(checkCreds, { cwd: folder }, { args: ['files'] });
  assert.deepEqual([code, out], [0, expected]);
  const written = await runCommand(checkCreds, { cwd: folder }, { args: ['files'], flags: { out: 'who.txt' } });
  assert.equal(written.out, '');
  assert.equal(readFileSync(join(folder, 'who.txt'), 'utf8'), expected);
  const json = await runCommand(checkCreds, { cwd: folder }, { args: ['files'], flags: { json: true } });
  assert.deepEqual(JSON.parse(json.out), {
    entry: 'files',
    type: 'BIND',
    account: '"zones"',
    arn: '',
    source: 'a folder of zone files',
    zones: 0,
  });
});
