import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create, refused, remove, set, upsert, verdict } from '../batch.ts';

const fatal = (value: string): string =>
  `Invalid Resource Record: 'FATAL problem: ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address) encountered with '${value}''`;

test('Every value that is not of its type is told, and what is to be deleted is only compared', () => {
  const bad = set('www.shop.test.', 'A', ['192.0.2.1', 'x', 'y']);
  assert.equal(verdict([], [create(bad)]), refused(fatal('x'), fatal('y')));
  assert.equal(verdict([bad], [upsert(bad)]), refused(fatal('x'), fatal('y')));
  assert.equal(verdict([bad], [remove(bad)]), 'accepted');
});
