import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { type Emulator, startEmulator } from '../../../providers/route53/emulator/index.ts';
import { init, type InitOptions } from '../../../src/commands/init.ts';
import { preview } from '../../../src/commands/preview.ts';
import { push } from '../../../src/commands/push.ts';
import { UsageError, type UserError } from '../../../src/errors.ts';
import { createWorkplace } from '../../support/cli.ts';
import { runCommand } from '../../support/command-context.ts';

const SECRET = 'an-invented-secret';
const ENV = { KEY: 'AKIAINVENTED', SECRET };
const ZONES = `
var REG = NewRegistrar("none"), R53 = NewDnsProvider("r53");
D("shop.test", REG, DnsProvider(R53), DefaultTTL(600),
  TXT("@", "v=spf1 -all"), A("www", "192.0.2.2", TTL(60)), MX("@", 10, "mx.mail.example."), A("@", "192.0.2.1"));
D("empty.test", REG, DnsProvider(R53));
D("other.test", REG, DnsProvider(R53), A("@", "192.0.2.3"));`;

let emulator: Emulator;
before(async () => {
  emulator = await startEmulator({ keys: [{ accessKeyId: ENV.KEY, secretAccessKey: SECRET }] });
  const { folder, remove } = createWorkplace({ 'dnsconfig.js': ZONES, 'creds.json': credsText() });
  assert.equal((await runCommand(push, { cwd: folder, env: ENV })).code, 0);
  remove();
});
after(() => emulator.close());

function credsText(): string {
  return `{
  // The shops. Ask Ada before you change it.
  "r53": { "TYPE": "ROUTE53", "KeyId": "$KEY", "SecretKey": "$SECRET", "Endpoint": "${emulator.url}" },
}
`;
}

function setup(t: TestContext, files: Readonly<Record<string, string>> = {}) {
  const { folder, remove } = createWorkplace(files);
  t.after(remove);
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const run = (
    answers: readonly string[],
    flags: Partial<InitOptions> = {},
    env: Readonly<Record<string, string>> = ENV,
  ) => runCommand(init, { cwd: folder, env, answers }, { flags });
  return { folder, read, run };
}

/** Account by a key, no role, no delegation set. */
const key = (id: string, secret: string): string[] => ['ROUTE53', '', '2', id, secret, '', '', '', emulator.url];

test('a first account and its zones are asked for, shown and written, and the preview is empty', async (t) => {
  const { folder, read, run } = setup(t);
  const { code, out, err, asked } = await run([...key('$KEY', SECRET), 'all', 'y', 'y']);
  assert.equal(code, 0, err);
  assert.match(out, /^Done\. 0 corrections\.$/m);
  assert.deepEqual(JSON.parse(read('creds.json')), {
    route53_primary: { TYPE: 'ROUTE53', KeyId: '$KEY', SecretKey: SECRET, Endpoint: emulator.url },
  });
  assert.equal(statSync(join(folder, 'creds.json')).mode & 0o777, 0o600);
  assert.equal(
    read('dnsconfig.js'),
    `// Written by zonewright init. To see what a push would change: zonewright preview

var REG_NONE = NewRegistrar("none");
var DNS_ROUTE53 = NewDnsProvider("route53_primary");

D("empty.test", REG_NONE, DnsProvider(DNS_ROUTE53),
    // A("@", "192.0.2.1"),
);

D("other.test", REG_NONE, DnsProvider(DNS_ROUTE53),
    A("@", "192.0.2.3"),
);

D("shop.test", REG_NONE, DnsProvider(DNS_ROUTE53),
    DefaultTTL(600),
    A("@", "192.0.2.1"),
    MX("@", 10, "mx.mail.example."),
    TXT("@", "v=spf1 -all"),
    A("www", "192.0.2.2", TTL(60)),
);
`,
  );
  assert.doesNotMatch(err, new RegExp(SECRET));
  assert.match(err, /"SecretKey": "\*{8}"/);
  assert.deepEqual(
    asked.filter((question) => question.startsWith('(secret)')),
    ['(secret) Secret access key [SecretKey]: ', '(secret) Session token [Token] (optional): '],
  );
  assert.deepEqual(readdirSync(folder).toSorted(), ['creds.json', 'dnsconfig.js']);
});

test('pitfall 88: entries that are there stay to the letter, with their comments and variables', async (t) => {
  const text = credsText();
  const { folder, read, run } = setup(t, { 'creds.json': text });
  const answers = ['ROUTE53', 'more', '2', '$KEY', '$SECRET', '', '', '', emulator.url, '1', 'y', 'n'];
  assert.equal((await run(answers)).code, 0);
  const written = read('creds.json');
  assert.ok(written.endsWith(text.slice(1)), written);
  assert.match(written, /^    "SecretKey": "\$SECRET",$/m);
  assert.doesNotMatch(written, new RegExp(SECRET));
  assert.equal(statSync(join(folder, 'creds.json')).mode & 0o777, 0o600);
});

test('what the environment holds is offered by its name', async (t) => {
  const { read, run } = setup(t);
  const env = { AWS_ACCESS_KEY_ID: ENV.KEY, AWS_SECRET_ACCESS_KEY: SECRET };
  const { asked } = await run([...key('', ''), 'shop.test', 'y', 'n'], {}, env);
  assert.ok(asked.includes('Access key id [KeyId] [$AWS_ACCESS_KEY_ID]: '));
  assert.match(read('creds.json'), /"KeyId": "\$AWS_ACCESS_KEY_ID",\n +"SecretKey": "\$AWS_SECRET_ACCESS_KEY"/);
});

