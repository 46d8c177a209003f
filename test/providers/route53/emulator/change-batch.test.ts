import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RecordSet } from '../../../../providers/route53/emulator/record-sets/record-set.ts';
import { valuesOf } from '../../../../providers/route53/emulator/record-sets/record-set.ts';
import { setsAt } from '../../../../providers/route53/emulator/record-sets/record-sets.ts';
import { apply, create, refused, remove, set, upsert, verdict } from './batch.ts';

const A = set('www.shop.test', 'A', ['192.0.2.1', '192.0.2.2']);
const CNAME = set('www.shop.test', 'CNAME', ['a.test']);

test('Everything that is wrong with a batch is reported, and nothing of it happens', () => {
  const changes = [create(A), remove(CNAME), create(set('b.shop.test', 'A', ['x']))];
  assert.equal(
    verdict([A], changes),
    refused(
      "Invalid Resource Record: 'FATAL problem: ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address) encountered with 'x''",
      "Tried to create resource record set [name='www.shop.test.', type='A'] but it already exists",
      "Tried to delete resource record set [name='www.shop.test.', type='CNAME'] but it was not found",
    ),
  );
});

function valuesAfter(existing: RecordSet, next: RecordSet): readonly string[] {
  return setsAt(apply([existing], [upsert(next)]), 'www.shop.test.').flatMap(valuesOf);
}

const aaaa = (value: string, TTL = 300): RecordSet => set('www.shop.test', 'AAAA', [value], { TTL });

test('An upsert replaces the whole set, unless DNS could not see the difference', () => {
  assert.deepEqual(valuesAfter(A, set('www.shop.test', 'A', ['192.0.2.9'])), ['192.0.2.9']);
  assert.deepEqual(valuesAfter(A, set('www.shop.test', 'A', ['192.0.2.2', '192.0.2.1'])), ['192.0.2.1', '192.0.2.2']);
  assert.deepEqual(valuesAfter(CNAME, { ...CNAME, ResourceRecords: [{ Value: 'a.test.' }] }), ['a.test']);
  assert.deepEqual(valuesAfter(CNAME, { ...CNAME, TTL: 5, ResourceRecords: [{ Value: 'a.test.' }] }), ['a.test.']);
  assert.deepEqual(valuesAfter(aaaa('2001:db8::1'), aaaa('2001:DB8:0:0::1')), ['2001:db8::1']);
  assert.deepEqual(valuesAfter(aaaa('2001:db8::1'), aaaa('2001:DB8:0:0::1', 60)), ['2001:DB8:0:0::1']);
});
