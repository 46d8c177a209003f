import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { Context } from '../../../src/commands/command.ts';
import { getZones, type GetZonesOptions } from '../../../src/commands/get-zones.ts';
import { displayName, type Name } from '../../../src/dns/name.ts';
import { ProviderError, UsageError, UserError } from '../../../src/errors.ts';
import type { HostedZone } from '../../../src/model/zone.ts';
import type { RecordSet } from '../../../src/model/record-set.ts';
import type { DnsProvider, ProviderKind, ZoneReference } from '../../../src/provider.ts';
import { RECORD_TYPES } from '../../../src/records/index.ts';
import { NAME_SERVERS, apexNs, setOf } from '../../support/exported-zone.ts';
import { sharedEngine } from '../../support/shared-engine.ts';

const ZONES: readonly HostedZone[] = [
  { id: 'ZPUB', name: 'both.test.' as Name, isPrivate: false },
  { id: 'ZPRIV', name: 'both.test.' as Name, isPrivate: true },
  { id: 'ZBAD', name: 'broken.test.' as Name, isPrivate: false },
  { id: 'ZSHOP', name: 'shop.test.' as Name, isPrivate: false, recordSetCount: 3 },
];

/** An account with a few zones; `calls` lists what was asked of it. */
function fakeKind(calls: string[]): ProviderKind {
  const provider = {
    type: 'FAKE',
    listZones: () => Promise.resolve(ZONES),
    findZone: ({ name, meta }: ZoneReference) =>
      name === 'twins.test'
        ? Promise.reject(new ProviderError('Several zones', { code: 'AmbiguousZone', hint: 'R53_ZONE' }))
        : Promise.resolve(
            ZONES.find((zone) => zone.id === (meta['zone_id'] ?? zone.id) && displayName(zone.name) === name),
          ),
    completeDesired: (sets: readonly RecordSet[]) => sets,
    readZone: (zone: HostedZone, { needsDelegation }: { readonly needsDelegation: boolean }) => {
      calls.push(`read ${zone.id} ${needsDelegation}`);
      if (zone.id === 'ZBAD') return Promise.reject(new ProviderError('Broken on purpose'));
      const recordSets = [setOf(`www.${zone.name}`, 'A', 300, ['192.0.2.1']), apexNs(zone.name)];
      return Promise.resolve({ zone, recordSets, nameServers: zone.isPrivate ? [] : NAME_SERVERS });
    },
  };
  return {
    type: 'FAKE',
    recordTypes: [],
    supportedTypes: RECORD_TYPES.map(({ type }) => type),
    createDnsProvider: (entry) => Promise.resolve({ ...provider, entry } as unknown as DnsProvider),
  };
}

/** A folder with credentials that goes when the test ends. */
async function tempFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'get-zones-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'creds.json'), '{ "r53": { "TYPE": "FAKE" } }');
  return folder;
}

async function run(cwd: string, args: readonly string[], options: Partial<GetZonesOptions> = {}) {
  const seen = { out: '', err: [] as string[], calls: [] as string[] };
  const context: Partial<Context> = {
    cwd,
    env: {},
    startEngine: sharedEngine,
    loadProviderKinds: () => Promise.resolve([fakeKind(seen.calls)]),
    out: (line) => void (seen.out += `${line}\n`),
    write: (text) => void (seen.out += text),
    err: (line) => void seen.err.push(line),
    status: () => undefined,
    now: () => 0,
  };
  const all: GetZonesOptions = { creds: 'creds.json', format: 'nameonly', ttl: 0, ...options };
  assert.equal(await getZones.run(args, all, context as Context), 0);
  return seen;
}

const parse = (flags: string, text: string) =>
  getZones.options.find((option) => option.flags.startsWith(flags))?.parse?.(text);

test('an unknown format and a wrong default TTL are usage errors of the flags', () => {
  assert.throws(() => parse('--format', 'yaml'), UsageError);
  assert.throws(() => parse('--ttl', '-5'), UsageError);
  assert.throws(() => parse('--ttl', '1h'), UsageError);
  assert.equal(parse('--format', 'djs'), 'djs');
  assert.equal(parse('--ttl', '600'), 600);
});

test('an entry and a zone are needed', async (t) => {
  const folder = await tempFolder(t);
  for (const args of [[], ['r53'], ['r53', '-']]) await assert.rejects(run(folder, args), UsageError);
});

test('names given are echoed without asking anybody, and all lists each name once', async (t) => {
  const folder = await tempFolder(t);
  assert.equal((await run(folder, ['r53', 'Any.test', 'x!y'])).out, 'Any.test\nx!y\n');
  assert.equal((await run(folder, ['r53', 'all'])).out, 'both.test\nbroken.test\nshop.test\n');
});

test('a dash where a TYPE once stood is ignored, a TYPE is too but with a warning', async (t) => {
  const folder = await tempFolder(t);
  assert.deepEqual(await run(folder, ['r53', '-', 'shop.test']), { out: 'shop.test\n', err: [], calls: [] });
  const { out, err } = await run(folder, ['r53', 'FAKE', 'shop.test']);
  assert.equal(out, 'shop.test\n');
  assert.match(err.join('\n'), /^WARNING: .*get-zones --format=nameonly r53 shop\.test$/);
  assert.equal((await run(folder, ['r53', 'fake', 'shop.test'])).out, 'fake\nshop.test\n');
});

