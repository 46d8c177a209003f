import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change, RecordSet } from '../../../../../providers/route53/emulator/record-sets/record-set.ts';
import { alias, create, refused, remove, set, upsert, verdict, ZONE_ID } from '../batch.ts';

const A = set('www.shop.test', 'A', ['192.0.2.1', '192.0.2.2']);
const CNAME = set('www.shop.test', 'CNAME', ['a.test']);
const routed = { ...set('www.shop.test', 'A', ['192.0.2.1']), SetIdentifier: 'S', Weight: 1 };
const NAMED = "[name='www.shop.test.', type='A']";
const MISMATCH = 'but the values provided do not match the current values';

test('A record set is created once and deleted exactly as it is', () => {
  const cases: readonly (readonly [readonly RecordSet[], readonly Change[], string])[] = [
    [[A], [create(A)], refused(`Tried to create resource record set ${NAMED} but it already exists`)],
    [[A], [create({ ...A, TTL: 1 })], refused(`Tried to create resource record set ${NAMED} but it already exists`)],
    [[], [remove(A)], refused(`Tried to delete resource record set ${NAMED} but it was not found`)],
    [[A], [remove(A)], 'accepted'],
    [[A], [remove({ ...A, Name: 'WWW.shop.test.' })], 'accepted'],
    [[A], [remove(set('www.shop.test', 'A', ['192.0.2.2', '192.0.2.1']))], 'accepted'],
    [[A], [remove({ ...A, TTL: 301 })], refused(`Tried to delete resource record set ${NAMED} ${MISMATCH}`)],
    [
      [A],
      [remove(set('www.shop.test', 'A', ['192.0.2.1']))],
      refused(`Tried to delete resource record set ${NAMED} ${MISMATCH}`),
    ],
    [[CNAME], [remove({ ...CNAME, ResourceRecords: [{ Value: 'A.test.' }] })], 'accepted'],
    [
      [routed],
      [remove({ ...routed, Weight: 2 })],
      refused(`Tried to delete resource record set [name='www.shop.test.', type='A', set-identifier='S'] ${MISMATCH}`),
    ],
    [
      [routed],
      [remove({ ...routed, SetIdentifier: 's' })],
      refused(
        "Tried to delete resource record set [name='www.shop.test.', type='A', set-identifier='s'] but it was not found",
      ),
    ],
    [[set('t.shop.test', 'TXT', ['no quotes'])], [remove(set('t.shop.test', 'TXT', ['no quotes']))], 'accepted'],
  ];
  for (const [existing, changes, expected] of cases) assert.equal(verdict(existing, changes), expected);
});

test('Deleting an alias compares its target', () => {
  const target = set('a.shop.test', 'A', ['192.0.2.1']);
  const stored = alias('www.shop.test', 'A', ZONE_ID, 'a.shop.test');
  const evaluated = {
    ...stored,
    AliasTarget: { HostedZoneId: ZONE_ID, DNSName: 'a.shop.test', EvaluateTargetHealth: true },
  };
  assert.equal(verdict([target, stored], [remove({ ...stored, Name: 'WWW.shop.test.' })]), 'accepted');
  assert.equal(verdict([target, stored], [remove(alias('www.shop.test', 'A', ZONE_ID, 'A.shop.test.'))]), 'accepted');
  assert.equal(
    verdict([target, stored], [remove(evaluated)]),
    refused(`Tried to delete resource record set ${NAMED} ${MISMATCH}`),
  );
});

test('A record set that a traffic policy owns cannot be touched', () => {
  const owned = { ...A, TrafficPolicyInstanceId: 'p' };
  assert.equal(
    verdict([owned], [upsert(A)]),
    refused(`Tried to change resource record set ${NAMED} but it is managed by a traffic policy instance`),
  );
});
