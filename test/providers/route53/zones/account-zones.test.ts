import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProviderError } from '../../../../src/errors.ts';
import { toName } from '../../../../src/dns/idn.ts';
import { createZone, withRoute53 } from '../../../support/route53.ts';

test('A created zone is found in the same run without listing again', async () => {
  await withRoute53(async ({ provider, count }) => {
    assert.deepEqual(await provider.listZones(), []);
    const zone = await createZone(provider);
    assert.equal(zone.name, 'shop.test.');
    assert.equal(zone.isPrivate, false);
    assert.deepEqual(await provider.listZones(), [zone]);
    assert.deepEqual(await provider.findZone({ name: 'shop.test', meta: {} }), zone);
    assert.equal(count('ListHostedZones'), 1);
  });
});

test('A zone whose creation was answered into the void is created once', async () => {
  await withRoute53(async ({ provider, emulator }) => {
    emulator.setFaults({ drop: [{ operation: 'CreateHostedZone', when: 'after', times: 1 }] });
    const zone = await createZone(provider);
    assert.equal(emulator.dump().length, 1);
    assert.equal(zone.name, 'shop.test.');
    assert.equal((await provider.listZones()).length, 1);
  });
});

test('A creation of which nobody can find out what became of it is told as such', async () => {
  await withRoute53(async ({ provider, emulator }) => {
    emulator.setFaults({
      drop: [{ operation: 'CreateHostedZone', when: 'after', times: 1 }],
      fail: [{ operation: 'ListHostedZones', status: 403, code: 'AccessDenied' }],
    });
    await assert.rejects(createZone(provider), {
      message: /gave no answer to CreateHostedZone, and what it did is unknown: Not allowed: .*ListHostedZones/,
      hint: /^It may have been carried out or not/,
    });
  });
});

test('Two runs create two zones, one run never two of a name', async () => {
  await withRoute53(async ({ provider, connect, emulator }) => {
    const zone = await createZone(provider);
    assert.equal((await createZone(provider)).id, zone.id);
    assert.notEqual((await createZone(await connect())).id, zone.id);
    assert.equal(emulator.dump().length, 2);
  });
});

test('A refused creation says what the service said', async () => {
  await withRoute53(async ({ provider }) => {
    await assert.rejects(provider.createZone(toName('test')), (error) => {
      assert.ok(error instanceof ProviderError);
      assert.match(error.message, /^Route 53 refused CreateHostedZone for test: .*\(InvalidDomainName\)$/);
      return true;
    });
  });
});

test('A delegation set that does not exist is refused', async () => {
  await withRoute53(async ({ connect }) => {
    const provider = await connect({ DelegationSet: 'N1PA6795SAMPLE' });
    await assert.rejects(createZone(provider), { code: 'NoSuchDelegationSet' });
  });
});

test('A new zone that the service does not know everywhere yet is waited for', async () => {
  await withRoute53(async ({ provider, emulator, context }) => {
    const zone = await createZone(provider);
    const unknown = { operation: 'ListResourceRecordSets', status: 404, code: 'NoSuchHostedZone', times: 2 };
    emulator.setFaults({ fail: [unknown] });
    assert.equal((await provider.readZone(zone, { needsDelegation: false })).recordSets.length, 1);
    assert.deepEqual(context.slept, [5000, 5000]);
    emulator.setFaults({ fail: [{ ...unknown, times: 100 }] });
    await assert.rejects(provider.readZone(zone, { needsDelegation: false }), { code: 'NoSuchHostedZone' });
    assert.equal(context.slept.length, 2 + 11);
  });
});

test('An old zone that is gone is not waited for', async () => {
  await withRoute53(async ({ provider, context }) => {
    const gone = { id: 'ZGONE', name: toName('gone.test'), isPrivate: false };
    await assert.rejects(provider.readZone(gone, { needsDelegation: false }), { code: 'NoSuchHostedZone' });
    assert.deepEqual(context.slept, []);
  });
});