test('an entry that exists is used as it is, and only the configuration is written', async (t) => {
  const text = credsText();
  const { read, run } = setup(t, { 'creds.json': text });
  const { code, err } = await run(['', '', 'y', '3,new.test', 'y', 'n']);
  assert.equal(code, 0);
  assert.equal(read('creds.json'), text);
  assert.deepEqual(read('dnsconfig.js').match(/^D\("[^"]*"/gm), ['D("shop.test"', 'D("new.test"']);
  assert.match(
    err,
    /^Managed from now on: shop\.test\nCreated by the first push: new\.test\nLeft alone: empty\.test, other\.test$/m,
  );
});

test('a configuration that exists is kept beside the new one, or stays', async (t) => {
  const { folder, read, run } = setup(t, { 'creds.json': credsText(), 'dnsconfig.js': 'old' });
  assert.equal((await run(['n', '', '', 'y'])).code, 0);
  assert.equal(read('dnsconfig.js'), 'old');
  writeFileSync(join(folder, 'dnsconfig.js.bak'), 'older');
  assert.equal((await run(['y', '', '', 'y', 'shop.test', 'y', 'n'])).code, 0);
  assert.match(read('dnsconfig.js'), /^D\("shop\.test"/m);
  assert.deepEqual([read('dnsconfig.js.bak'), read('dnsconfig.js.bak2')], ['older', 'old']);
});

test('credentials that do not work are said to, and entered again or given up', async (t) => {
  const { folder, run } = setup(t);
  const { code, err } = await run([
    ...key('AKIAWRONG', 'wrong'),
    '1',
    ...key('$KEY', '$SECRET').slice(1),
    'all',
    'y',
    'n',
  ]);
  assert.equal(code, 0);
  assert.match(err, /What now\?/);
  const other = setup(t);
  await assert.rejects(other.run([...key('AKIAWRONG', 'wrong'), 'Stop']), /Stopped; nothing was written/);
  assert.deepEqual(readdirSync(other.folder), []);
  assert.ok(existsSync(join(folder, 'creds.json')));
});

test('answers that cannot be are asked for again', async (t) => {
  const { run } = setup(t, { 'creds.json': `{ "none": { "TYPE": "NONE" }, ${credsText().slice(1)}` });
  const { code, err } = await run([
    '9',
    'BIND',
    'none',
    '_x',
    'files',
    '',
    '$NOWHERE',
    '',
    'maybe..test',
    '"',
    '',
    'a.test',
    'perhaps',
    'y',
    'n',
  ]);
  assert.equal(code, 0);
  assert.deepEqual(
    err.split('\n').filter((line) => /wanted|exists|means|not set|empty label|no name|left out|no\?$/.test(line)),
    [
      'A number from 1 to 2 is wanted',
      'The entry "none" exists and is of another TYPE',
      '"_x" means something else',
      'The environment variable "NOWHERE" is not set',
      '"maybe..test" has an empty label',
      '""" is no name of a zone',
      'This cannot be left out',
      'Yes or no?',
    ],
  );
});

test('zone files get their folder, and what they hold is imported', async (t) => {
  const { folder, read, run } = setup(t);
  assert.equal((await run(['BIND', '', '', '', 'new.test', 'y', 'n'])).code, 0);
  assert.deepEqual(JSON.parse(read('creds.json')), { bind_primary: { TYPE: 'BIND' } });
  assert.ok(statSync(join(folder, 'zones')).isDirectory());
  writeFileSync(
    join(folder, 'zones', 'new.test.zone'),
    '$ORIGIN new.test.\n$TTL 300\n@ SOA ns1 me 1 2 3 4 5\n@ NS ns1\nns1 A 192.0.2.1\n',
  );
  assert.equal((await run(['y', 'BIND', '', 'y', 'all', 'y', 'n'])).code, 0);
  assert.match(read('dnsconfig.js'), /^ {4}A\("ns1", "192\.0\.2\.1"\),$/m);
  assert.equal((await runCommand(preview, { cwd: folder }, { flags: { expectNoChanges: true } })).code, 0);
});

test('nothing is written when the answer is no, when the input ends, or with a program for credentials', async (t) => {
  const { folder, run } = setup(t);
  assert.equal((await run([...key('$KEY', '$SECRET'), 'all', 'n'])).code, 1);
  await assert.rejects(
    run(key('$KEY', '$SECRET')),
    (error: UserError) => /input ended/.test(error.message) && error.exitCode === 1,
  );
  await assert.rejects(run([], { creds: '!pass show dns' }), UsageError);
  assert.deepEqual(readdirSync(folder), []);
});

test('--no-config asks for no zones, and a mistake in the credentials is told first', async (t) => {
  const { folder, read, run } = setup(t);
  assert.equal((await run([...key('$KEY', '$SECRET'), 'y'], { config: false })).code, 0);
  assert.deepEqual(readdirSync(folder), ['creds.json']);
  assert.match(read('creds.json'), /route53_primary/);
  writeFileSync(join(folder, 'creds.json'), '{ "r53": ');
  const { asked } = await run([]).catch(() => ({ asked: ['refused'] }));
  assert.deepEqual(asked, ['refused']);
});
