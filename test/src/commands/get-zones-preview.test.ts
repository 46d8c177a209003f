import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { Chalk } from 'chalk';
import { loadProviderKinds } from '../../../providers/index.ts';
import { startEmulator, type ListedZone } from '../../../providers/route53/emulator/index.ts';
import type { Context } from '../../../src/commands/command.ts';
import { getZones, type GetZonesOptions } from '../../../src/commands/get-zones.ts';
import { preview, type PreviewOptions } from '../../../src/commands/preview.ts';
import { compileEngine } from '../../../src/config/engine-module.ts';

const NAME_SERVERS = ['ns-1.awsdns-01.com', 'ns-2.awsdns-02.net'];

type NativeSet = ListedZone['ResourceRecordSets'][number];

function simple(Name: string, Type: string, TTL: number, ...values: string[]): NativeSet {
  return { Name, Type, TTL, ResourceRecords: values.map((Value) => ({ Value })) };
}

function alias(Name: string, DNSName: string, HostedZoneId: string): NativeSet {
  return { Name, Type: 'A', AliasTarget: { HostedZoneId, DNSName, EvaluateTargetHealth: false } };
}

function zoneOf(Name: string, Id: string, sets: readonly NativeSet[], PrivateZone = false): ListedZone {
  const apex = [
    simple(Name, 'NS', 172_800, ...NAME_SERVERS.map((server) => `${server}.`)),
    simple(Name, 'SOA', 900, 'ns-1.awsdns-01.com. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400'),
  ];
  const own = sets.map(({ Name: label, ...set }) => ({ Name: label === '@' ? Name : `${label}.${Name}`, ...set }));
  return {
    Name,
    Id: `/hostedzone/${Id}`,
    PrivateZone,
    NameServers: NAME_SERVERS,
    ResourceRecordSets: [...apex, ...own],
  };
}

/** What people have in zones: every type, odd spellings, and sets that cannot be declared. */
const SHOP = zoneOf('shop.test.', 'ZSHOP', [
  simple('@', 'A', 300, '192.0.2.1', '192.0.2.2'),
  simple('@', 'CAA', 300, '0 issue "ca.test"', '128 iodef "mailto:a@b.test"', '129 ISSUE ";"'),
  simple('@', 'MX', 3600, '10 MX1.shop.test', '20 mx2.shop.test.'),
  simple('@', 'TXT', 300, '"a \\"b\\" \\303\\251" "c"', '""', '"<&>\\\\"'),
  simple('\\052', 'A', 60, '192.0.2.3'),
  simple('\\100', 'TXT', 300, '"not the top"'),
  simple('sp\\040ace', 'A', 0, '192.0.2.4'),
  simple('six', 'AAAA', 300, '2001:db8::1', '2001:0db8:0::1'),
  simple('odd', 'CNAME', 300, '\\052.wild.test'),
  simple('_sip._tcp', 'SRV', 300, '1 2 3 sip.shop.test'),
  simple('kid', 'NS', 300, 'ns1.kid.test'),
  simple('kid', 'DS', 300, '1 13 2 1F8F8E0B6F7A4B2C1D3E5F60718293A4B5C6D7E8F90A1B2C3D4E5F6071829304'),
  { ...simple('w', 'A', 60, '192.0.2.5'), SetIdentifier: 'blue', Weight: 1 },
  alias('cdn', 'd1.cloudfront.net.', 'Z2FDTNDATAQYW2'),
]);

const BOTH = [
  zoneOf('both.test.', 'ZPUBLIC', [simple('www', 'A', 300, '192.0.2.1')]),
  zoneOf(
    'both.test.',
    'ZPRIVATE',
    [
      { ...simple('api', 'A', 60, '10.0.0.1'), SetIdentifier: 'one', Weight: 1 },
      simple('api', 'TXT', 300, '"beside a set that cannot be declared"'),
      alias('www', 'api.both.test.', 'ZPRIVATE'),
    ],
    true,
  ),
];

/** An emulator with zones and a folder whose credentials lead to it. */
async function world(t: TestContext, load: readonly ListedZone[]) {
  const cwd = await mkdtemp(join(tmpdir(), 'get-zones-preview-'));
  const emulator = await startEmulator({ load });
  t.after(async () => {
    await emulator.close();
    await rm(cwd, { recursive: true, force: true });
  });
  const r53 = {
    TYPE: 'ROUTE53',
    KeyId: 'AKIAEMULATOREMULATOR',
    SecretKey: 'emulator-secret-access-key',
    Endpoint: emulator.url,
  };
  await writeFile(join(cwd, 'creds.json'), JSON.stringify({ r53 }));
  const lines: string[] = [];
  const context: Context = {
    cwd,
    env: {},
    version: '0',
    color: new Chalk({ level: 0 }),
    startEngine: compileEngine,
    loadProviderKinds,
    out: (line) => void lines.push(line),
    write: (text) => void lines.push(text),
    err: () => undefined,
    status: () => undefined,
    confirm: () => Promise.resolve(false),
    now: () => 0,
    sleep: () => Promise.resolve(),
    signal: new AbortController().signal,
  };
  return { context, cwd, lines };
}

const EXPORT: GetZonesOptions = { creds: 'creds.json', format: 'js', ttl: 0, out: 'dnsconfig.js' };
const PREVIEW: PreviewOptions = {
  debug: false,
  allowFetch: false,
  disableordering: false,
  config: 'dnsconfig.js',
  variable: [],
  creds: 'creds.json',
  expectNoChanges: true,
  cmode: 'concurrent',
  cmax: 10,
  populate: true,
  full: false,
  reportmax: 5,
  populateOnPreview: false,
};

for (const format of ['js', 'djs'] as const) {
  test(`a preview of what get-zones wrote as ${format} finds nothing to change`, async (t) => {
    const { context, lines } = await world(t, [SHOP, ...BOTH]);
    assert.equal(await getZones.run(['r53', 'all'], { ...EXPORT, format }, context), 0);
    assert.equal(await preview.run([], PREVIEW, context), 0, lines.join('\n'));
    assert.equal(lines.at(-1), 'Done. 0 corrections.');
  });
}

test('what cannot be declared stands in the exported file with the reason', async (t) => {
  const { context, cwd } = await world(t, [SHOP]);
  await getZones.run(['r53', '-', 'shop.test'], EXPORT, context);
  const text = await readFile(join(cwd, 'dnsconfig.js'), 'utf8');
  assert.deepEqual(text.match(/\/\/ Left alone:.*/g)?.toSorted(), [
    '// Left alone: kid.shop.test DS: the configuration has no word for type DS',
    '// Left alone: sp\\032ace.shop.test A: it has a TTL of 0, and TTL(0) means the default',
    '// Left alone: w.shop.test A "blue": it has a routing policy (weighted 1)',
  ]);
});
