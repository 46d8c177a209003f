import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Emulator, startEmulator } from '../../providers/route53/emulator/index.ts';
import { createWorkplace, runCli } from '../support/cli.ts';

const KEY = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'invented-secret' };
const NOBODY = { accessKeyId: 'AKIANOBODY0000000001', secretAccessKey: 'other-secret' };
const place = createWorkplace({
  'dnsconfig.js': `var REG = NewRegistrar("none");
D("shop.test", REG, DnsProvider(NewDnsProvider("r53")), A("@", "192.0.2.1"));
`,
});
let emulator: Emulator;
before(async () => {
  const sets = [{ Name: 'shop.test.', Type: 'A', TTL: 300, ResourceRecords: [{ Value: '192.0.2.9' }] }];
  const zone = { zone: 'shop.test.', id: 'Z1SHOP', private: false, nameServers: ['ns-1.awsdns-00.com'], sets };
  emulator = await startEmulator({ keys: [KEY], load: [zone] });
  place.write('creds.json', creds(KEY, emulator.url));
  place.write('nobody.json', creds(NOBODY, emulator.url));
  place.write('closed.json', creds(KEY, 'http://127.0.0.1:9'));
});
after(async () => {
  await emulator.close();
  place.remove();
});

function creds(key: typeof KEY, url: string): string {
  const entry = { TYPE: 'ROUTE53', KeyId: key.accessKeyId, SecretKey: key.secretAccessKey, Endpoint: url };
  return JSON.stringify({ r53: entry, none: { TYPE: 'NONE' } });
}

/** Run with the service failing in a way, and check that what is said is short, helpful and without secrets. */
async function fails(args: string, said: RegExp, faults: Parameters<Emulator['setFaults']>[0] = {}): Promise<void> {
  emulator.setFaults(faults);
  const { code, stdout, stderr } = await runCli(args.split(' '), { cwd: place.folder });
  emulator.setFaults({});
  assert.match(stdout + stderr, said);
  assert.equal(code, 1);
  assert.doesNotMatch(stdout + stderr, /\n\s+at |Internal error|invented-secret|other-secret|node_modules/);
}

test('a service that nobody serves is named with its address', async () => {
  await fails('preview --creds closed.json', /cannot be reached at http:\/\/127\.0\.0\.1:9/);
});

test('an unknown key is named in part, with the entry it comes from and the file or program that holds that', async () => {
  const said = (from: string) =>
    new RegExp(String.raw`^Route 53 does not know the key id AKIA…001 \(from ${from} "r53"\)\n`, 'm');
  await fails('preview --creds nobody.json', said(String.raw`nobody\.json`));
  await fails('preview --creds ./nobody.json', said(String.raw`\./nobody\.json`));
  const { stdout, stderr } = await runCli(['preview', '--creds', '!cat nobody.json'], { cwd: place.folder });
  assert.match(stdout + stderr, said('!cat'));
});

test('a denied action is named', async () => {
  const denied = { status: 403, code: 'AccessDenied', message: 'User: arn:x is not authorized to perform: route53:y' };
  await fails('preview', /route53:ListHostedZones/, { fail: [{ operation: 'ListHostedZones', ...denied }] });
  await fails('push', /route53:ChangeResourceRecordSets/, {
    fail: [{ operation: 'ChangeResourceRecordSets', ...denied }],
  });
});

test('throttling is waited out', async () => {
  emulator.setFaults({ throttleEvery: 2 });
  const { code, stdout } = await runCli(['preview'], { cwd: place.folder });
  emulator.setFaults({});
  assert.equal(code, 0);
  assert.match(stdout, /^Done\. 2 corrections\.$/m);
});

test('a zone that is missing and may not be created is named with the command that creates it', async () => {
  place.write(
    'other.js',
    'D("other.test", NewRegistrar("none"), DnsProvider(NewDnsProvider("r53")), A("@", "192.0.2.1"));',
  );
  await fails('preview --config other.js --no-populate', /other\.test[\s\S]*create-domains/);
});

test('nothing was changed by all this', () => {
  assert.deepEqual(emulator.dump()[0]?.sets[0]?.ResourceRecords, [{ Value: '192.0.2.9' }]);
});
