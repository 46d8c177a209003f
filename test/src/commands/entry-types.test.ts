import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { check } from '../../../src/commands/check.ts';
import { glanceAtCreds } from '../../../src/commands/entry-types.ts';
import { compile } from '../../../src/index.ts';
import { runCommand } from '../../support/command-context.ts';

async function folderWith(t: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = await mkdtemp(join(tmpdir(), 'types-'));
  t.after(() => rm(cwd, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(cwd, name), text);
  return cwd;
}

test('the TYPE of an entry is read from creds.json; a file that is missing is nothing to speak of, one that is wrong is', async (t) => {
  const said: string[] = [];
  const typesIn = async (files: Readonly<Record<string, string>>): Promise<string | undefined> => {
    const context = {
      cwd: await folderWith(t, files),
      env: { KIND: 'ROUTE53' },
      err: (line: string) => void said.push(line),
    };
    return (await glanceAtCreds(['main', 'other'], context))?.types.get('main');
  };
  assert.equal(await typesIn({ 'creds.json': '{ "main": { "TYPE": "ROUTE53" } }' }), 'ROUTE53');
  assert.equal(await typesIn({ 'creds.json': '{ "main": { "TYPE": "$KIND" } }' }), 'ROUTE53');
  assert.equal(await typesIn({ 'creds.json': '{ "other": { "TYPE": "ROUTE53" } }' }), undefined);
  assert.equal(await typesIn({}), undefined);
  assert.deepEqual(said, []);
  assert.equal(await typesIn({ 'creds.json': '{ "main": { "SecretKey": "hush-hush }' }), undefined);
  assert.match(said[0] ?? '', /^creds\.json:1:\d+: /);
  assert.equal(
    said.at(-1),
    'WARNING: What depends on the TYPE of "main", "other" is not checked, because the credentials cannot be read',
  );
  assert.doesNotMatch(said.join(''), /hush/);
});

test('what Route 53 would refuse is found without an account where only creds.json says that it is Route 53', async (t) => {
  const config = `var R53 = NewDnsProvider("main");
D("shop.test", NewRegistrar("none"), DnsProvider(R53),
  A("www", "192.0.2.1", R53_WEIGHT(1, "a")),
  A("www", "192.0.2.2")
);`;
  const rulesIn = async (files: Readonly<Record<string, string>>): Promise<string[]> => {
    const { findings } = await compile({ cwd: await folderWith(t, { 'dnsconfig.js': config, ...files }) });
    return findings.map(({ rule, position }) => `${rule} ${position?.line}:${position?.column}`);
  };
  assert.deepEqual(await rulesIn({ 'creds.json': '{ "main": { "TYPE": "ROUTE53" } }' }), ['route53-routing-mix 4:3']);
  assert.deepEqual(await rulesIn({}), []);
});

test('creds.json is looked at by check only for entries of zones whose TYPE the configuration leaves out', async (t) => {
  const broken = { 'creds.json': '{ "main": [' };
  const checkOf = async (config: string, files: Readonly<Record<string, string>> = broken) => {
    const cwd = await folderWith(t, { 'dnsconfig.js': config, ...files });
    const { code, out, err } = await runCommand(check, { cwd });
    return { code, out, lines: err.split('\n').filter(Boolean) };
  };
  const zone = (...entries: string[]): string =>
    `D("shop.test", NewRegistrar("none"), ${entries.map((entry) => `DnsProvider(${entry})`).join(', ')}, A("@", "192.0.2.1"));`;
  const quiet = { code: 0, out: 'No errors.\n', lines: [] };
  assert.deepEqual(await checkOf(zone('NewDnsProvider("main", "ROUTE53")')), quiet);
  assert.deepEqual(await checkOf(`NewDnsProvider("unused"); ${zone('NewDnsProvider("main", "ROUTE53")')}`), quiet);
  assert.deepEqual(await checkOf('D("shop.test", NewRegistrar("none"));'), quiet);
  assert.deepEqual(await checkOf(zone('NewDnsProvider("main")'), {}), quiet, 'a pipeline has no credentials');
  const untold = await checkOf(zone('NewDnsProvider("main")', 'NewDnsProvider("second", "ROUTE53")'));
  assert.deepEqual([untold.code, untold.out], [0, 'No errors.\n']);
  assert.match(untold.lines.at(-1) ?? '', /^WARNING: What depends on the TYPE of "main" is not checked/);
});
