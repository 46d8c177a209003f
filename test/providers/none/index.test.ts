import assert from 'node:assert/strict';
import { test } from 'node:test';
import { none } from '../../../providers/none/index.ts';
import { quietContext } from '../../support/route53.ts';
import { setsOf } from '../../support/route53-records.ts';

test('The provider NONE holds every zone and wants nothing in it', async () => {
  const provider = await none.createDnsProvider?.('none', {}, quietContext());
  assert.ok(provider !== undefined);
  const zone = await provider.findZone({ name: 'shop.test', meta: {} });
  assert.ok(zone !== undefined);
  assert.equal(zone.name, 'shop.test.');
  assert.deepEqual(provider.completeDesired(setsOf('www 300 A 192.0.2.1'), zone), []);
  assert.deepEqual((await provider.readZone(zone, { needsDelegation: true })).recordSets, []);
  assert.deepEqual(await provider.nameServers(zone), []);
  assert.deepEqual(await provider.listZones(), []);
  assert.deepEqual(provider.toBatches([]), []);
  assert.deepEqual(await provider.apply(zone, { changes: [] }), {});
  assert.equal((await provider.createZone(zone.name)).name, zone.name);
  assert.equal((await provider.identity()).account, 'none');
});

test('NONE is a registrar that needs no credentials', async () => {
  assert.deepEqual(await none.createRegistrar?.('third-party', {}, quietContext()), {
    entry: 'third-party',
    type: 'NONE',
  });
});
