import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Emulator, startEmulator } from '../../providers/route53/emulator/index.ts';
import { createWorkplace, runCli } from '../support/cli.ts';

const KEY = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'invented-secret' };
/** Two sets of these fit a request, but not beside what they replace. */
const LONG = ['a', 'b', 'c'].map((char) => char.repeat(3800));
const place = createWorkplace({
  'dnsconfig.js': `var REG = NewRegistrar("none");
var AWS = NewDnsProvider("r53");
D("dangling.test", REG, DnsProvider(AWS), NO_PURGE, A("@", "192.0.2.1"), R53_ALIAS("a", "A", "gone.dangling.test."));
function member(identifier) {
  return ["a", "b", "c"].map(function (char) { return TXT("w", char.repeat(3800), TTL(60), R53_WEIGHT(1, identifier)); });
}
D("large.test", REG, DnsProvider(AWS), A("@", "192.0.2.1"), member("blue"), member("green"));
D("other.test", REG, DnsProvider(AWS), A("@", "192.0.2.1"));
`,
});
let emulator: Emulator;
before(async () => {
  const zone = (name: string, sets: object[] = []) => ({
    zone: `${name}.`,
    id: `Z${name.split('.')[0]?.toUpperCase()}`,
    private: false,
    nameServers: ['ns-1.awsdns-00.com'],
    sets: [
      { Name: `${name}.`, Type: 'NS', TTL: 172_800, ResourceRecords: [{ Value: 'ns-1.awsdns-00.com.' }] },
      ...sets,
    ],
  });
  const member = (SetIdentifier: string) => ({
    Name: 'w.large.test.',
    Type: 'TXT',
    SetIdentifier,
    Weight: 1,
    TTL: 300,
    ResourceRecords: LONG.map((text) => ({
      Value: (text.match(/.{1,255}/g) ?? []).map((part) => `"${part}"`).join(' '),
    })),
  });
  const zones = [zone('dangling.test'), zone('large.test', [member('blue'), member('green')]), zone('other.test')];
  emulator = await startEmulator({ keys: [KEY], load: zones as never });
  const { accessKeyId: KeyId, secretAccessKey: SecretKey } = KEY;
  const entry = { TYPE: 'ROUTE53', KeyId, SecretKey, Endpoint: emulator.url };
  place.write('creds.json', JSON.stringify({ r53: entry, none: { TYPE: 'NONE' } }));
});
after(async () => {
  await emulator.close();
  place.remove();
});

const DANGLING = 'a.dangling.test A cannot be an alias of "gone.dangling.test", which has no A record in the zone';
const TOO_LARGE =
  'INFO#1: Domain "large.test" provider r53 Error: The changes of w.large.test TXT are too large for one request to ' +
  'Route 53 (12 values and 46128 characters), and they cannot be made one by one: weighted sets of one name and type ' +
  'have one TTL. One request holds 1000 values and 32000 characters, old and new sets together. Push with fewer sets ' +
  'first, then with the other TTL, then with all sets';
const SET = ' zone_id=ZDANGLING evaluate_target_health=false';

test('a preview tells what a push would refuse to send', async () => {
  const { code, stdout, stderr } = await runCli(['preview'], { cwd: place.folder });
  assert.deepEqual(stdout.trimEnd().split('\n'), [
    '******************** Domain: dangling.test',
    '2 corrections (r53)',
    '#1: + CREATE dangling.test A 192.0.2.1 ttl=300',
    `+ CREATE a.dangling.test R53_ALIAS gone.dangling.test. atype=A${SET}`,
    '******************** Domain: large.test',
    TOO_LARGE,
    '******************** Domain: other.test',
    '1 correction (r53)',
    '#1: + CREATE other.test A 192.0.2.1 ttl=300',
    'Done. 3 corrections.',
  ]);
  assert.ok(stderr.includes(`${DANGLING}\nA push sends nothing to "dangling.test" (r53) until that is corrected\n`));
  assert.equal(code, 1);
});

test('a push sends nothing to zones of which a part would be refused, and completes the others', async () => {
  const { code, stdout } = await runCli(['push'], { cwd: place.folder });
  assert.deepEqual(stdout.trimEnd().split('\n').slice(4), [
    `FAILURE! Nothing was sent: ${DANGLING}`,
    '******************** Domain: large.test',
    TOO_LARGE,
    '******************** Domain: other.test',
    '1 correction (r53)',
    '#1: + CREATE other.test A 192.0.2.1 ttl=300',
    'SUCCESS!',
    'Done. 3 corrections.',
    'dangling.test (r53): 0 of 1 change batch applied, 1 failed',
    stdout.trimEnd().split('\n').at(-1),
  ]);
  assert.match(stdout, /^other\.test \(r53\): 1 of 1 change batch applied \(\w+\)$/m);
  assert.equal(code, 1);
  const changed = emulator.calls().filter(({ operation }) => operation === 'ChangeResourceRecordSets');
  assert.equal(changed.length, 1);
});
