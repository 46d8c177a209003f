import assert from 'node:assert/strict';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { LiveZone } from '../../providers/route53/emulator/index.ts';
import { getZones } from '../../src/commands/get-zones.ts';
import { preview } from '../../src/commands/preview.ts';
import { push } from '../../src/commands/push.ts';
import { openAccountWorld } from '../support/account-world.ts';
import { PUSH_FLAGS } from '../support/push-flags.ts';
import { contentsOf } from '../support/pushing.ts';

const octal = (byte: number): string => `\\${byte.toString(8).padStart(3, '0')}`;
const BYTES = Array.from({ length: 256 }, (_, byte) => byte);
/** As the service spells a byte of a name; it has no capitals. */
const inName = (byte: number): string =>
  /[a-z\d_-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : octal(byte);
const isCapital = (byte: number): boolean => byte >= 0x41 && byte <= 0x5a;

function plain(name: string, Type: string, values: readonly string[], TTL = 300) {
  return { Name: `${name}shop.test.`, Type, TTL, ResourceRecords: values.map((Value) => ({ Value })) };
}

/** Two strings that hold every octet there is. */
const EVERY_OCTET = [BYTES.slice(0, 128), BYTES.slice(128)].map((bytes) => `"${bytes.map(octal).join('')}"`).join(' ');
/** As long as a value may be: 4,000 characters with its quotes and blanks. */
const LONGEST = Array.from({ length: 16 }, (_, i) => `"${'x'.repeat(i === 15 ? 128 : 255)}"`).join(' ');
const ADDRESSES = Array.from({ length: 400 }, (_, i) => `10.0.${i >> 8}.${i & 255}`);
const SHA = 'ab'.repeat(32);

const SETS = [
  plain('', 'A', ADDRESSES),
  plain('', 'AAAA', ['2001:db8::1']),
  plain('', 'CAA', ['0 issue "ca.test"', '128 iodef "mailto:a@b.test"', '129 issuewild ";"']),
  plain('', 'MX', ['0 .', '10 mx.shop.test.'], 60),
  plain('', 'TXT', [EVERY_OCTET, LONGEST, '""', '"v=spf1 mx -all"']),
  plain('_dmarc.', 'TXT', ['"v=DMARC1; p=reject; adkim=s; pct=0; rua=mailto:d@shop.test"']),
  plain('alias.', 'CNAME', ['\\052.wild.test.']),
  plain('\\052.', 'CNAME', ['shop.test.']),
  plain('a\\052b.', 'A', ['192.0.2.1']),
  plain('\\052\\052.', 'A', ['192.0.2.1']),
  plain('a\\056b.c.', 'A', ['192.0.2.2']),
  plain('kid.', 'NS', ['ns.kid.test.', 'a\\100b.kid.test.'], 172_800),
  plain('kid.', 'DS', [`1 13 2 ${SHA}`]),
  plain('https.', 'HTTPS', ['1 . alpn="h3,h2" port="8443" no-default-alpn="" ipv4hint="192.0.2.1"']),
  plain('svcb.', 'SVCB', ['0 svc.shop.test.']),
  plain('naptr.', 'NAPTR', ['1 2 "u" "E2U+sip" "!^\\\\+(.*)$!sip:\\\\1@x.test!" .']),
  plain('ptr.', 'PTR', ['host.shop.test.']),
  plain('_sip._tcp.', 'SRV', ['1 2 3 sip.shop.test.', '0 0 0 .']),
  plain('ssh.', 'SSHFP', [`4 2 ${SHA}`]),
  plain('_443._tcp.', 'TLSA', [`3 1 1 ${SHA}`]),
  plain('xn--bcher-kva.', 'CNAME', ['xn--mnchen-3ya.test.']),
  { ...plain('w.', 'A', ['192.0.2.5'], 60), SetIdentifier: 'blue "1"', Weight: 10 },
  { ...plain('w.', 'A', ['192.0.2.5'], 60), SetIdentifier: 'é', Weight: 0 },
  {
    Name: 'own.shop.test.',
    Type: 'AAAA',
    AliasTarget: { HostedZoneId: 'ZSHOP', DNSName: 'shop.test.', EvaluateTargetHealth: true },
  },
  {
    Name: 'cdn.shop.test.',
    Type: 'A',
    AliasTarget: { HostedZoneId: 'Z2FDTNDATAQYW2', DNSName: 'd1.cloudfront.net.', EvaluateTargetHealth: false },
  },
  ...BYTES.filter((byte) => !isCapital(byte)).map((byte) => plain(`x${inName(byte)}.bytes.`, 'A', ['192.0.2.3'])),
];

const NAME_SERVERS = ['ns-1.awsdns-01.com', 'ns-2.awsdns-02.net'];
const ZONE: LiveZone = {
  zone: 'shop.test.',
  id: 'ZSHOP',
  private: false,
  nameServers: NAME_SERVERS,
  sets: [
    plain(
      '',
      'NS',
      NAME_SERVERS.map((server) => `${server}.`),
      172_800,
    ),
    plain('', 'SOA', ['ns-1.awsdns-01.com. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400'], 900),
    ...SETS,
  ],
};

/** What a zone holds besides what the service has put there; the id of the zone itself is its own. */
function contents([zone]: readonly LiveZone[]): string[] {
  assert.ok(zone);
  const own = zone.sets.filter(({ Name, Type }) => Name !== 'shop.test.' || (Type !== 'NS' && Type !== 'SOA'));
  return contentsOf(own).map((line) => line.replaceAll(`zone_id=${zone.id}`, 'zone_id=own'));
}

for (const [format, builders] of [
  ['js', false],
  ['djs', true],
  ['ts', true],
] as const) {
  const title = `${format}${builders ? ' with builders' : ''}`;
  test(`every type and every odd value comes back from get-zones as ${title}, here and in an empty account`, async (t) => {
    const full = await openAccountWorld(t, { load: [ZONE] });
    const config = `dnsconfig.${format.slice(-2)}`;
    const flags = { creds: 'creds.json', ttl: 0, format, builders, out: config };
    assert.equal(await getZones.run(['r53', 'all'], flags, full.context), 0, full.errors.join('\n'));
    assert.equal(await preview.run([], { ...PUSH_FLAGS, config, expectNoChanges: true }, full.context), 0);
    assert.equal(full.lines.at(-1), 'Done. 0 corrections.');

    const empty = await openAccountWorld(t, {});
    await copyFile(join(full.cwd, config), join(empty.cwd, config));
    assert.equal(await push.run([], { ...PUSH_FLAGS, config }, empty.context), 0, empty.errors.join('\n'));
    assert.deepEqual(contents(empty.emulator.dump()), contents(full.emulator.dump()));
    assert.equal(await preview.run([], { ...PUSH_FLAGS, config, expectNoChanges: true }, empty.context), 0);
  });
}
