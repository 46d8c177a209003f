import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromNative } from '../../../../providers/route53/native/from-native.ts';
import { explainOpaque, isUnchanged } from '../../../../providers/route53/failures/opaque-refusal.ts';
import { ProviderError, StaleError } from '../../../../src/errors.ts';
import { withRoute53 } from '../../../support/route53.ts';
import { change } from '../../../support/route53-records.ts';

const NATIVE = {
  Name: 'www.shop.test.',
  Type: 'A' as const,
  TTL: 60,
  ResourceRecords: [{ Value: '192.0.2.1' }],
  HealthCheckId: '11111111-2222-4333-8444-555555555555',
};
const HELD = fromNative(NATIVE);
const refused = new ProviderError('Route 53 refused it', { code: 'InvalidInput' });

test('A refusal names what the request deletes without understanding it, and is as it was without anything of the sort', () => {
  const two = { changes: [change('delete', { before: HELD }), change('delete', { before: HELD })] };
  const told = explainOpaque(refused, two);
  assert.deepEqual([told.message, told.code], [refused.message, refused.code]);
  assert.match(
    told.hint ?? '',
    /^Nothing of the request was carried out\. It deletes www\.shop\.test A \(it has a health check\) and 1 more/,
  );
  assert.equal(explainOpaque(refused, { changes: [change('create', { after: HELD })] }), refused);
});

test('A set is unchanged when the service says the same of it, in whatever order', () => {
  const { TTL, ...rest } = NATIVE;
  assert.ok(isUnchanged(HELD, fromNative({ TTL, ...rest })));
  assert.ok(!isUnchanged(HELD, fromNative({ ...NATIVE, TTL: 61 })));
  assert.ok(!isUnchanged(HELD, undefined));
  const { HealthCheckId, ...plain } = NATIVE;
  assert.ok(HealthCheckId !== undefined && !isUnchanged(fromNative(plain), fromNative(plain)));
});

for (const [title, ttl] of [
  ['is still what was read is not called stale', 60],
  ['is no longer what was read is stale', 61],
] as const) {
  test(`A set that ${title} when Route 53 does not know it as such`, async () => {
    const stored = { ...NATIVE, TTL: ttl };
    const load = [{ zone: 'shop.test.', id: 'ZSHOP', private: false, nameServers: [], sets: [stored] }];
    const subject = "[name='www.shop.test.', type='A']";
    const message = `[Tried to delete resource record set ${subject} but the values provided do not match the current values]`;
    await withRoute53(
      async ({ provider, emulator }) => {
        const [zone] = await provider.listZones();
        assert.ok(zone);
        const fault = { operation: 'ChangeResourceRecordSets', status: 400, code: 'InvalidChangeBatch', message };
        emulator.setFaults({ fail: [fault] });
        await assert.rejects(provider.apply(zone, { changes: [change('delete', { before: HELD })] }), (error) => {
          assert.ok(error instanceof ProviderError);
          assert.equal(error instanceof StaleError, ttl !== 60);
          assert.equal(/which this version cannot express/.test(error.hint ?? ''), ttl === 60);
          return true;
        });
      },
      { load },
    );
  });
}
