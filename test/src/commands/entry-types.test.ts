import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { glanceAtCreds } from '../../../src/commands/entry-types.ts';
import { compile } from '../../../src/index.ts';

async function folderWith(t: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = await mkdtemp(join(tmpdir(), 'types-'));
  t.after(() => rm(cwd, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(cwd, name), text);
  return cwd;
}

test('the TYPE of an entry is read from creds.json, and nothing is told where that file is missing or wrong', async (t) => {
  const typesIn = async (files: Readonly<Record<string, string>>): Promise<string | undefined> => {
    const creds = await glanceAtCreds({ cwd: await folderWith(t, files), env: { KIND: 'ROUTE53' } });
    return creds?.types.get('main');
  };
  assert.equal(await typesIn({ 'creds.json': '{ "main": { "TYPE": "ROUTE53" } }' }), 'ROUTE53');
  assert.equal(await typesIn({ 'creds.json': '{ "main": { "TYPE": "$KIND" } }' }), 'ROUTE53');
  assert.equal(await typesIn({ 'creds.json': '{ "other": { "TYPE": "ROUTE53" } }' }), undefined);
  assert.equal(await typesIn({ 'creds.json': '{ "main": [' }), undefined);
  assert.equal(await typesIn({}), undefined);
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
