import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create, refused, set, verdict } from '../batch.ts';

test('A set has at most 400 values and a CNAME one', () => {
  const many = Array.from({ length: 401 }, (_, index) => `10.0.${index >> 8}.${index & 255}`);
  assert.equal(verdict([], [create(set('www.shop.test', 'A', many.slice(1)))]), 'accepted');
  assert.equal(
    verdict([], [create(set('www.shop.test', 'A', many))]),
    refused('Cannot have more than 400 records in a RRSet.'),
  );
  assert.equal(
    verdict([], [create(set('www.shop.test', 'CNAME', ['a.test', 'b.test']))]),
    refused('RRSet of type CNAME with DNS name www.shop.test. cannot have more than one record.'),
  );
});
