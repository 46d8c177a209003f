import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createOrderedOutput } from '../../../src/commands/in-order.ts';

test('the first job writes through, later ones wait for their turn', () => {
  const lines: string[] = [];
  const outputOf = createOrderedOutput(3, (line) => lines.push(line));
  const [a, b, c] = [outputOf(0), outputOf(1), outputOf(2)];
  b.out('b1');
  c.out('c1');
  a.out('a1');
  assert.deepEqual(lines, ['a1']);
  c.end();
  a.end();
  assert.deepEqual(lines, ['a1', 'b1']);
  b.out('b2');
  b.end();
  assert.deepEqual(lines, ['a1', 'b1', 'b2', 'c1']);
});
