import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableLines } from '../../../src/report/table.ts';

test('columns are as wide as their widest cell and lines end without blanks', () => {
  assert.deepEqual(
    tableLines([
      ['ZONE', 'STATE', 'ID'],
      ['a.test', 'created', 'Z1'],
      ['long.shop.test', 'failed', ''],
    ]),
    ['ZONE            STATE    ID', 'a.test          created  Z1', 'long.shop.test  failed'],
  );
});

test('no rows are no lines', () => {
  assert.deepEqual(tableLines([]), []);
});
