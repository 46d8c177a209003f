import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateText, failText, placeOf, recordLines } from '../../../support/evaluate-text.ts';

/** The records of the first zone, by name, type and value. */
async function records(zone: string, ...extensions: string[]): Promise<string[]> {
  const { config } = await evaluateText(`var REG = NewRegistrar("none");
D(${zone}, REG);
${extensions.join('\n')}`);
  return recordLines(config.zones[0]?.records ?? []).map((line) => line.replace(' 0 ', ' '));
}

test('Labels of every kind are placed below the subdomain', async () => {
  assert.deepEqual(
    await records(
      '"ex.test"',
      'D_EXTEND("Lab.ex.test", A("@", "192.0.2.1"), A("db", "192.0.2.2"), A("*", "192.0.2.3"), A("1.2.3.4", "192.0.2.4"));',
      'D_EXTEND("deep.lab.ex.test", CNAME("c", "db"), MX("@", 10, "@"));',
      'D_EXTEND("ex.test", A("flat", "192.0.2.5"));',
    ),
    [
      'Lab A 192.0.2.1',
      'db.Lab A 192.0.2.2',
      '*.Lab A 192.0.2.3',
      '1.2.3.4 A 192.0.2.4',
      'c.deep.lab CNAME db',
      'deep.lab MX 10 @',
      'flat A 192.0.2.5',
    ],
  );
});

test('pitfall 47: below ip6.arpa every record keeps its label and its subdomain', async () => {
  assert.deepEqual(
    await records(
      'REV("2001:db8::/32")',
      'D_EXTEND(REV("2001:db8:3::/48"), PTR("@", "a.x.test."), TXT("own", "t"), PTR("2001:db8:3::2", "b.x.test."));',
    ),
    ['3.0.0.0 PTR a.x.test.', 'own.3.0.0.0 TXT t', '2001:db8:3::2 PTR b.x.test.'],
  );
});

test('pitfall 47: full reverse names are cut at the subdomain or left for the zone', async () => {
  assert.deepEqual(
    await records(
      '"0.10.in-addr.arpa"',
      'D_EXTEND(REV("10.0.7.0/24"), PTR("5", "a.x.test."), NS(REV("10.0.7.8"), "ns.x.test."), PTR("10.0.7.6", "b.x.test."));',
    ),
    ['5.7 PTR a.x.test.', '8.7.0.10.in-addr.arpa NS ns.x.test.', '10.0.7.6 PTR b.x.test.'],
  );
});

test('pitfall 47: an empty tag takes nothing from the subdomain', async () => {
  assert.deepEqual(await records('"ex.test!"', 'D_EXTEND("sub.ex.test", A("a", "192.0.2.1"));'), ['a.sub A 192.0.2.1']);
  assert.deepEqual(await records('"ex.test"', 'D_EXTEND("sub.ex.test!", A("a", "192.0.2.1"));'), ['a.sub A 192.0.2.1']);
  assert.deepEqual(await records('"ex.test!"', 'D_EXTEND("ex.test!", A("a", "192.0.2.1"));'), ['a A 192.0.2.1']);
});

test('A slash in a tag makes no classless name', async () => {
  assert.deepEqual(await records('"ex.test!a/b"', 'D_EXTEND("sub.ex.test!a/b", A("a", "192.0.2.1"));'), [
    'a.sub A 192.0.2.1',
  ]);
});

test('A domain is not found under another tag', async () => {
  const error = await failText('D("ex.test!in", NewRegistrar("none"));\nD_EXTEND("sub.ex.test", A("a", "192.0.2.1"));');
  assert.match(error.message, /^"sub\.ex\.test" was not declared yet/);
  assert.equal(placeOf(error), 'dnsconfig.js:2:1');
});

test('Modifiers act on the whole domain', async () => {
  const { config } = await evaluateText(`D("ex.test", NewRegistrar("none"), {k: "v"});
D_EXTEND("sub.ex.test", NAMESERVER("rel"), NO_PURGE, IGNORE("tmp"), {k: "w"}, AUTODNSSEC_OFF, NAMESERVER_TTL("2h"));`);
  const [zone] = config.zones;
  assert.deepEqual(
    [zone?.nameservers[0]?.name, zone?.keepsUnknown, zone?.unmanaged[0]?.label, zone?.autoDnssec, zone?.meta],
    ['rel', true, 'tmp', 'off', { k: 'w', ns_ttl: '7200' }],
  );
});
