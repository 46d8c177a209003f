import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import type { Client } from '../../../providers/route53/client/client.ts';
import type { Route53Api } from '../../../providers/route53/client/api.ts';
import { fromNative } from '../../../providers/route53/native/from-native.ts';
import { deleteInstance, instanceOf, reviewInstances } from '../../../providers/route53/traffic-policy.ts';
import { ProviderError, StaleError } from '../../../src/errors.ts';
import type { HostedZone } from '../../../src/model/zone.ts';
import { createZone, quietContext, withRoute53 } from '../../support/route53.ts';
import { change, setsOf, SHOP } from '../../support/route53-records.ts';

const ID = '33333333-2222-4333-8444-555555555555';
const ZONE: HostedZone = { id: 'ZSHOP', name: SHOP, isPrivate: false };
const NATIVE: ResourceRecordSet = {
  Name: 'www.shop.test.',
  Type: 'A',
  TTL: 60,
  ResourceRecords: [{ Value: '192.0.2.1' }],
  TrafficPolicyInstanceId: ID,
};
const BATCH = { changes: [change('delete', { before: fromNative(NATIVE) })] };
const GONE = new ProviderError('It is not there', { code: 'NoSuchTrafficPolicyInstance' });

/** Delete the instance at a service that answers as told, and return the answer with what was asked and slept. */
async function deleteAt(answers: {
  readonly sets?: readonly ResourceRecordSet[];
  readonly isThere?: boolean;
  readonly states: readonly string[];
}) {
  const asked: string[] = [];
  const states = [...answers.states];
  const context = quietContext();
  const api = {
    listResourceRecordSets: async () => ({ ResourceRecordSets: answers.sets ?? [NATIVE], IsTruncated: false }),
    deleteTrafficPolicyInstance: async () => {
      if (answers.isThere === false) throw GONE;
      return {};
    },
    getTrafficPolicyInstance: async () => {
      const State = states.length > 1 ? states.shift() : states[0];
      if (State === undefined) throw GONE;
      if (State === 'last') states.length = 0;
      return { TrafficPolicyInstance: { State, Message: 'a record is in the way' } };
    },
  } as unknown as Route53Api;
  const client = {
    call: (attempt: { readonly operation: string }, ask: (api: Route53Api) => Promise<unknown>) => {
      asked.push(attempt.operation);
      return ask(api);
    },
  } as Client;
  const applied = await deleteInstance(ID, { client, zone: ZONE, batch: BATCH, context }).catch(
    (error: unknown) => error,
  );
  return { applied, asked, slept: context.slept.length, told: context.told };
}

test('An instance is deleted when Route 53 no longer knows it', async () => {
  const { applied, asked, slept, told } = await deleteAt({ states: ['Deleting', 'last'] });
  assert.deepEqual(applied, { notes: [`Deleted the traffic policy instance ${ID}`] });
  const get = 'GetTrafficPolicyInstance';
  assert.deepEqual(asked, ['ListResourceRecordSets', 'DeleteTrafficPolicyInstance', get, get, get]);
  assert.deepEqual([slept, told[0]], [2, `Waiting until the traffic policy instance ${ID} is deleted`]);
});

test('An instance that is gone already is deleted, whoever did it', async () => {
  for (const sets of [[NATIVE], []]) {
    const { applied, asked } = await deleteAt({ sets, isThere: false, states: [] });
    assert.ok(!(applied instanceof Error));
    assert.deepEqual(asked, ['ListResourceRecordSets', 'DeleteTrafficPolicyInstance']);
  }
});

test('An instance that Route 53 cannot delete is told with its reason', async () => {
  const { applied } = await deleteAt({ states: ['Deleting', 'Failed'] });
  assert.ok(applied instanceof ProviderError);
  assert.match(applied.message, /could not delete the traffic policy instance 3{8}-\S+: a record is in the way$/);
});

test('An instance that takes too long is not waited for without end', async () => {
  const { applied, slept } = await deleteAt({ states: ['Deleting'] });
  assert.ok(applied instanceof ProviderError);
  assert.match(applied.message, /was still being deleted after 3 minutes$/);
  assert.match(applied.hint ?? '', /^Run push again later/);
  assert.equal(slept, 89);
});

test('An instance whose sets are not what was read is left alone', async () => {
  for (const now of [
    { ...NATIVE, ResourceRecords: [{ Value: '192.0.2.2' }] },
    { ...NATIVE, TrafficPolicyInstanceId: 'another' },
  ]) {
    const { applied, asked } = await deleteAt({ sets: [now], states: [] });
    assert.ok(applied instanceof StaleError);
    assert.equal(applied.message, 'www.shop.test A is no longer what was read');
    assert.deepEqual(asked, ['ListResourceRecordSets']);
  }
});

test('A request is about an instance when what it deletes belongs to one', () => {
  const [plain] = setsOf('x 1 A 192.0.2.1');
  assert.ok(plain);
  assert.equal(instanceOf(BATCH), ID);
  assert.equal(instanceOf({ changes: [change('delete', { before: plain })] }), undefined);
});

test('A moment without an answer is told of where something declared takes the place of an instance', () => {
  const before = fromNative(NATIVE);
  const [same, cname, text] = setsOf('www 1 A 192.0.2.1', 'www 1 CNAME x', 'www 1 TXT "t"');
  assert.ok(same && cname && text);
  const removal = change('delete', { before });
  assert.equal(reviewInstances([change('modify', { before, after: same })]).length, 1);
  assert.equal(reviewInstances([removal, change('create', { after: cname })]).length, 1);
  assert.deepEqual(reviewInstances([removal, change('create', { after: text })]), []);
  assert.deepEqual(reviewInstances([removal]), []);
});

test('A key that may not delete instances is told the action to allow, and on what', async () => {
  await withRoute53(async ({ provider, emulator }) => {
    const zone = await createZone(provider);
    emulator.setFaults({ fail: [{ operation: 'DeleteTrafficPolicyInstance', status: 403, code: 'AccessDenied' }] });
    await assert.rejects(provider.apply(zone, BATCH), (error) => {
      assert.ok(error instanceof ProviderError);
      const action = '"route53:DeleteTrafficPolicyInstance" on "arn:aws:route53:::trafficpolicyinstance/3{8}-';
      assert.match(error.hint ?? '', new RegExp(action));
      return true;
    });
  });
});
