import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Emulator, startEmulator } from '../../providers/route53/emulator/index.ts';
import { check } from '../../src/commands/check.ts';
import { preview } from '../../src/commands/preview.ts';
import { push } from '../../src/commands/push.ts';
import { createWorkplace } from '../support/cli.ts';
import { runCommand } from '../support/command-context.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const folders = readdirSync(examples).filter((name) => statSync(path.join(examples, name)).isDirectory());
const key = { accessKeyId: 'AKIAEMULATOREMULATOR', secretAccessKey: 'emulator-secret-access-key' };
const place = createWorkplace();
let emulator: Emulator;
before(async () => {
  emulator = await startEmulator({ keys: [key] });
});
after(async () => {
  await emulator.close();
  place.remove();
});

test('there is an example for mail, reverse zones, two horizons, many zones and TypeScript', () => {
  for (const name of ['mail', 'reverse-zones', 'split-horizon', 'many-zones', 'typescript', 'quick-start']) {
    assert.ok(folders.includes(name), name);
  }
});

for (const name of folders) {
  test(`the example ${name} has no errors, is pushed as it is, and the next preview is empty`, async () => {
    const cwd = path.join(place.folder, name);
    cpSync(path.join(examples, name), cwd, { recursive: true });
    const creds = readFileSync(path.join(cwd, 'creds.json'), 'utf8');
    writeFileSync(path.join(cwd, 'creds.json'), creds.replace('http://127.0.0.1:5380', emulator.url));
    const checked = await runCommand(check, { cwd });
    assert.deepEqual([checked.code, checked.out], [0, 'No errors.\n']);
    const pushed = await runCommand(push, { cwd });
    assert.equal(pushed.code, 0, pushed.out + pushed.err);
    assert.match(pushed.out, /^Done\. [1-9]\d* corrections\.$/m);
    const again = await runCommand(preview, { cwd }, { flags: { expectNoChanges: true } });
    assert.equal(again.code, 0, again.out + again.err);
  });
}
