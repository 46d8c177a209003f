import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change, RecordSet } from '../../../../../providers/route53/emulator/record-sets/record-set.ts';
import { create, refused, remove, set, upsert, verdict } from '../batch.ts';

const A = set('www.shop.test', 'A', ['192.0.2.1']);
const CNAME = set('www.shop.test', 'CNAME', ['a.test']);

test('A CNAME stands alone at its name, in the order of the changes', () => {
  const conflicts =
    'RRSet of type CNAME with DNS name www.shop.test. is not permitted as it conflicts with other records with the ' +
    'same DNS name in zone shop.test.';
  const exists =
    'RRSet of type A with DNS name www.shop.test. is not permitted because a conflicting RRSet of type CNAME with the ' +
    'same DNS name already exists in zone shop.test.';
  const cases: readonly (readonly [readonly RecordSet[], readonly Change[], string])[] = [
    [[A], [create(CNAME)], refused(conflicts)],
    [[CNAME], [create(A)], refused(exists)],
    [[CNAME], [upsert(CNAME)], 'accepted'],
    [[A], [remove(A), create(CNAME)], 'accepted'],
    [[CNAME], [remove(CNAME), create(A)], 'accepted'],
    [[A], [create(CNAME), remove(A)], refused(conflicts)],
    [[CNAME], [create({ ...A, Name: 'x.www.shop.test' })], 'accepted'],
    [
      [],
      [create({ ...CNAME, SetIdentifier: '1', Weight: 1 }), create({ ...CNAME, SetIdentifier: '2', Weight: 1 })],
      'accepted',
    ],
  ];
  for (const [existing, changes, expected] of cases) assert.equal(verdict(existing, changes), expected);
});
