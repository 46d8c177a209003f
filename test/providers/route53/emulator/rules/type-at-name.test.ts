import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create, refused, remove, set, verdict } from '../batch.ts';

test('Types stand only where they may', () => {
  const soa = ['a. b. 1 2 3 4 5'];
  const cases: readonly (readonly [string, string, readonly string[], string])[] = [
    ['shop.test', 'CNAME', ['a.test'], 'CNAME with DNS name shop.test. is not permitted at apex in zone shop.test.'],
    ['www.shop.test', 'SOA', soa, 'SOA with DNS name www.shop.test. is only permitted at apex in zone shop.test.'],
    ['*.shop.test', 'NS', ['ns.test.'], 'NS with DNS name \\052.shop.test. is not permitted at a wildcard name'],
    ['sub.shop.test', 'NS', ['ns.test.'], 'accepted'],
    ['a.*.shop.test', 'NS', ['ns.test.'], 'accepted'],
    ['*x.shop.test', 'NS', ['ns.test.'], 'accepted'],
    ['*.shop.test', 'CNAME', ['a.test'], 'accepted'],
  ];
  for (const [name, type, values, expected] of cases) {
    const told = expected === 'accepted' ? expected : refused(`RRSet of type ${expected}`);
    assert.equal(verdict([], [create(set(name, type, values))]), told, `${name} ${type}`);
  }
  const stray = set('www.shop.test.', 'SOA', soa);
  assert.equal(verdict([stray], [remove(stray)]), 'accepted');
});
