import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ListedZone } from '../../../providers/route53/emulator/index.ts';
import { getZones, type GetZonesOptions } from '../../../src/commands/get-zones.ts';
import { preview } from '../../../src/commands/preview.ts';
import { openAccountWorld } from '../../support/account-world.ts';
import { PUSH_FLAGS } from '../../support/push-flags.ts';

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
  simple('_dmarc', 'TXT', 60, '"v=DMARC1; p=none"'),
  simple('spf', 'TXT', 300, '"v=spf1 mx -all"'),
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
  alias('lb', 'dualstack.lb-1.us-east-1.elb.amazonaws.com.', 'Z35SXDOTRQ7X7K'),
  alias('old-lb', 'lb-1.us-east-1.elb.amazonaws.com.', 'Z3DZXE0Q79N41H'),
  alias('own', 'shop.test.', 'ZSHOP'),
  alias('site', 's3-website-us-east-1.amazonaws.com.', 'Z3AQBSTGFYJSTF'),
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

const EXPORT: GetZonesOptions = { creds: 'creds.json', format: 'js', ttl: 0, out: 'dnsconfig.js' };
const PREVIEW = { ...PUSH_FLAGS, expectNoChanges: true };

for (const format of ['js', 'djs'] as const) {
  test(`a preview of what get-zones wrote as ${format} finds nothing to change`, async (t) => {
    const { context, lines } = await openAccountWorld(t, { load: [SHOP, ...BOTH] });
    assert.equal(await getZones.run(['r53', 'all'], { ...EXPORT, format }, context), 1);
    assert.equal(await preview.run([], PREVIEW, context), 0, lines.join('\n'));
    assert.equal(lines.at(-1), 'Done. 0 corrections.');
  });
}

for (const format of ['js', 'ts'] as const) {
  test(`a preview of a folder of ${format} files finds nothing to change, builders or not`, async (t) => {
    const { context, cwd, lines } = await openAccountWorld(t, { load: [SHOP, ...BOTH] });
    const { out: _, ...flags } = EXPORT;
    for (const builders of [false, true]) {
      const outDir = join(cwd, 'new', 'folder');
      assert.equal(await getZones.run(['r53', 'all'], { ...flags, format, outDir, builders }, context), 1);
      const config = `new/folder/dnsconfig.${format}`;
      assert.equal(await preview.run([], { ...PREVIEW, config }, context), 0, lines.join('\n'));
      assert.equal(lines.at(-1), 'Done. 0 corrections.');
      const text = await readFile(join(outDir, 'zones', `shop.test.${format}`), 'utf8');
      assert.equal(text.includes('SPF_BUILDER'), builders);
    }
  });
}

test('what cannot be declared stands in the exported file with the reason, is named, and makes the command fail', async (t) => {
  const { context, cwd, errors } = await openAccountWorld(t, { load: [SHOP] });
  assert.equal(await getZones.run(['r53', '-', 'shop.test'], EXPORT, context), 1);
  const text = await readFile(join(cwd, 'dnsconfig.js'), 'utf8');
  const reason = 'sp\\032ace.shop.test A: it has a TTL of 0, and TTL(0) means the default';
  assert.deepEqual(text.match(/\/\/ Left alone:.*/g), [`// Left alone: ${reason}`]);
  assert.deepEqual(errors, [
    '1 record set cannot be expressed and stands in the configuration as a comment:',
    `    ${reason}`,
  ]);
});

test('aliases stand in the exported file with a zone id only where the target does not tell it', async (t) => {
  const { context, cwd } = await openAccountWorld(t, { load: [SHOP] });
  await getZones.run(['r53', '-', 'shop.test'], EXPORT, context);
  const text = await readFile(join(cwd, 'dnsconfig.js'), 'utf8');
  assert.deepEqual(text.match(/R53_ALIAS\(.*\)/g), [
    'R53_ALIAS("cdn", "A", "d1.cloudfront.net.")',
    'R53_ALIAS("lb", "A", "dualstack.lb-1.us-east-1.elb.amazonaws.com.")',
    'R53_ALIAS("old-lb", "A", "lb-1.us-east-1.elb.amazonaws.com.", R53_ZONE("Z3DZXE0Q79N41H"))',
    'R53_ALIAS("own", "A", "shop.test.")',
    'R53_ALIAS("site", "A", "s3-website-us-east-1.amazonaws.com.")',
  ]);
});