test('a zone is found in any spelling and keeps the one that was typed', async (t) => {
  const folder = await tempFolder(t);
  const { out, calls } = await run(folder, ['r53', 'SHOP.Test.', 'shop.test', 'shop.test!eu'], { format: 'js' });
  assert.deepEqual(out.match(/^D\(.*$/gm), ['D("SHOP.Test", REG_CHANGEME,', 'D("shop.test!eu", REG_CHANGEME,']);
  assert.deepEqual(calls, ['read ZSHOP true', 'read ZSHOP true']);
});

test('zones of one name get their ids, and tags where both are written', async (t) => {
  const folder = await tempFolder(t);
  const js = async (...zones: string[]) => (await run(folder, ['r53', ...zones], { format: 'js' })).out;
  assert.match(await js('both.test'), /^D\("both\.test".*\n.*\n\tR53_ZONE\("ZPUB"\),/m);
  assert.match(await js('ZPRIV'), /^D\("both\.test".*\n.*no_ns.*\n.*\n\tR53_ZONE\("ZPRIV"\),/m);
  const both = await js('both.test', 'ZPRIV');
  assert.deepEqual(both.match(/^D\("[^"]*"|R53_ZONE.*$/gm), [
    'D("both.test"',
    'R53_ZONE("ZPUB"),',
    'D("both.test!private"',
    'R53_ZONE("ZPRIV"),',
  ]);
});

test('the other formats need no name servers', async (t) => {
  const folder = await tempFolder(t);
  assert.deepEqual((await run(folder, ['r53', 'shop.test'], { format: 'zone' })).calls, ['read ZSHOP false']);
  assert.match(
    (await run(folder, ['r53', 'shop.test'], { format: 'zone', ttl: 60 })).out,
    /^\$ORIGIN shop\.test\.\n\$TTL 60\n/,
  );
  assert.match(
    (await run(folder, ['r53', 'shop.test'], { format: 'tsv' })).out,
    /^www\.shop\.test\twww\t300\tIN\tA\t192\.0\.2\.1\n/,
  );
});

test('a zone that does not exist is named with the way to list those that do', async (t) => {
  const folder = await tempFolder(t);
  await assert.rejects(run(folder, ['r53', 'gone.test'], { format: 'js' }), (error: UserError) => {
    assert.equal(error.message, 'The zone "gone.test" does not exist in "r53"');
    assert.match(error.hint ?? '', /get-zones --format=nameonly r53 all/);
    return true;
  });
  await assert.rejects(run(folder, ['r53', 'twins.test'], { format: 'js' }), (error: UserError) => {
    assert.equal(error.message, 'Several zones');
    assert.equal(error.hint, 'Give the id of the zone instead of its name');
    return true;
  });
});

test('one zone that cannot be read ends everything before anything is written', async (t) => {
  const folder = await tempFolder(t);
  await writeFile(join(folder, 'out.js'), 'precious');
  await assert.rejects(run(folder, ['r53', 'all'], { format: 'js', out: 'out.js' }), /Broken on purpose/);
  assert.equal(await readFile(join(folder, 'out.js'), 'utf8'), 'precious');
  assert.deepEqual((await readdir(folder)).toSorted(), ['creds.json', 'out.js']);
});

test('a file to write replaces the old one, keeps its mode and follows a link', async (t) => {
  const folder = await tempFolder(t);
  await writeFile(join(folder, 'real.txt'), 'old');
  await chmod(join(folder, 'real.txt'), 0o600);
  await symlink('real.txt', join(folder, 'link.txt'));
  const { out } = await run(folder, ['r53', 'shop.test'], { out: 'link.txt' });
  assert.equal(out, '');
  assert.equal(await readFile(join(folder, 'real.txt'), 'utf8'), 'shop.test\n');
  assert.equal((await stat(join(folder, 'real.txt'))).mode & 0o777, 0o600);
  assert.deepEqual((await readdir(folder)).toSorted(), ['creds.json', 'link.txt', 'real.txt']);
});

test('a folder gets a file for each zone in any format', async (t) => {
  const folder = await tempFolder(t);
  for (const format of ['zone', 'tsv', 'js'] as const) {
    const { out } = await run(folder, ['r53', 'shop.test', 'ZPRIV'], { format, outDir: 'dns' });
    assert.equal(out, '');
  }
  assert.deepEqual((await readdir(join(folder, 'dns'), { recursive: true })).toSorted(), [
    'both.test.tsv',
    'both.test.zone',
    'dnsconfig.js',
    'shop.test.tsv',
    'shop.test.zone',
    'zones',
    'zones/both.test.js',
    'zones/shop.test.js',
  ]);
});

test('flags that contradict each other are usage errors', async (t) => {
  const folder = await tempFolder(t);
  const refusal = (options: Partial<GetZonesOptions>) =>
    assert.rejects(run(folder, ['r53', 'shop.test'], options), UsageError);
  await refusal({ format: 'js', out: 'x', outDir: 'y' });
  await refusal({ format: 'nameonly', outDir: 'y' });
  await refusal({ format: 'zone', builders: true });
});

test('what is no regular file is written to and not replaced', async (t) => {
  const folder = await tempFolder(t);
  assert.equal((await run(folder, ['r53', 'shop.test'], { out: '/dev/null' })).out, '');
  assert.ok((await stat('/dev/null')).isCharacterDevice());
});

test('a file that cannot be written is refused before any zone is read', async (t) => {
  const folder = await tempFolder(t);
  await mkdir(join(folder, 'dir'));
  const refusal = (out: string) => run(folder, ['r53', 'broken.test'], { format: 'zone', out });
  await assert.rejects(
    refusal('no/such/file'),
    new UserError('Cannot write "no/such/file": its folder does not exist', {
      hint: 'Make the folder first, or name another file',
    }),
  );
  await assert.rejects(
    refusal('dir'),
    new UserError('Cannot write "dir": it is a folder', { hint: 'Name another file' }),
  );
  await assert.rejects(refusal('creds.json/x'), /part of its path is no folder/);
});
