import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change, RecordSet } from '../../../../../providers/route53/emulator/record-sets/record-set.ts';
import { create, remove, set, upsert, verdict } from '../batch.ts';

const A = set('www.shop.test', 'A', ['192.0.2.1']);
const watched = (HealthCheckId: string): RecordSet => ({ ...A, SetIdentifier: 'S', Weight: 1, HealthCheckId });

test('A record set names a health check that exists, unless it is to be deleted', () => {
  const missing = 'NoSuchHealthCheck: A health check with id gone does not exist.';
  const cases: readonly (readonly [readonly RecordSet[], readonly Change[], string])[] = [
    [[], [create(watched('h'))], 'accepted'],
    [[], [create(watched('gone'))], missing],
    [[], [upsert(A), upsert({ ...watched('gone'), Name: 'b.shop.test' })], missing],
    [[watched('gone')], [remove(watched('gone'))], 'accepted'],
    [[watched('gone')], [remove(watched('gone')), create(watched('h'))], 'accepted'],
  ];
  for (const [existing, changes, expected] of cases) assert.equal(verdict(existing, changes), expected);
});
