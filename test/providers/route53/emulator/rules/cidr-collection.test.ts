import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change, RecordSet } from '../../../../../providers/route53/emulator/record-sets/record-set.ts';
import { create, refused, remove, routed, upsert, verdict } from '../batch.ts';

const at = (CollectionId: string, LocationName: string): RecordSet =>
  routed('S', { CidrRoutingConfig: { CollectionId, LocationName } });

const NAMED = 'RRSet with DNS name www.shop.test., type A, SetIdentifier S cannot be created as the CIDR';

test('A record set names a location of a collection that exists, unless it is to be deleted', () => {
  const cases: readonly (readonly [readonly RecordSet[], readonly Change[], string])[] = [
    [[], [create(at('c', 'a'))], 'accepted'],
    [[], [create(at('c', '*'))], 'accepted'],
    [[], [create(at('gone', '*'))], refused(`${NAMED} collection gone does not exist.`)],
    [[], [upsert(at('c', 'x'))], refused(`${NAMED} location x does not exist in the CIDR collection c.`)],
    [[at('gone', 'x')], [remove(at('gone', 'x'))], 'accepted'],
  ];
  for (const [existing, changes, expected] of cases) assert.equal(verdict(existing, changes), expected);
});
