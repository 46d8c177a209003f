import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Name } from '../../../src/dns/name.ts';
import type { HostedZone } from '../../../src/model/zone.ts';
import type { DnsProvider, ZoneReference } from '../../../src/provider.ts';
import { bring, setsOf } from '../../support/route53-records.ts';
import { quietContext } from '../../support/route53.ts';
import { openFolder, TEST_DAY, type FolderOptions } from '../../support/zone-folder.ts';

const META = { default_soa: { master: 'ns1', mbox: 'admin' } };
const HEAD = `$TTL 300
; generated with zonewright 2024-05-06T07:08:09Z
@                IN SOA   ns1.shop.test. admin.shop.test. 2024050600 3600 600 604800 1440
`;

interface Bench {
  readonly cwd: string;
  readonly provider: DnsProvider;
  readonly zone: HostedZone;
  readonly file: string;
}

async function inFolder(
  run: (bench: Bench) => Promise<void>,
  options: Partial<FolderOptions> & { before?: (cwd: string) => void; zone?: Partial<ZoneReference> } = {},
): Promise<void> {
  const cwd = mkdtempSync(join(tmpdir(), 'zonewright-write-'));
  try {
    options.before?.(cwd);
    const provider = await openFolder({ cwd, meta: META, ...options });
    const zone = await provider.findZone({ name: 'shop.test', meta: {}, ...options.zone });
    assert.ok(zone !== undefined);
    await run({ cwd, provider, zone, file: join(cwd, 'zones/shop.test.zone') });
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

const write = (text: string) => (cwd: string) => {
  mkdirSync(join(cwd, 'zones'));
  writeFileSync(join(cwd, 'zones/shop.test.zone'), text);
};

test('pitfall 99: a zone is written into a folder that was not there', () =>
  inFolder(async ({ provider, zone, file }) => {
    assert.equal(zone.isNew, true);
    const [applied] = await bring(provider, zone, setsOf('@ 300 A 192.0.2.1', 'www 60 CNAME @'));
    assert.deepEqual(applied?.notes, ['WRITING ZONEFILE: zones/shop.test.zone']);
    assert.equal(
      readFileSync(file, 'utf8'),
      `${HEAD}                 IN A     192.0.2.1\nwww        60    IN CNAME shop.test.\n`,
    );
    assert.equal(statSync(join(file, '..')).mode & 0o777, 0o750);
  }));

test('pitfall 93: the file before is kept, nothing else is left, and the permissions stay', () =>
  inFolder(
    async ({ provider, zone, file }) => {
      const before = readFileSync(file, 'utf8');
      chmodSync(file, 0o640);
      await bring(provider, zone, setsOf('www 300 A 192.0.2.2'));
      assert.equal(readFileSync(`${file}.bak`, 'utf8'), before);
      assert.equal(statSync(file).mode & 0o777, 0o640);
      assert.deepEqual(readdirSync(join(file, '..')).toSorted(), ['shop.test.zone', 'shop.test.zone.bak']);
      assert.deepEqual(
        (await provider.listZones()).map(({ id }) => id),
        ['zones/shop.test.zone'],
      );
    },
    { before: write(`${HEAD}www A 192.0.2.1\n`) },
  ));

test('a link to a zone file stays one', () =>
  inFolder(
    async ({ provider, zone, cwd, file }) => {
      await bring(provider, zone, setsOf('www 300 A 192.0.2.2'));
      assert.match(readFileSync(join(cwd, 'real.zone'), 'utf8'), /^www +IN A +192\.0\.2\.2$/m);
      assert.match(readFileSync(file, 'utf8'), /192\.0\.2\.2/);
    },
    {
      before: (cwd) => {
        mkdirSync(join(cwd, 'zones'));
        writeFileSync(join(cwd, 'real.zone'), HEAD);
        symlinkSync(join(cwd, 'real.zone'), join(cwd, 'zones/shop.test.zone'));
      },
    },
  ));

test('pitfall 94: a serial that was given is written as it is, and only if something changes', () =>
  inFolder(
    async ({ provider, zone, file }) => {
      await bring(provider, zone, setsOf('www 300 A 192.0.2.1'));
      assert.match(readFileSync(file, 'utf8'), / 7 3600 /);
      await bring(provider, zone, setsOf('www 300 A 192.0.2.2'));
      assert.match(readFileSync(file, 'utf8'), / 4294967295 3600 /);
    },
    { before: write(`${HEAD.replace('2024050600', '7')}www A 192.0.2.1\n`), context: { zoneSerial: 4_294_967_295 } },
  ));

test('a zone that is to be signed says so', () =>
  inFolder(
    async ({ provider, zone, file }) => {
      await bring(provider, zone, setsOf('www 300 A 192.0.2.1'));
      assert.match(readFileSync(file, 'utf8'), /^; Automatic DNSSEC signing requested$/m);
    },
    { zone: { autoDnssec: 'on' } },
  ));

test('what the configuration has no word for stays as it was, names outside of the zone too', () =>
  inFolder(
    async ({ provider, zone, file }) => {
      await bring(provider, zone, setsOf('www 300 A 192.0.2.1'));
      const text = readFileSync(file, 'utf8');
      assert.match(text, /^h +IN HINFO "a" "b"$/m);
      assert.match(text, /^k +IN TYPE65280 \\# 1 ff$/m);
      assert.match(text, /^other\.test\. +IN A +192\.0\.2\.9\n$/m);
      const { recordSets } = await provider.readZone(zone, { needsDelegation: false });
      assert.deepEqual(
        recordSets.flatMap(({ name, heldBecause }) => (heldBecause === undefined ? [] : [`${name}: ${heldBecause}`])),
        [
          'h.shop.test.: the configuration has no word for type HINFO',
          'k.shop.test.: the configuration has no word for type TYPE65280',
          'other.test.: its name lies outside of the zone',
        ],
      );
    },
    { before: write(`${HEAD}h HINFO "a" "b"\nk TYPE65280 \\# 1 FF\nother.test. A 192.0.2.9\nx A 192.0.2.3\n`) },
  ));

test('who finds the zone locked waits, and says who to ask; a lock that was left behind is none', async () => {
  const { slept, ...quiet } = quietContext();
  await inFolder(
    async ({ provider, zone, cwd, file }) => {
      mkdirSync(join(cwd, 'zones'));
      const lock = join(cwd, 'zones/.shop.test.zone.lock');
      writeFileSync(lock, '');
      utimesSync(lock, TEST_DAY, TEST_DAY);
      await assert.rejects(bring(provider, zone, setsOf('www 300 A 192.0.2.1')), { code: 'Locked' });
      assert.ok(slept.length > 10 && !existsSync(file));
      utimesSync(lock, new Date(0), new Date(0));
      await bring(provider, zone, setsOf('www 300 A 192.0.2.1'));
      assert.ok(existsSync(file) && !existsSync(lock));
    },
    { context: { ...quiet, sleep: async (ms) => void slept.push(ms) } },
  );
});

test('pitfall 97: zones that would share a file are refused, and so is one outside of the folder', async () => {
  const cwd = tmpdir();
  const zone = (name: string, tag: string) =>
    ({ name, tag, rawName: name, uniqueName: tag === '' ? name : `${name}!${tag}` }) as Parameters<
      NonNullable<DnsProvider['requireZones']>
    >[0][number];
  const shared = await openFolder({ cwd, creds: { filenameformat: '%a.zone' } });
  assert.throws(() => shared.requireZones?.([zone('x.test', 'a'), zone('x.test', 'b')]), {
    name: 'CredsError',
    message: 'The zones "x.test!a" and "x.test!b" would share the file "zones/x.test.zone"',
  });
  const own = await openFolder({ cwd });
  own.requireZones?.([zone('x.test', 'a'), zone('x.test', '')]);
  assert.throws(() => own.requireZones?.([zone('../../etc/x', '')]), { name: 'CredsError', message: /no file in it/ });
});

test('pitfall 98: a name server without a dot is one of the zone', async () => {
  const provider = await openFolder({ cwd: tmpdir(), meta: { default_ns: ['ns1', 'ns2.other.test.'] } });
  const zone: HostedZone = { id: 'zones/x.test.zone', name: 'x.test.' as Name, isPrivate: false };
  assert.deepEqual(await provider.nameServers(zone), ['ns1.x.test.', 'ns2.other.test.']);
});
