import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateText, evaluateZone, failText } from '../../../support/evaluate-text.ts';

const durations: readonly (readonly [source: string, seconds: number])[] = [
  ['300', 300],
  ['"300"', 300],
  ['"5m"', 300],
  ['"1h"', 3600],
  ['"2d"', 172_800],
  ['"1w"', 604_800],
  ['"1n"', 2_592_000],
  ['"1y"', 31_536_000],
];

for (const [source, seconds] of durations) {
  test(`The duration ${source} is ${seconds} seconds for TTL, DefaultTTL and NAMESERVER_TTL`, async () => {
    const zone = await evaluateZone(
      `NAMESERVER_TTL(${source}), A("t", "192.0.2.1", TTL(${source})), DefaultTTL(${source}), A("d", "192.0.2.1")`,
    );
    assert.deepEqual(
      zone.records.map((record) => record.ttl),
      [seconds, seconds],
    );
    assert.deepEqual(zone.meta, { ns_ttl: String(seconds) });
  });
}

test('IGNORE has patterns that match anything for what is left out', async () => {
  const zone = await evaluateZone('IGNORE("a"), IGNORE(undefined, "TXT"), IGNORE("", null, "t"), IGNORE()');
  assert.deepEqual(
    zone.unmanaged.map(({ label, types, target }) => [label, types, target]),
    [
      ['a', '*', '*'],
      ['*', 'TXT', '*'],
      ['', '', 't'],
      ['*', '*', '*'],
    ],
  );
});

test('The last of NO_PURGE and PURGE wins', async () => {
  assert.equal((await evaluateZone('NO_PURGE')).keepsUnknown, true);
  assert.equal((await evaluateZone('NO_PURGE, PURGE, DISABLE_IGNORE_SAFETY_CHECK, END')).keepsUnknown, false);
  assert.equal((await evaluateZone('DISABLE_IGNORE_SAFETY_CHECK')).allowsIgnoreConflicts, true);
});

test('NAMESERVER keeps the order, and DISABLE_REPEATED_DOMAIN_CHECK is metadata', async () => {
  const zone = await evaluateZone(
    'NAMESERVER("b."), NAMESERVER("a"), A("x.ex.test", "192.0.2.1", DISABLE_REPEATED_DOMAIN_CHECK)',
  );
  assert.deepEqual(
    zone.nameservers.map((server) => server.name),
    ['b.', 'a'],
  );
  assert.deepEqual(zone.records[0]?.meta, { skip_fqdn_check: 'true' });
});

test('Properties that later words set are carried over', async () => {
  const zone = await evaluateZone(`function (d) {
    d.ignore_external_dns = true; d.external_dns_prefix = "p"; d.auto_dnssec = "on";
    d.recordsabsent.push({ type: "A", name: "gone", target: "192.0.2.1", meta: {}, ttl: 0 });
  }`);
  assert.deepEqual([zone.ignoresExternalDns, zone.externalDnsPrefix, zone.autoDnssec], [true, 'p', 'on']);
  assert.deepEqual(zone.absent[0]?.values, ['192.0.2.1']);
});

test('Providers are declared with type and metadata of any kind', async () => {
  const { config } =
    await evaluateText(`NewRegistrar("a"); NewRegistrar("b", {k: [1, {x: null}]}); NewRegistrar("c", "T");
    NewDnsProvider("d", "T", {n: 5}); NewDnsProvider("e", ""); NewDnsProvider("f", "-", {});`);
  const strip = ({ name, type, meta }: { readonly name: string; readonly type: string; readonly meta?: unknown }) => [
    name,
    type,
    meta,
  ];
  assert.deepEqual(config.registrars.map(strip), [
    ['a', '-', undefined],
    ['b', '-', { k: [1, { x: null }] }],
    ['c', 'T', undefined],
  ]);
  assert.deepEqual(config.dnsProviders.map(strip), [
    ['d', 'T', { n: 5 }],
    ['e', '-', undefined],
    ['f', '-', {}],
  ]);
});

const refused: readonly (readonly [source: string, message: RegExp])[] = [
  ['TTL(NaN)', /^TTL takes whole seconds/],
  ['TTL(true)', /found the boolean true/],
  ['DefaultTTL("1.5h")', /^DefaultTTL takes whole seconds .* found "1\.5h"/],
  ['NAMESERVER_TTL(null)', /^NAMESERVER_TTL .* found null/],
  ['NAMESERVER("a", "b")', /^NAMESERVER takes one name, found 2 arguments/],
  ['NAMESERVER(["a"])', /^NAMESERVER takes a name, found a list/],
  ['DnsProvider(function () {})', /found a function/],
  ['DnsProvider("p", 1.5)', /whole number of name servers, found the number 1\.5/],
  ['NewRegistrar("x", "T", "y")', /^NewRegistrar takes a type and an object, found "y"/],
];

for (const [source, message] of refused) {
  test(`${source} is refused`, async () => {
    assert.match((await failText(source)).message, message);
  });
}
