import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProviderError, StaleError } from '../../../src/errors.ts';
import type { DnsRecord } from '../../../src/model/record.ts';
import { createZone, withRoute53 } from '../../support/route53.ts';
import { alias, bring, change, changesFor, setsOf } from '../../support/route53-records.ts';

const batchOf = (...changes: Awaited<ReturnType<typeof changesFor>>) => ({ changes });

test('A request is answered with the id of the change, without its prefix', async () => {
  await withRoute53(async ({ provider, count }) => {
    const zone = await createZone(provider);
    const [applied] = await bring(provider, zone, setsOf('www 300 A 192.0.2.1', 'a 300 TXT "x"'));
    assert.match(applied?.changeId ?? '', /^C[A-Z0-9]+$/);
    assert.equal(count('ChangeResourceRecordSets'), 1);
  });
});

type Edit = readonly (string | DnsRecord)[];
const STALE: readonly (readonly [title: string, mine: Edit, theirs: Edit, now: string | undefined])[] = [
  ['was changed', ['www 300 A 192.0.2.2'], ['www 60 A 192.0.2.99'], '192.0.2.99 ttl=60'],
  ['was deleted', ['www 300 A 192.0.2.2'], [], undefined],
  [
    'was to be deleted but was changed',
    [],
    ['www 300 A 192.0.2.9', 'www 300 A 192.0.2.8'],
    '192.0.2.8, 192.0.2.9 ttl=300',
  ],
  [
    'turned into an alias',
    ['www 300 A 192.0.2.2'],
    ['b 300 A 192.0.2.1', alias('www', 'A', 'b')],
    'b.shop.test. atype=A zone_id=ZONE evaluate_target_health=false',
  ],
];

for (const [title, mine, theirs, now] of STALE) {
  test(`A set that ${title} after it was read stops the request, and nothing is changed`, async () => {
    await withRoute53(async ({ provider, connect }) => {
      const zone = await createZone(provider);
      await bring(provider, zone, setsOf('www 300 A 192.0.2.1', 'keep 300 A 192.0.2.1'));
      const planned = await changesFor(provider, zone, setsOf(...mine, 'keep 60 A 192.0.2.1'));
      await bring(await connect(), zone, setsOf(...theirs, 'keep 300 A 192.0.2.1'));
      await assert.rejects(provider.apply(zone, batchOf(...planned)), (error) => {
        assert.ok(error instanceof StaleError);
        assert.equal(error.message, 'www.shop.test A is no longer what was read');
        const expected = now?.replace('ZONE', zone.id);
        assert.deepEqual(error.conflicts, [
          { name: 'www.shop.test.', type: 'A', ...(expected === undefined ? {} : { now: expected }) },
        ]);
        return true;
      });
      assert.deepEqual(await changesFor(provider, zone, setsOf(...theirs, 'keep 300 A 192.0.2.1')), []);
    });
  });
}

test('A set that somebody else created meanwhile stops the request', async () => {
  await withRoute53(async ({ provider, count }) => {
    const zone = await createZone(provider);
    const planned = await changesFor(provider, zone, setsOf('www 300 A 192.0.2.1', 'x 300 A 192.0.2.1'));
    await bring(provider, zone, setsOf('www 300 A 192.0.2.7'));
    const before = count('ListResourceRecordSets');
    await assert.rejects(provider.apply(zone, batchOf(...planned)), { name: 'StaleError' });
    assert.equal(count('ListResourceRecordSets'), before + 1);
  });
});

test('An answer that was lost does not make a success a failure', async () => {
  await withRoute53(async ({ provider, emulator, count }) => {
    const zone = await createZone(provider);
    await bring(provider, zone, setsOf('www 300 A 192.0.2.1', 'old 300 A 192.0.2.1'));
    const desired = setsOf('www 60 A 192.0.2.2', alias('a', 'A', 'www'), 'new 300 TXT "b"', 'new 300 TXT "a"');
    emulator.setFaults({ drop: [{ operation: 'ChangeResourceRecordSets', when: 'after', times: 1 }] });
    assert.deepEqual(await bring(provider, zone, desired), [{}]);
    assert.deepEqual(await changesFor(provider, zone, desired), []);
    assert.equal(count('ChangeResourceRecordSets'), 3);
  });
});

test('An answer that was lost and cannot be made up for leaves open what was done', async () => {
  await withRoute53(async ({ provider, emulator }) => {
    const zone = await createZone(provider);
    const planned = await changesFor(provider, zone, setsOf('www 300 A 192.0.2.1'));
    emulator.setFaults({
      drop: [{ operation: 'ChangeResourceRecordSets', when: 'after', times: 1 }],
      fail: [{ operation: 'ListResourceRecordSets', status: 403, code: 'AccessDenied' }],
    });
    await assert.rejects(provider.apply(zone, batchOf(...planned)), {
      message: /gave no clear answer to ChangeResourceRecordSets, whose repetition failed: Route 53 refused the change/,
      hint: /^It may have been carried out or not/,
    });
  });
});

test('Name servers at the top that somebody else changed stop the request too', async () => {
  await withRoute53(async ({ provider, connect }) => {
    const zone = await createZone(provider);
    const planned = await changesFor(provider, zone, setsOf('@ 300 NS ns1.example.net.'));
    await bring(await connect(), zone, setsOf('@ 300 NS ns2.example.net.'));
    await assert.rejects(provider.apply(zone, batchOf(...planned)), { name: 'StaleError' });
    assert.deepEqual(await changesFor(provider, zone, setsOf('@ 300 NS ns2.example.net.')), []);
  });
});

test('Name servers at the top are overwritten where the service does not let them go for a moment', async () => {
  await withRoute53(async ({ provider, emulator, count }) => {
    const zone = await createZone(provider);
    const message = '[A HostedZone must contain at least one NS record for the zone itself.]';
    const operation = 'ChangeResourceRecordSets';
    emulator.setFaults({ fail: [{ operation, status: 400, code: 'InvalidChangeBatch', message, times: 1 }] });
    const desired = setsOf('@ 300 NS ns1.example.net.', 'www 300 A 192.0.2.1');
    await bring(provider, zone, desired);
    assert.deepEqual(await changesFor(provider, zone, desired), []);
    assert.equal(count(operation), 2);
  });
});

test('A refusal for any other reason says what the service said', async () => {
  await withRoute53(async ({ provider }) => {
    const zone = await createZone(provider);
    const changes = setsOf('x 300 CNAME a', 'x 300 A 192.0.2.1').map((after) => change('create', { after }));
    await assert.rejects(provider.apply(zone, batchOf(...changes)), (error) => {
      assert.ok(error instanceof ProviderError && !(error instanceof StaleError));
      assert.match(error.message, /Route 53 refused the change for Z\w+ \(shop\.test\): RRSet of type/);
      return true;
    });
  });
});

test('When the present state cannot be read the refusal itself is told', async () => {
  await withRoute53(async ({ provider, emulator }) => {
    const zone = await createZone(provider);
    const planned = await changesFor(provider, zone, setsOf('www 300 A 192.0.2.1'));
    await bring(provider, zone, setsOf('www 300 A 192.0.2.7'));
    emulator.setFaults({ fail: [{ operation: 'ListResourceRecordSets', status: 403, code: 'AccessDenied' }] });
    await assert.rejects(provider.apply(zone, batchOf(...planned)), {
      name: 'ProviderError',
      code: 'InvalidChangeBatch',
    });
  });
});
