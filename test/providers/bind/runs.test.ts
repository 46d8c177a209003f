import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { DeclaredZone } from '../../../src/model/ir.ts';
import type { DnsProvider } from '../../../src/provider.ts';
import { declare, declareZone } from '../../support/declared.ts';
import { previewIn, pushIn } from '../../support/planning.ts';
import { quietContext } from '../../support/route53.ts';
import { openFolder, type FolderOptions } from '../../support/zone-folder.ts';

interface Folder {
  readonly cwd: string;
  readonly told: string[];
  readonly open: (options?: Partial<FolderOptions>) => Promise<DnsProvider>;
  readonly read: (file: string) => string;
}

async function inFolder(run: (folder: Folder) => Promise<void>, files: Readonly<Record<string, string>> = {}) {
  const cwd = mkdtempSync(join(tmpdir(), 'zonewright-runs-'));
  const context = quietContext();
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(join(cwd, file, '..'), { recursive: true });
      writeFileSync(join(cwd, file), text);
    }
    await run({
      cwd,
      told: context.told,
      open: (options = {}) => openFolder({ cwd, context, ...options }),
      read: (file) => readFileSync(join(cwd, file), 'utf8'),
    });
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

const zoneOf = (more: Partial<DeclaredZone> = {}): DeclaredZone =>
  declareZone('shop.test', [declare('A', '@', ['192.0.2.1'], { ttl: 300 })], {
    dnsProviders: [['bind', -1]],
    ...more,
  });
const SOA = 'SOA DEFAULT_NOT_SET. DEFAULT_NOT_SET. 3600 600 604800 1440 ttl=300';
const CREATIONS = [
  '******************** Domain: shop.test',
  '1 correction (bind)',
  '#1: Ensuring zone "shop.test" exists in "bind"',
];

test('a new zone is shown as one to be made, and comes with its first push', () =>
  inFolder(async ({ open, read, told, cwd }) => {
    const zones = [zoneOf({ meta: { no_ns: 'true' } })];
    const preview = await previewIn({ zones, providers: [await open()], mode: { createsZones: true } });
    assert.deepEqual(preview.out, [
      ...CREATIONS,
      'SUCCESS!',
      '******************** Domain: shop.test',
      '2 corrections (bind)',
      `#1: + CREATE shop.test ${SOA}\n+ CREATE shop.test A 192.0.2.1 ttl=300`,
      'Done. 3 corrections.',
    ]);
    assert.equal(existsSync(join(cwd, 'zones')), false);
    const push = await pushIn({ zones, providers: [await open()] });
    assert.deepEqual(push.out.slice(-3), [
      'WRITING ZONEFILE: zones/shop.test.zone',
      'SUCCESS!',
      'Done. 3 corrections.',
    ]);
    assert.match(read('zones/shop.test.zone'), /DEFAULT_NOT_SET\. DEFAULT_NOT_SET\. 2024050600 /);
    const again = await previewIn({ zones, providers: [await open()] });
    assert.equal(again.out.at(-1), 'Done. 0 corrections.');
    assert.ok(told.includes('INFO: File does not (yet) exist: "zones/shop.test.zone"'));
    assert.match(told.join('\n'), /has no default_soa with master and mbox/);
  }));

test('without looking for missing zones, a new one is written all the same', () =>
  inFolder(async ({ open, read }) => {
    const push = await pushIn({ zones: [zoneOf()], providers: [await open()], mayCreateZones: false });
    assert.equal(push.out.at(-1), 'Done. 2 corrections.');
    assert.match(read('zones/shop.test.zone'), /192\.0\.2\.1/);
  }));

test('zones of one name with different tags are different files', () =>
  inFolder(async ({ open, read }) => {
    const inner = { ...zoneOf({ tag: 'in', uniqueName: 'shop.test!in' }), records: [declare('A', '@', ['10.0.0.1'])] };
    const push = await pushIn({ zones: [zoneOf(), inner], providers: [await open()] });
    assert.equal(push.out.at(-1), 'Done. 6 corrections.');
    assert.match(read('zones/shop.test.zone'), /192\.0\.2\.1/);
    assert.match(read('zones/shop.test!in.zone'), /10\.0\.0\.1/);
    const zones = await (await open()).listZones();
    assert.deepEqual(
      zones.map(({ id, name, tag }) => [id, name, tag]),
      [
        ['zones/shop.test.zone', 'shop.test.', undefined],
        ['zones/shop.test!in.zone', 'shop.test.', 'in'],
      ],
    );
  }));

