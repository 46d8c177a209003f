import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EmulatorOptions, LiveZone } from '../../../providers/route53/emulator/index.ts';
import { keyText } from '../../../src/model/record-set.ts';
import { createZone, withRoute53 } from '../../support/route53.ts';
import { bring, changesFor, setsOf } from '../../support/route53-records.ts';

const SERVERS = ['ns-1.awsdns-01.com', 'ns-2.awsdns-02.net', 'ns-3.awsdns-03.org', 'ns-4.awsdns-04.co.uk'];

type Sets = LiveZone['sets'];
const set = (name: string, type: Sets[number]['Type'], values: readonly string[]): Sets[number] => ({
  Name: name,
  Type: type,
  TTL: 300,
  ResourceRecords: values.map((Value) => ({ Value })),
});

function apex(servers: readonly string[] = SERVERS): Sets {
  return [
    set(
      'shop.test.',
      'NS',
      servers.map((server) => `${server}.`),
    ),
    set('shop.test.', 'SOA', ['ns-4.awsdns-04.co.uk. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400']),
  ];
}

function load(sets: Sets, isPrivate = false): EmulatorOptions {
  return { load: [{ zone: 'shop.test.', id: 'ZSHOP', private: isPrivate, nameServers: SERVERS, sets }] };
}

const ZONE = { name: 'shop.test', meta: {} };

for (const [count, calls] of [
  [300, 1],
  [301, 2],
  [900, 3],
] as const) {
  test(`A zone of ${count} sets is read with ${calls} calls and nothing else`, async () => {
    const hosts = Array.from({ length: count - 2 }, (_, i) => set(`h${i}.shop.test.`, 'A', ['192.0.2.1']));
    await withRoute53(
      async ({ provider, emulator }) => {
        const zone = await provider.findZone(ZONE);
        assert.ok(zone !== undefined);
        const actual = await provider.readZone(zone, { needsDelegation: false });
        assert.equal(actual.recordSets.length, count - 1);
        assert.equal(new Set(actual.recordSets.map(keyText)).size, count - 1);
        assert.deepEqual(
          actual.nameServers,
          SERVERS.map((server) => `${server}.`),
        );
        assert.deepEqual(
          emulator.calls().map((call) => call.operation),
          ['ListHostedZones', ...Array.from({ length: calls }, () => 'ListResourceRecordSets')],
        );
      },
      load([...apex(), ...hosts]),
    );
  });
}

test('The SOA record is not part of what is read', async () => {
  await withRoute53(async ({ provider }) => {
    const zone = await createZone(provider);
    const { recordSets } = await provider.readZone(zone, { needsDelegation: false });
    assert.deepEqual(recordSets.map(keyText), ['NS shop.test.']);
  });
});

test('Edited name servers at the top make it ask for the delegation set', async () => {
  await withRoute53(
    async ({ provider, count }) => {
      const zone = await provider.findZone(ZONE);
      assert.ok(zone !== undefined);
      const { nameServers } = await provider.readZone(zone, { needsDelegation: false });
      assert.equal(nameServers[0], 'ns-1.awsdns-01.com.');
      assert.equal(count('GetHostedZone'), 1);
    },
    load(apex(['ns1.shop.test', 'ns2.shop.test'])),
  );
});

test('Who needs certainty about the name servers gets it with one more call', async () => {
  await withRoute53(async ({ provider, count }) => {
    const zone = await createZone(provider);
    const { nameServers } = await provider.readZone(zone, { needsDelegation: true });
    assert.equal(count('GetHostedZone'), 1);
    assert.deepEqual(await provider.nameServers(zone), nameServers);
    assert.equal(nameServers.length, 4);
  });
});

test('A private zone has no name servers of its own and is not asked for them', async () => {
  await withRoute53(
    async ({ provider, count }) => {
      const zone = await provider.findZone(ZONE);
      assert.ok(zone?.isPrivate === true);
      assert.deepEqual((await provider.readZone(zone, { needsDelegation: true })).nameServers, []);
      assert.deepEqual(await provider.nameServers(zone), []);
      assert.equal(count('GetHostedZone'), 0);
    },
    load(apex(), true),
  );
});

test('A zone with everything in it can be read, and what has no word stays as it is', async () => {
  const sets: Sets = [
    ...apex(),
    { ...set('w.shop.test.', 'A', ['192.0.2.1']), SetIdentifier: 'a', GeoLocation: { CountryCode: '*' } },
    {
      ...set('w.shop.test.', 'A', ['192.0.2.2']),
      SetIdentifier: 'b',
      GeoLocation: { CountryCode: 'DE', SubdivisionCode: 'BE' },
    },
    set('odd.shop.test.', 'CAA', ['0 unheard "of"']),
    set('spf.shop.test.', 'SPF', ['"v=spf1 -all"']),
    set('plain.shop.test.', 'A', ['192.0.2.1']),
  ];
  await withRoute53(async ({ provider, emulator }) => {
    const zone = await provider.findZone(ZONE);
    assert.ok(zone !== undefined);
    const { recordSets } = await provider.readZone(zone, { needsDelegation: false });
    const held = recordSets.filter((each) => each.heldBecause !== undefined).map(keyText);
    assert.deepEqual(held.toSorted(), ['A w.shop.test. b', 'CAA odd.shop.test.', 'SPF spf.shop.test.']);
    // What shares its name and type with a set that is left alone stays as well.
    assert.equal((await changesFor(provider, zone, [])).length, 1);
    await bring(provider, zone, setsOf('www 300 A 192.0.2.1'));
    const names = emulator.dump()[0]?.sets.map((each) => each.Name);
    assert.ok(names !== undefined && names.length === 7 && !names.includes('plain.shop.test.'));
  }, load(sets));
});
