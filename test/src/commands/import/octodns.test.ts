import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { importOctodns } from '../../../../src/commands/import/octodns.ts';
import { importZones } from '../../../../src/commands/import.ts';
import type { UserError } from '../../../../src/errors.ts';
import { recordTypes } from '../../../support/exported-zone.ts';
import { createTestContext } from '../../../support/account-world.ts';

/** Read a folder of files that goes when the test ends. */
async function read(t: TestContext, files: Readonly<Record<string, string>>, zone?: string) {
  const cwd = await mkdtemp(join(tmpdir(), 'zonewright-octodns-'));
  t.after(() => rm(cwd, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(cwd, 'config', name)), { recursive: true });
    await writeFile(join(cwd, 'config', name), text);
  }
  const warnings: string[] = [];
  const options = { cwd, recordTypes, zone, onWarning: (line: string) => void warnings.push(line) };
  const zones = await importOctodns('config', options);
  const lines = zones.flatMap(({ actual }) =>
    actual.recordSets.flatMap((set) =>
      set.records.map(({ name, ttl, type, recordType, rdata }) =>
        [
          name,
          ttl,
          type,
          recordType.format(rdata),
          ...(set.heldBecause === undefined ? [] : [`(${set.heldBecause})`]),
        ].join(' '),
      ),
    ),
  );
  return { cwd, zones, lines, warnings };
}

/** The records of `shop.test` that YAML describes. */
async function recordsOf(t: TestContext, yaml: string): Promise<string[]> {
  return (await read(t, { 'shop.test.yaml': yaml })).lines;
}

const DIGEST = `${'1'.repeat(61)}1e1`;

test('every type of octoDNS is read, names are relative to the zone and a TTL is an hour unless told otherwise', async (t) => {
  const lines = await recordsOf(
    t,
    `---
'':
- {type: A, ttl: 60, values: [192.0.2.1, 192.0.2.2]}
- {type: CAA, values: [{flags: 128, tag: issue, value: ca.test}, {tag: iodef, value: 'mailto:a@b.test'}]}
- {type: MX, values: [{preference: 10, exchange: mx.shop.test.}, {priority: 20, value: mx2.shop.test.}]}
- {type: NS, value: ns1.shop.test.}
- {type: TXT, values: ['a \\; b', '"one " "two"', 'say "hi" \\']}
'*': {type: CNAME, value: shop.test.}
a.b: {type: AAAA, value: '2001:DB8::1'}
kid: {type: DS, value: {key_tag: 1, algorithm: 13, digest_type: 2, digest: ${DIGEST}}}
loc:
  type: LOC
  value:
    {lat_degrees: 31, lat_minutes: 58, lat_seconds: 52.1, lat_direction: S, long_degrees: 115, long_minutes: 49,
     long_seconds: 11.7, long_direction: E, altitude: 20, size: 10, precision_horz: 10, precision_vert: 2}
naptr: {type: NAPTR, value: {order: 1, preference: 2, flags: u, service: sip, regexp: '!^.*$!x!', replacement: .}}
ptr: {type: PTR, value: host.shop.test.}
srv: {type: SRV, value: {priority: 1, weight: 2, port: 3, target: sip.shop.test.}}
ssh: {type: SSHFP, value: {algorithm: 4, fingerprint_type: 2, fingerprint: ${DIGEST}}}
svc: {type: HTTPS, value: {svcpriority: 1, targetname: ., svcparams: {alpn: [h2, h3], no-default-alpn: , port: 8443}}}
tls: {type: TLSA, value: {certificate_usage: 3, selector: 1, matching_type: 0, certificate_association_data: ab}}
bücher: {type: SPF, value: v=spf1 -all}
`,
  );
  assert.deepEqual(lines, [
    'shop.test. 60 A 192.0.2.1',
    'shop.test. 60 A 192.0.2.2',
    'shop.test. 3600 CAA 128 issue "ca.test"',
    'shop.test. 3600 CAA 0 iodef "mailto:a@b.test"',
    'shop.test. 3600 MX 10 mx.shop.test.',
    'shop.test. 3600 MX 20 mx2.shop.test.',
    'shop.test. 3600 NS ns1.shop.test.',
    'shop.test. 3600 TXT "a ; b"',
    'shop.test. 3600 TXT "one two"',
    String.raw`shop.test. 3600 TXT "say \"hi\" \\"`,
    '*.shop.test. 3600 CNAME shop.test.',
    'a.b.shop.test. 3600 AAAA 2001:db8::1',
    `kid.shop.test. 3600 DS 1 13 2 ${DIGEST.toUpperCase()}`,
    'loc.shop.test. 3600 LOC 31 58 52.100 S 115 49 11.700 E 20m 10m 10m 2m',
    'naptr.shop.test. 3600 NAPTR 1 2 "u" "sip" "!^.*$!x!" .',
    'ptr.shop.test. 3600 PTR host.shop.test.',
    'srv.shop.test. 3600 SRV 1 2 3 sip.shop.test.',
    `ssh.shop.test. 3600 SSHFP 4 2 ${DIGEST.toUpperCase()}`,
    'svc.shop.test. 3600 HTTPS 1 . alpn="h2,h3" no-default-alpn="" port="8443"',
    'tls.shop.test. 3600 TLSA 3 1 0 ab',
    'xn--bcher-kva.shop.test. 3600 SPF "v=spf1 -all"',
  ]);
});

