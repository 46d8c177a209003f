import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { RecordSet } from '../../../../../providers/route53/emulator/record-sets/record-set.ts';
import { keyOf } from '../../../../../providers/route53/emulator/record-sets/record-set.ts';
import {
  createRecordSets,
  findStart,
  setsAt,
} from '../../../../../providers/route53/emulator/record-sets/record-sets.ts';
import { createWorkingCopy } from '../../../../../providers/route53/emulator/record-sets/working-copy.ts';

const recordSet: fc.Arbitrary<RecordSet> = fc.record(
  {
    Name: fc.constantFrom(
      'shop.test.',
      'a.shop.test.',
      'a-b.shop.test.',
      'x.a.shop.test.',
      '\\052.shop.test.',
      'b.shop.test.',
    ),
    Type: fc.constantFrom('A', 'AAAA', 'TXT'),
    SetIdentifier: fc.constantFrom('1', '2'),
    TTL: fc.nat(3),
  },
  { requiredKeys: ['Name', 'Type'] },
);

function distinct(sets: readonly RecordSet[]): readonly RecordSet[] {
  return [...new Map(sets.map((set) => [keyOf(set), set])).values()];
}

test('A zone is the same however its record sets came into it', () => {
  fc.assert(
    fc.property(fc.array(recordSet), fc.array(recordSet), fc.array(recordSet), (first, removed, put) => {
      const before = distinct(first);
      const copy = createWorkingCopy(createRecordSets(before));
      for (const set of removed) copy.remove(set);
      for (const set of put) copy.put(set);
      const gone = new Set(removed.map(keyOf));
      const after = distinct([...before.filter((set) => !gone.has(keyOf(set))), ...put]);
      const changed = copy.commit();
      const direct = createRecordSets(after);
      assert.deepEqual(changed.sorted, direct.sorted);
      assert.deepEqual(changed.orders, direct.orders);
      for (const { Name } of after)
        assert.deepEqual(
          setsAt(changed, Name),
          changed.sorted.filter((set) => set.Name === Name),
        );
      assert.equal(copy.size(), after.length);
    }),
  );
});

test('A listing starts at the first record set that is not before the position', () => {
  const sets = createRecordSets(['A', 'TXT'].map((Type) => ({ Name: 'a.shop.test.', Type, SetIdentifier: 'm' })));
  const start = (order: string, type = '', identifier = ''): number => findStart(sets, { order, type, identifier });
  assert.equal(start('test.'), 0);
  assert.equal(start('test.shop.a.'), 0);
  assert.equal(start('test.shop.a.', 'A', 'm'), 0);
  assert.equal(start('test.shop.a.', 'A', 'n'), 1);
  assert.equal(start('test.shop.a.', 'AAAA'), 1);
  assert.equal(start('test.shop.a.', 'TXT', 'n'), 2);
  assert.equal(start('test.shop.b.'), 2);
});
