import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create, refused, remove, set, upsert, verdict } from '../batch.ts';

const A = set('www.shop.test', 'A', ['192.0.2.1']);

test('The zone has room for so many record sets', () => {
  const limit = 'Number of resource record sets limit of 3 exceeded.';
  const other = set('b.shop.test', 'A', ['192.0.2.1']);
  assert.equal(verdict([], [create(A)], 3), 'accepted');
  assert.equal(verdict([A], [create(other)], 3), refused(limit));
  assert.equal(verdict([A], [upsert({ ...A, TTL: 5 })], 3), 'accepted');
  assert.equal(verdict([A], [remove(A), create(other)], 3), 'accepted');
});
