import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refused, routed, upsert, verdict } from '../batch.ts';

const weighted = routed('W', { Weight: 1 });

test('Weighted record sets end up with one time to live', () => {
  const two = [routed('1', { Weight: 1 }), routed('2', { Weight: 1 })];
  const [first = weighted, second = weighted] = two.map((each) => ({ ...each, TTL: 60 }));
  assert.equal(verdict(two, [upsert(first), upsert(second)]), 'accepted');
  assert.equal(
    verdict(two, [upsert(first)]),
    refused(
      'RRSet with DNS name www.shop.test. and type A, SetIdentifier 1 cannot be created as weighted sets must contain the same TTL.',
    ),
  );
});
