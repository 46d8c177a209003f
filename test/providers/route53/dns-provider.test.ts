import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createZone, withRoute53 } from '../../support/route53.ts';
import { bring, changesFor, setsOf } from '../../support/route53-records.ts';

test('The name servers at the top are replaced, and those of the delegation stay what they are', async () => {
  await withRoute53(async ({ provider }) => {
    const zone = await createZone(provider);
    const before = await provider.nameServers(zone);
    const own = before.map((server) => `@ 300 NS ${server}`);
    for (const lines of [own, [...own, '@ 300 NS ns1.example.net.'], own.slice(1)]) {
      await bring(provider, zone, setsOf(...lines));
      assert.deepEqual(await changesFor(provider, zone, setsOf(...lines)), []);
      assert.deepEqual(await provider.nameServers(zone), before);
    }
  });
});

test('Thousands of new sets are sent in few requests and read back page by page', async () => {
  await withRoute53(async ({ provider, count }) => {
    const zone = await createZone(provider);
    const lines = Array.from({ length: 2000 }, (_, i) => `h${i} 300 A 10.0.${i >> 8}.${i & 255}`);
    await bring(provider, zone, setsOf(...lines));
    assert.equal(count('ChangeResourceRecordSets'), 2);
    assert.deepEqual(await changesFor(provider, zone, setsOf(...lines)), []);
    // One page of the empty zone, seven of the full one.
    assert.equal(count('ListResourceRecordSets'), 8);
    assert.equal(count('GetHostedZone'), 0);
  });
});

test('A set that two zones of one name hold is changed in the one that is meant', async () => {
  await withRoute53(async ({ provider, connect, emulator }) => {
    await createZone(provider);
    const other = await connect();
    const meant = await createZone(other);
    const found = await other.findZone({ name: 'shop.test', meta: { zone_id: meant.id } });
    assert.ok(found !== undefined);
    await bring(other, found, setsOf('www 300 A 192.0.2.1'));
    const sizes = emulator
      .dump()
      .map(({ id, sets }) => `${id.replace('/hostedzone/', '') === meant.id} ${sets.length}`);
    assert.deepEqual(sizes.toSorted(), ['false 2', 'true 3']);
  });
});

test('Name servers are known from creation on', async () => {
  await withRoute53(async ({ provider }) => {
    const zone = await createZone(provider);
    const { nameServers } = await provider.readZone(zone, { needsDelegation: false });
    assert.equal(nameServers.length, 4);
    for (const server of nameServers) assert.match(server, /^ns-\d+\.awsdns-\d\d\.(com|net|org|co\.uk)\.$/);
  });
});