test('pitfall 98: what default_soa says and an existing zone does not is told, and a placeholder gives way to it', () =>
  inFolder(
    async ({ open, told, read }) => {
      const meta = { default_soa: { master: 'ns2.test.', mbox: 'h.test.', refresh: 7 } };
      const push = await pushIn({ zones: [zoneOf()], providers: [await open({ meta })] });
      assert.ok(
        push.out.some((line) => line.includes('-> (ns2.test. h.shop.test. 1 2 3 4 ttl=60)')),
        push.out.join('\n'),
      );
      assert.match(read('zones/shop.test.zone'), /SOA {3}ns2\.test\. h\.shop\.test\. 2024050600 1 2 3 4\n/);
      assert.deepEqual(told, [
        'WARNING: "zones/shop.test.zone" keeps its own mbox, refresh: default_soa is for zones without an SOA record, SOA() for any',
      ]);
    },
    { 'zones/shop.test.zone': '$TTL 60\n@ SOA DEFAULT_NOT_SET. h 5 1 2 3 4\n  300 A 192.0.2.1\n' },
  ));

test('a declared SOA record replaces the one of the file, which keeps the serial', () =>
  inFolder(
    async ({ open, read }) => {
      const soa = declare('SOA', '@', ['ns1', 'h', 0, 5, 6, 7, 8], { ttl: 300 });
      const zone = zoneOf();
      await pushIn({ zones: [{ ...zone, records: [...zone.records, soa] }], providers: [await open()] });
      assert.match(read('zones/shop.test.zone'), /SOA {3}ns1\.shop\.test\. h\.shop\.test\. 2099010105 5 6 7 8\n/);
    },
    { 'zones/shop.test.zone': '$TTL 60\n@ SOA ns9 h 2099010104 1 2 3 4\n  300 A 192.0.2.1\n' },
  ));

test('pitfall 95: included files and generated records are read, and the push says that it writes them out', () =>
  inFolder(
    async ({ open, told, read }) => {
      const zone = zoneOf({ keepsUnknown: true });
      const push = await pushIn({ zones: [zone], providers: [await open()] });
      assert.equal(push.code, 0, push.out.join('\n'));
      assert.match(read('zones/shop.test.zone'), /^inner +IN A +192\.0\.2\.8\nh1 +IN A +192\.0\.2\.1\n|^h1 /m);
      assert.match(told.join('\n'), /"zones\/shop\.test\.zone" has \$INCLUDE and \$GENERATE/);
    },
    {
      'zones/shop.test.zone': '$TTL 300\n@ SOA n h 1 2 3 4 5\n$INCLUDE parts/inner\n$GENERATE 1-2 h$ A 192.0.2.$\n',
      'zones/parts/inner': 'inner A 192.0.2.8\n',
    },
  ));

test('a file that cannot be read is a problem of its zone, with every place, and no other file is read for it', () =>
  inFolder(
    async ({ open, read }) => {
      const push = await pushIn({ zones: [zoneOf()], providers: [await open()] });
      assert.equal(push.code, 1);
      const text = push.out.join('\n');
      assert.match(text, /provider bind Error: "zones\/shop\.test\.zone" cannot be read, so nothing of it is used:/);
      assert.match(text, /^ {4}zones\/shop\.test\.zone:2:5: A: /m);
      assert.match(text, /^ {4}zones\/shop\.test\.zone:3:10: .*lies outside of the folder "zones"$/m);
      assert.match(read('zones/shop.test.zone'), /^a A x$/m);
    },
    { 'zones/shop.test.zone': '$TTL 300\na A x\n$INCLUDE ../secret\n', secret: 'top secret\n' },
  ));

test('a signed file is left as it is', () =>
  inFolder(
    async ({ open, read }) => {
      const push = await pushIn({ zones: [zoneOf()], providers: [await open()] });
      assert.match(push.out.join('\n'), /"zones\/shop\.test\.zone" is signed.*inline-signing/);
      assert.match(read('zones/shop.test.zone'), /^a A 192\.0\.2\.7$/m);
    },
    {
      'zones/shop.test.zone':
        '$TTL 300\n@ SOA n h 1 2 3 4 5\na A 192.0.2.7\na RRSIG A 13 3 300 20300101000000 20200101000000 1 @ AQ==\n',
    },
  ));

test('pitfall 99: a list of a folder that is not there is an error', () =>
  inFolder(async ({ open }) => {
    const provider = await open();
    await assert.rejects(provider.listZones(), { code: 'NoSuchDirectory' });
    assert.deepEqual(await provider.identity(), { account: '"zones"', arn: '', source: 'a folder of zone files' });
  }));
