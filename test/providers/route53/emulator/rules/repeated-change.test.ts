import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change, RecordSet } from '../../../../../providers/route53/emulator/record-sets/record-set.ts';
import { create, refused, remove, set, upsert, verdict } from '../batch.ts';

const A = set('www.shop.test', 'A', ['192.0.2.1']);
const B = set('www.shop.test', 'A', ['192.0.2.2']);
const REPEATED = "The request contains an invalid set of changes for a resource record set 'A www.shop.test.'";

test('A record set is touched once, or deleted and made anew', () => {
  const cases: readonly (readonly [readonly RecordSet[], readonly Change[], string])[] = [
    [[A], [remove(A), create(B)], 'accepted'],
    [[A], [remove(A), upsert(B)], 'accepted'],
    [[], [create(A), remove(A)], refused(REPEATED)],
    [[A], [upsert(B), remove(A)], refused(REPEATED)],
    [[], [upsert(A), upsert({ ...B, Name: 'WWW.shop.test.' })], refused(REPEATED)],
    [[], [create(A), upsert(B)], refused(REPEATED)],
    [[], [create(A), upsert(B), upsert(A)], refused(REPEATED, REPEATED)],
    [[A], [remove(A), remove(A)], refused(REPEATED)],
    [[A], [remove(A), create(B), upsert(A)], refused(REPEATED)],
    [[A], [remove(A), create({ ...B, SetIdentifier: 'S', Weight: 1 })], 'accepted'],
  ];
  for (const [existing, changes, expected] of cases) assert.equal(verdict(existing, changes), expected);
});