test('what octoDNS does besides serving values is a reason to leave a record alone', async (t) => {
  const lines = await recordsOf(
    t,
    `
a: {type: A, value: 192.0.2.1, dynamic: {rules: []}}
b: {type: A, value: 192.0.2.1, geo: {EU: [192.0.2.2]}}
c: {type: A, value: 192.0.2.1, octodns: {ignored: true}}
d: {type: A, value: 192.0.2.1, octodns: {excluded: [route53]}}
e: {type: A, value: 192.0.2.1, octodns: {lenient: true}}
`,
  );
  assert.deepEqual(
    lines.map((line) => /\((.*)\)$/.exec(line)?.[1]),
    [
      'octoDNS chooses its answers by rules ("dynamic")',
      'octoDNS chooses its answers by place ("geo")',
      'octoDNS leaves it alone ("ignored")',
      'octoDNS has it at some providers only ("included", "excluded")',
      undefined,
    ],
  );
});

test('zones are files named after them and folders of files, and other files are named and left out', async (t) => {
  const files = {
    'b.test.yaml': 'www: {type: A, value: 192.0.2.1}\n',
    'a.test./www.yaml': 'www: {type: A, value: 192.0.2.1}\n',
    'a.test./$a.test.yaml': "'': {type: A, value: 192.0.2.2}\n",
    'production.yaml': 'providers: {}\n',
    'prod.main.yaml': 'providers: {}\nzones: {}\n',
    'README.md': '#',
    'notes/c.test.yaml': 'no: zone\n',
    'empty.test.yaml': '',
  };
  const { lines, zones, warnings } = await read(t, files);
  assert.deepEqual(
    zones.map(({ title }) => title),
    ['a.test', 'b.test', 'empty.test'],
  );
  assert.deepEqual(lines, ['a.test. 3600 A 192.0.2.2', 'www.a.test. 3600 A 192.0.2.1', 'www.b.test. 3600 A 192.0.2.1']);
  assert.deepEqual(warnings, [
    'WARNING: "config/production.yaml" is left out: its name is not that of a zone',
    'WARNING: "config/prod.main.yaml" is left out: it is the configuration of octoDNS',
  ]);
  assert.deepEqual(
    (await read(t, files, 'B.test')).zones.map(({ title }) => title),
    ['b.test'],
  );
  await assert.rejects(read(t, files, 'gone.test'), /There is no zone "gone\.test" in "config"/);
});

test('every problem of every file is told with its place', async (t) => {
  const files = {
    'a.test.yaml': `
a: {type: A, value: 192.0.2.300}
b: {type: A}
c: {value: x}
d: {type: MX, value: {exchange: x.}}
e: text
f: {type: A, ttl: soon, value: 192.0.2.1}
g:
- {type: A, value: 192.0.2.1}
- {type: TXT, value: {a: b}}
h:
`,
    'b.test.yaml': 'a: {type: A, value: [}\n',
    'c.test.yaml': '- a\n- b\n',
    'd.test.yaml': 'a: !include other.yaml\n',
    'e.test.yaml': 'a: {type: A, value: 192.0.2.1}\na: {type: A, value: 192.0.2.1}\n',
  };
  await assert.rejects(read(t, files), (error: UserError) => {
    const places = error.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim().replace(/^config\//, ''));
    assert.deepEqual(
      places.map((line) => /^(\S+?:\d+:\d+): /.exec(line)?.[1]?.replace(/:\d+$/, '')),
      [
        ...[2, 3, 4, 5, 6, 7, 8, 11].map((line) => `a.test.yaml:${line}`),
        'b.test.yaml:1',
        'b.test.yaml:1',
        'c.test.yaml:1',
        'd.test.yaml:1',
        'e.test.yaml:2',
      ],
    );
    assert.match(error.message, /The record "d" cannot be used: a value lacks "preference"/);
    return true;
  });
});

test('import writes what octoDNS has as a configuration, and fails when something has no place in it', async (t) => {
  const { cwd } = await read(t, {
    'shop.test.yaml':
      "'': [{type: NS, value: ns1.shop.test.}, {type: A, value: 192.0.2.1}]\nu: {type: URI, value: '1 1 \"x\"'}\n",
  });
  const [lines, errors]: [string[], string[]] = [[], []];
  const flags = { from: 'octodns', entry: 'main', format: 'djs', ttl: 0 } as const;
  assert.equal(await importZones.run(['config'], flags, createTestContext(cwd, lines, errors)), 1);
  assert.deepEqual(lines.join('').split('\n').slice(2), [
    'var DSP_MAIN = NewDnsProvider("main");',
    'var REG_CHANGEME = NewRegistrar("none");',
    '',
    'D("shop.test", REG_CHANGEME',
    '\t, DnsProvider(DSP_MAIN)',
    '\t, DefaultTTL(3600)',
    '\t//, NAMESERVER("ns1.shop.test.")',
    '\t, A("@", "192.0.2.1")',
    '\t// Left alone: u.shop.test URI: the configuration has no word for type URI',
    '\t//     URI 1 1 "x" ttl=3600',
    '\t, IGNORE("u", "URI")',
    ')',
    '',
    '',
  ]);
  assert.deepEqual(errors, [
    '1 record set cannot be expressed and stands in the configuration as a comment:',
    '    u.shop.test URI: the configuration has no word for type URI',
  ]);
});
