import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, test } from 'node:test';
import { createWorkplace, runCli } from '../support/cli.ts';

const config = (entry: string, ...words: string[]): string =>
  `var REG = NewRegistrar("none");\nD("shop.test", REG, DnsProvider(NewDnsProvider("${entry}")),\n  ${words.join(',\n  ')}\n);\n`;
const place = createWorkplace({
  'dnsconfig.js': config('r53_main', 'A("@", "192.0.2.1")'),
  'typo.js': config('r53_man', 'A("@", "192.0.2.1")'),
  'other.js': config('cf', 'A("@", "192.0.2.1")'),
  'wrong.js': config('r53_main', 'A("www", "192.0.2.300")', 'CNAME("@", "shop.hosting.example.")'),
  'syntax.js': 'var a = 1;\nD("x.test" "y");\n',
  'throws.js': 'throw new Error("not today");\n',
  'endless.js': 'for (;;) {}\n',
  'ends.js': 'D("x.test",',
  'creds.json': '{ "r53_main": { "TYPE": "ROUTE53" }, "cf": { "TYPE": "CLOUDFLAREAPI", "token": "hunter2" } }',
  'broken.json': '{\n  "r53_main": { "TYPE": "ROUTE53", "SecretKey": "hunter2 }\n}',
});
writeFileSync(path.join(place.folder, 'latin.js'), Buffer.from('var caf\xe9 = 1;', 'latin1'));
mkdirSync(path.join(place.folder, 'sealed'));
chmodSync(path.join(place.folder, 'sealed'), 0o555);
after(place.remove);

const CASES: readonly (readonly [args: string, said: RegExp, stream?: 'stdout'])[] = [
  ['preview --config typo.js', /creds\.json: the entry "r53_man" does not exist\. Did you mean "r53_main"\?\n$/],
  ['preview --creds broken.json', /^broken\.json:2:49: This value is not a valid string\nA string ends/],
  [
    'preview --creds missing.json',
    /^INFO: .*"missing\.json" does not exist.*\nERROR: .*"r53_main" does not exist\nAdd "r53_main"/,
  ],
  [
    'preview --config other.js',
    /^No such DNS service provider: "CLOUDFLAREAPI" \(entry "cf"\)\nTYPE is "ROUTE53", "BIND" for zone files/,
  ],
  [
    'preview --config wrong.js',
    /^wrong\.js:3:3 +error .*\nwrong\.js:4:3 +error .*\n +Use R53_ALIAS.*\n2 errors in 1 zone\n$/,
  ],
  ['preview --config missing.js', /missing\.js/],
  [
    'check --config wrong.js',
    /^wrong\.js:3:3 +error .*\nwrong\.js:4:3 +error .*\n +Use R53_ALIAS.*\n2 errors in 1 zone\n$/,
    'stdout',
  ],
  ['check --config syntax.js', /^syntax\.js:2:12: /, 'stdout'],
  ['check --config throws.js', /^throws\.js:1:\d+: .*[Nn]ot today/, 'stdout'],
  ['check --config endless.js --time-limit 1', /endless\.js.*\n.+/, 'stdout'],
  ['check --config missing.js', /missing\.js/, 'stdout'],
  ['check --config latin.js', /^latin\.js cannot be read: it is no UTF-8 text/, 'stdout'],
  ['check --config ends.js', /^ends\.js:1:\d+: Syntax error: unexpected end\n$/, 'stdout'],
  ['check --config=', /^No config specified\n/, 'stdout'],
  ['check --ir dnsconfig.js', /^The IR file "dnsconfig\.js" is not JSON/, 'stdout'],
  ['check-creds nosuch', /"nosuch" does not exist/],
  ['print-ir --out no/such/folder.json', /^Cannot write "no\/such\/folder\.json": /],
  ['print-ir --out .', /^Cannot write "\.": /],
  ['emulator --port 0 --load missing.json', /^Cannot read missing\.json: there is no such file\nName another file\n$/],
  ['emulator --port 0 --load dnsconfig.js', /^dnsconfig\.js is not JSON\n/],
  ['emulator --port 0 --data dnsconfig.js', /^The data file ".*dnsconfig\.js" does not hold the state/],
];
for (const [args, said, stream = 'stderr'] of CASES) {
  test(`"${args}" says what is wrong in a few lines, with exit code 1`, async () => {
    const result = await runCli(args.split(' '), { cwd: place.folder });
    assert.match(result[stream], said);
    assert.equal(result.code, 1);
    const text = result.stdout + result.stderr;
    assert.doesNotMatch(text, /\n\s+at |Internal error|hunter2|node_modules|guest\.js/);
    assert.ok(text.split('\n').length <= 6, text);
  });
}

test('a folder that may not be written to is named', { skip: process.getuid?.() === 0 }, async () => {
  const { code, stderr } = await runCli(['print-ir', '--out', 'sealed/ir.json'], { cwd: place.folder });
  assert.deepEqual([code, stderr], [1, 'Cannot write "sealed/ir.json": permission denied\nName another file\n']);
});

test('a port in use is named, with the way out', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const { code, stderr } = await runCli(['emulator', '--port', String(port)], { cwd: place.folder });
  server.close();
  assert.deepEqual([code, stderr], [1, `Port ${port} is in use\nChoose another one: --port 0 takes any\n`]);
});

const FULL_DISK = '/dev/full';
test('a full disk is named, whether a file or the report goes there', { skip: !existsSync(FULL_DISK) }, async () => {
  const toFile = await runCli(['print-ir', '--out', FULL_DISK], { cwd: place.folder });
  const expected = `Cannot write "${FULL_DISK}": no space left on the device\nFree some space, or name another file\n`;
  assert.deepEqual([toFile.code, toFile.stderr], [1, expected]);
  for (const args of [['check'], ['print-ir'], ['version']]) {
    const { code, stderr } = await runCli(args, { cwd: place.folder, stdoutFile: FULL_DISK });
    assert.deepEqual([code, stderr], [1, 'Cannot write to standard output: no space left on the device\n']);
  }
});
