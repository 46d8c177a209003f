import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFinder } from '../../../src/config/source-map.ts';

test('columns are found by the segments of their line, also far away and back', () => {
  // Line 1: column 0 was 20, column 4 was 3. Line 2: column 0 was 40.
  const find = createFinder({
    generated: 'abcdefgh\nxy',
    original: `   efgh${' '.repeat(13)}abcd\n${' '.repeat(40)}xy`,
    mappings: 'AAAoB,IAAjB;AAAqC',
  });
  const columns = [1, 3, 5, 8].map((column) => find({ line: 1, column }).column);
  assert.deepEqual(columns, [21, 23, 4, 7]);
  assert.deepEqual(find({ line: 2, column: 2 }), { line: 2, column: 42 });
});

test('a line without mappings is as it was', () => {
  const find = createFinder({ generated: 'a\nb', original: 'a\nb', mappings: ';' });
  assert.deepEqual(find({ line: 2, column: 1 }), { line: 2, column: 1 });
  assert.deepEqual(find({ line: 9, column: 3 }), { line: 9, column: 3 });
});
