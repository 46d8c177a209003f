import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { type Emulator, startEmulator } from '../../providers/route53/emulator/index.ts';
import { createWorkplace, runCli } from '../support/cli.ts';

const KEY = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'invented-secret' };
const place = createWorkplace({
  'dnsconfig.js': `var REG = NewRegistrar("none");
var R53 = NewDnsProvider("r53");
D("old.test", REG, DnsProvider(R53), A("@", "192.0.2.1"));
D("new.test", REG, DnsProvider(R53), A("@", "192.0.2.1"));
D("parked.test", REG);
console.log("hello");
`,
});
let emulator: Emulator;
before(async () => {
  emulator = await startEmulator({
    keys: [KEY],
    load: [{ zone: 'old.test.', id: 'Z1OLD', private: false, nameServers: ['ns-1.awsdns-00.com'], sets: [] }],
  });
  const entry = { TYPE: 'ROUTE53', KeyId: KEY.accessKeyId, SecretKey: '$SECRET', Endpoint: emulator.url };
  place.write('creds.json', JSON.stringify({ r53: entry }));
});
after(async () => {
  await emulator.close();
  place.remove();
});
const run = (args: string, secret = KEY.secretAccessKey) =>
  runCli(args.split(' '), { cwd: place.folder, env: { SECRET: secret } });

test('check-creds tells whose credentials they are and how many zones they show', async () => {
  const { code, stdout, stderr } = await run('check-creds r53');
  assert.deepEqual([code, stderr], [0, '']);
  assert.match(stdout, /^Account \d{12} as arn:aws:iam::\d+:user\/\S+ \(.*"r53".*\)\n1 hosted zone visible\n$/);
  const json = JSON.parse((await run('check-creds --json r53')).stdout) as Record<string, unknown>;
  assert.deepEqual([json['entry'], json['type'], json['zones']], ['r53', 'ROUTE53', 1]);
});

test('a wrong secret is an error that names the entry and not the secret', async () => {
  const { code, stdout, stderr } = await run('check-creds r53', 'wrong-secret');
  assert.deepEqual([code, stdout], [1, '']);
  assert.match(stderr, /"r53"/);
  assert.doesNotMatch(stderr, /wrong-secret|invented-secret|\n\s+at /);
});

test('an unset variable is warned of', async () => {
  const { stderr } = await runCli(['check-creds', 'r53'], { cwd: place.folder });
  assert.match(
    stderr,
    /^WARNING: creds\.json: The entry "r53" uses the environment variable "SECRET", which is not set\n/,
  );
});

test('create-domains creates what is missing, and nothing the second time', async () => {
  const first = await run('create-domains');
  assert.equal(first.code, 0, first.stderr);
  const [hello, header, old, created, ...rest] = first.stdout.split('\n');
  assert.deepEqual([hello, rest, first.stderr], ['hello', [''], '1 zone created\n']);
  assert.match(header ?? '', /^ZONE +STATE +ID +NAME SERVERS$/);
  assert.match(old ?? '', /^old\.test +existing +Z1OLD +ns-1\.awsdns-00\.com$/);
  assert.match(created ?? '', /^new\.test +created +Z\w+ +(?:ns-\d+\.awsdns-\d+\.[a-z.]+ ?){4}$/);

  const second = await run('create-domains --json');
  assert.deepEqual([second.code, second.stderr], [0, 'hello\n']);
  const zones = JSON.parse(second.stdout) as { zone: string; state: string; nameServers: string[] }[];
  assert.deepEqual(
    zones.map(({ zone, state, nameServers }) => [zone, state, nameServers.length]),
    [
      ['old.test', 'existing', 1],
      ['new.test', 'existing', 4],
    ],
  );
});

test('a zone that cannot be created is an error, and the others are done all the same', async () => {
  place.write(
    'refused.js',
    `var REG = NewRegistrar("none"), R53 = NewDnsProvider("r53");
D("first.test", REG, DnsProvider(R53));
D("second.test", REG, DnsProvider(R53));
`,
  );
  emulator.setFaults({
    fail: [{ operation: 'CreateHostedZone', status: 400, code: 'TooManyHostedZones', message: 'limit', times: 1 }],
  });
  const { code, stdout, stderr } = await run('create-domains --config refused.js');
  emulator.setFaults({});
  assert.equal(code, 1);
  assert.match(stdout, /first\.test +failed\nsecond\.test +created /);
  assert.match(stderr, /^first\.test: /);
});

test('the emulator runs until it is interrupted and says how to use it', async () => {
  let status = 0;
  const { code, stdout, stderr } = await runCli(['emulator', '--port', '0', '--data', 'r53.json'], {
    cwd: place.folder,
    onPrinted: {
      text: 'Stop it',
      act: (child, text) => {
        const url = /on (http:\S+),/.exec(text)?.[1] ?? '';
        void fetch(`${url}/2013-04-01/hostedzone`).then((response) => {
          status = response.status;
          child.kill('SIGINT');
        });
      },
    },
  });
  assert.deepEqual([code, stderr], [0, '']);
  assert.match(stdout, /"r53": \{ "TYPE": "ROUTE53", "KeyId": "\w+", "SecretKey": "[\w-]+", "Endpoint": "http:/);
  assert.match(stdout, /export AWS_ENDPOINT_URL=http:/);
  assert.equal(status, 403);
  assert.ok(existsSync(path.join(place.folder, 'r53.json')));
});
