import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupBy } from '../../src/group-by.ts';

test('items are gathered under their keys, both in the order in which they come', () => {
  const groups = groupBy(['b1', 'a1', 'b2'], ([letter]) => letter);
  assert.deepEqual(
    [...groups],
    [
      ['b', ['b1', 'b2']],
      ['a', ['a1']],
    ],
  );
  assert.equal(groupBy([], String).size, 0);
});
