import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Emulator, startEmulator } from '../../../providers/route53/emulator/index.ts';
import { createDomains } from '../../../src/commands/create-domains.ts';
import { createWorkplace } from '../../support/cli.ts';
import { runCommand } from '../../support/command-context.ts';

const KEY = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'invented-secret' };
const place = createWorkplace({
  'dnsconfig.js': `var REG = NewRegistrar("none"), R53 = DnsProvider(NewDnsProvider("r53"));
D("one.test", REG, R53); D("two.test", REG, R53); D("three.test", REG, R53);
`,
});
const running: Emulator[] = [];
after(async () => {
  for (const emulator of running) await emulator.close();
  place.remove();
});

test('an interrupt lets the zone under way be created and tries no other', async () => {
  const emulator = await startEmulator({ keys: [KEY] });
  running.push(emulator);
  const entry = { TYPE: 'ROUTE53', KeyId: KEY.accessKeyId, SecretKey: KEY.secretAccessKey, Endpoint: emulator.url };
  place.write('creds.json', JSON.stringify({ r53: entry, none: { TYPE: 'NONE' } }));
  const controller = new AbortController();
  const onStatus = (text: string): void => void (text.includes('1 of 3') && controller.abort());
  const world = { cwd: place.folder, onStatus, signal: controller.signal };
  const { code, out, err } = await runCommand(createDomains, world);
  assert.equal(code, 130);
  assert.deepEqual(
    emulator.dump().map(({ zone }) => zone),
    ['one.test.'],
  );
  assert.match(out, /^one\.test +created/m);
  assert.match(err, /1 zone created\nInterrupted: 1 of 3 zones done\nRunning this again is safe/);
});
