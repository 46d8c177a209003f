import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { createWorkplace, runCli } from '../support/cli.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const place = createWorkplace({
  'dnsconfig.js':
    'D("shop.test", NewRegistrar("none"), DnsProvider(NewDnsProvider("r53", "ROUTE53")), A("@", "192.0.2.1"));',
  'loud.js': 'console.log("from the config"); require("./dnsconfig.js");',
  'creds.json': 'this is not read by check',
});
after(place.remove);
const run = (line: string) => runCli(line.split(' ').filter(Boolean), { cwd: place.folder });

test('the version is printed alone, or with the name of the program', async () => {
  assert.deepEqual(await run('version'), { code: 0, stdout: `${version}\n`, stderr: '' });
  assert.deepEqual(await run('version surplus'), { code: 0, stdout: `${version}\n`, stderr: '' });
  for (const flag of ['--version', '-V', '-version', '--version --debug']) {
    assert.deepEqual(await run(flag), { code: 0, stdout: `zonewright ${version}\n`, stderr: '' });
  }
});

test('no command, and every way to ask for help, shows it on standard output', async () => {
  const { code, stdout, stderr } = await run('');
  assert.deepEqual([code, stderr], [0, '']);
  assert.match(stdout, /^Usage: zonewright .*Main commands:.* preview .* push .*Utilities:.* get-zones.* check /s);
  assert.ok(stdout.split('\n').every((line) => line.length <= 80));
  for (const line of ['--help', '-h', '-help', 'help', 'help help']) assert.equal((await run(line)).stdout, stdout);
});

test('help of a command names its flags and shows what people type', async () => {
  const { code, stdout } = await run('print-ir --help');
  assert.equal(code, 0);
  assert.match(stdout, /^Usage: zonewright print-ir .*--pretty.*Global Options:.*--debug.*Examples:\n {2}zonewright/s);
  assert.doesNotMatch(stdout, /--js|--dev|--diff2/);
  assert.equal((await run('help print-ir')).stdout, stdout);
});

const USAGE_ERRORS: readonly (readonly [line: string, stderr: RegExp])[] = [
  ['prevew', /^Unknown command "prevew"\nDid you mean preview\?\n$/],
  ['help prevew', /^Unknown command "prevew"\nDid you mean preview\?\n$/],
  ['chek --help', /^Unknown command "chek"\nDid you mean check\?\n$/],
  ['check --confg x', /^Unknown option "--confg"\nDid you mean --config\?\n$/],
  ['--bogus check', /^Unknown option "--bogus"\n/],
  ['check --domains x', /^Unknown option "--domains"\n/],
  ['check x', /^Too many arguments for "check"/],
  ['check-creds', /^Missing required argument "credkey"\nSee zonewright check-creds --help\n$/],
  ['check --config', /^Option "--config <file>" argument missing\n/],
  ['emulator --port x', /^--port takes a whole number from 0 to 65535, found "x"\n$/],
  ['print-ir --pretty=maybe', /^--pretty is on or off, found "maybe"\n/],
];
for (const [line, expected] of USAGE_ERRORS) {
  test(`"${line}" is a usage error with exit code 2`, async () => {
    const { code, stdout, stderr } = await run(line);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, expected);
  });
}

for (const line of [
  'check',
  '--debug check --no-colors',
  'check -config dnsconfig.js',
  'check --js=dnsconfig.js',
  '--config dnsconfig.js check',
  'check --dev --disableordering --',
]) {
  test(`"${line}" finds no errors`, async () => {
    assert.deepEqual(await run(line), { code: 0, stdout: 'No errors.\n', stderr: '' });
  });
}

test('the obsolete --diff2 is mentioned', async () => {
  const { code, stderr } = await run('check --diff2=false');
  assert.deepEqual([code, stderr], [0, 'WARNING: --diff2 has no effect and will become an error, please remove it\n']);
});

test('print-ir prints JSON and nothing else, what the configuration says goes to standard error', async () => {
  const { code, stdout, stderr } = await run('print-ir --config loud.js --pretty');
  assert.deepEqual([code, stderr], [0, 'from the config\n']);
  const ir = JSON.parse(stdout) as { domains: { name: string; records: { filepos: string }[] }[] };
  assert.equal(ir.domains[0]?.name, 'shop.test');
  assert.match(ir.domains[0]?.records[0]?.filepos ?? '', /1:\d+/);
});

test('print-ir --out writes the same JSON to a file, which --ir reads again', async () => {
  const { stdout } = await run('print-ir');
  assert.deepEqual(await run('print-ir --out ir.json'), { code: 0, stdout: '', stderr: '' });
  assert.equal(`${readFileSync(`${place.folder}/ir.json`, 'utf8')}\n`, stdout);
  assert.equal((await run('check --ir ir.json')).stdout, 'No errors.\n');
});

test('a reader that goes away early is no failure', async () => {
  assert.deepEqual(await runCli(['print-ir'], { cwd: place.folder, isDeaf: true }), {
    code: 0,
    stdout: '',
    stderr: '',
  });
});
