import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { type ImportFlags, importZones } from '../../../../src/commands/import.ts';
import { UsageError, UserError } from '../../../../src/errors.ts';
import { createTestContext } from '../../../support/account-world.ts';

/** A folder with files that goes when the test ends. */
async function folderOf(t: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zonewright-import-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

async function importFrom(cwd: string, paths: readonly string[], flags: Partial<ImportFlags> = {}) {
  const [lines, errors]: [string[], string[]] = [[], []];
  const all: ImportFlags = { from: 'zonefile', entry: 'r53', format: 'js', ttl: 0, ...flags };
  const code = await importZones.run(paths, all, createTestContext(cwd, lines, errors));
  const text = lines.join('');
  const items = text.split('\n').filter((line) => line.startsWith('\t') && !/^\t\/\/|DnsProvider\(/.test(line));
  return { code, text, errors, items: items.map((line) => line.slice(1).replace(/,$/, '')) };
}

const SHOP = `$ORIGIN shop.test.
@ 3600 IN SOA ns1 admin 1 2 3 4 5
@ NS ns1
@ NS ns2.elsewhere.test.
www A 192.0.2.1
loc LOC 52 22 23 N 4 53 32 E -2m
t TXT "a\\065b" "c"
`;

test('a zone file becomes a configuration without SOA and name servers, which are those of the new provider', async (t) => {
  const cwd = await folderOf(t, { 'x.txt': SHOP });
  const { code, errors, text, items } = await importFrom(cwd, ['x.txt']);
  assert.deepEqual([code, errors], [0, []]);
  assert.match(text, /^var DSP_R53 = NewDnsProvider\("r53"\);$/m);
  assert.match(text, /^D\("shop\.test", REG_CHANGEME,$/m);
  assert.match(text, /^\t\/\/SOA\("@".*\n\t\/\/NAMESERVER\("ns1\.shop\.test\."\),\n\t\/\/NAMESERVER/m);
  assert.deepEqual(items, [
    'DefaultTTL(3600)',
    'A("www", "192.0.2.1")',
    'LOC("loc", 52, 22, 23, "N", 4, 53, 32, "E", -2, 1, 10000, 10)',
    'TXT("t", "aAbc")',
  ]);
});

test('the zone is the one that is named, else that of the SOA record, else what the name of the file says', async (t) => {
  const own = '@ 60 A 192.0.2.1\n';
  const cwd = await folderOf(t, { 'db.one.test': own, 'two.test.zone': own, three: own, 'four.test': SHOP });
  const titleOf = async (file: string, zone?: string) =>
    /^D\("(.*?)"/m.exec((await importFrom(cwd, [file], zone === undefined ? {} : { zone })).text)?.[1];
  assert.equal(await titleOf('db.one.test'), 'one.test');
  assert.equal(await titleOf('two.test.zone'), 'two.test');
  assert.equal(await titleOf('three', 'Drei.Test.'), 'drei.test');
  assert.equal(await titleOf('four.test'), 'shop.test');
  await assert.rejects(importFrom(cwd, ['three']), (error: UserError) => {
    assert.equal(error.message, 'Nothing in "three" tells which zone it is');
    assert.match(error.hint ?? '', /--zone/);
    return true;
  });
});

test('what cannot be declared is named and stands there as a remark, with a rule that protects it', async (t) => {
  const cwd = await folderOf(t, {
    'shop.test': `${SHOP}h HINFO "a" "b"\nother.test. A 192.0.2.9\nm A 192.0.2.1\nm 60 A 192.0.2.2\n`,
  });
  const { code, errors, items } = await importFrom(cwd, ['shop.test']);
  assert.equal(code, 1);
  assert.deepEqual(errors, [
    'WARNING: The A records of "m.shop.test" have several TTLs; all get that of the first',
    '2 record sets cannot be expressed and stand in the configuration as comments:',
    '    h.shop.test HINFO: the configuration has no word for type HINFO',
    '    other.test A: its name lies outside of the zone',
  ]);
  assert.ok(items.includes('IGNORE("h", "HINFO")'));
  assert.ok(items.includes('A("m", "192.0.2.2")'));
  assert.ok(!items.some((item) => item.includes('other.test')));
});

test('every problem of a zone file is told with its place, and nothing is written', async (t) => {
  const cwd = await folderOf(t, { bad: '@ 60 A 192.0.2.300\nx 60 MX ten mail\n', 'old.js': 'precious' });
  await assert.rejects(importFrom(cwd, ['bad'], { zone: 'shop.test', out: 'old.js' }), (error: UserError) => {
    assert.match(error.message, /^"bad" cannot be read:\n {4}bad:1:\d+: .*192\.0\.2\.300.*\n {4}bad:2:\d+: /);
    return true;
  });
  assert.equal(await readFile(join(cwd, 'old.js'), 'utf8'), 'precious');
  await assert.rejects(importFrom(cwd, ['gone']), new UserError('Cannot read "gone": there is no such file'));
});

test('included files are read, but none outside of the folder of the zone file', async (t) => {
  const cwd = await folderOf(t, { secret: 'www 60 A 192.0.2.9\n' });
  await mkdir(join(cwd, 'zones', 'part'), { recursive: true });
  await writeFile(join(cwd, 'zones', 'part', 'a'), '$INCLUDE b\n');
  await writeFile(join(cwd, 'zones', 'part', 'b'), 'www 60 A 192.0.2.1\n');
  await writeFile(join(cwd, 'zones', 'shop.test'), '$INCLUDE part/a\n');
  assert.deepEqual((await importFrom(cwd, ['zones/shop.test'])).items, ['DefaultTTL(60)', 'A("www", "192.0.2.1")']);
  await symlink(join(cwd, 'secret'), join(cwd, 'zones', 'link'));
  for (const name of ['../secret', 'link', join(cwd, 'secret')]) {
    await writeFile(join(cwd, 'zones', 'shop.test'), `$INCLUDE ${name}\n`);
    await assert.rejects(importFrom(cwd, ['zones/shop.test']), /lies outside of the folder of the zone file/);
  }
});

test('several zone files become one configuration, or a folder with a file for each', async (t) => {
  const cwd = await folderOf(t, { 'a.test': '@ 60 A 192.0.2.1\n', 'b.test': '@ 60 A 192.0.2.2\n' });
  const { text } = await importFrom(cwd, ['a.test', 'b.test']);
  assert.deepEqual(text.match(/^D\("\w\.test"/gm), ['D("a.test"', 'D("b.test"']);
  const split = await importFrom(cwd, ['a.test', 'b.test'], { outDir: 'dns', format: 'ts', entry: 'main' });
  assert.equal(split.text, '');
  assert.deepEqual((await readdir(join(cwd, 'dns'), { recursive: true })).toSorted(), [
    'dnsconfig.ts',
    'providers.ts',
    'zones',
    'zones/a.test.ts',
    'zones/b.test.ts',
  ]);
  assert.match(await readFile(join(cwd, 'dns/providers.ts'), 'utf8'), /DSP_MAIN = NewDnsProvider\("main"\)/);
});

test('flags that make no sense are usage errors', async (t) => {
  const cwd = await folderOf(t, {});
  const { from: _, ...withoutSource } = { from: undefined };
  await assert.rejects(
    importZones.run(['x'], { entry: 'r53', format: 'js', ttl: 0, ...withoutSource }, createTestContext(cwd, [], [])),
    UsageError,
  );
  await assert.rejects(importFrom(cwd, []), UsageError);
  await assert.rejects(importFrom(cwd, ['a', 'b'], { zone: 'x.test' }), UsageError);
  await assert.rejects(importFrom(cwd, ['a'], { out: 'x', outDir: 'y' }), UsageError);
  const parse = importZones.options.find(({ flags }) => flags.startsWith('--from'))?.parse;
  assert.throws(() => parse?.('tinydns'), UsageError);
  assert.equal(parse?.('octodns'), 'octodns');
});
