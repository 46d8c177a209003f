import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { walkInOrder, type Precedence } from '../../../src/diff/walk.ts';

/** Carry the walks out as they are described: over and over, until a whole one puts nothing out. */
function walkSlowly(count: number, precedences: readonly Precedence[]): { order: number[]; stuck: number[] } {
  let pending = Array.from({ length: count }, (_, node) => node);
  const order: number[] = [];
  for (let before = -1; order.length !== before;) {
    before = order.length;
    for (const node of pending) {
      const waits = precedences.some(({ earlier, later }) => later === node && !order.includes(earlier));
      if (!waits) order.push(node);
    }
    pending = pending.filter((node) => !order.includes(node));
  }
  return { order, stuck: pending };
}

describe('walkInOrder', () => {
  it('keeps the order of nodes without constraints', () => {
    assert.deepEqual(walkInOrder(3, []), { order: [0, 1, 2], stuck: [] });
  });

  it('puts out in the same walk what waits for something to its left', () => {
    assert.deepEqual(
      walkInOrder(4, [
        { earlier: 1, later: 3 },
        { earlier: 2, later: 0 },
      ]).order,
      [1, 2, 3, 0],
    );
  });

  it('names the nodes of a cycle and those that wait for it', () => {
    const cycle = [
      { earlier: 1, later: 2 },
      { earlier: 2, later: 1 },
      { earlier: 2, later: 0 },
    ];
    assert.deepEqual(walkInOrder(4, cycle), { order: [3], stuck: [0, 1, 2] });
  });

  it('does what the walks would do', () => {
    const node = fc.nat(7);
    const precedence = fc.record({ earlier: node, later: node }).filter(({ earlier, later }) => earlier !== later);
    const precedences = fc.uniqueArray(precedence, {
      selector: ({ earlier, later }) => earlier * 8 + later,
      maxLength: 12,
    });
    fc.assert(
      fc.property(precedences, (list) => {
        assert.deepEqual(walkInOrder(8, list), walkSlowly(8, list));
      }),
    );
  });

  it('takes a long chain in reverse order', () => {
    const count = 20_000;
    const chain = Array.from({ length: count - 1 }, (_, node) => ({ earlier: node + 1, later: node }));
    assert.deepEqual(walkInOrder(count, chain).order.slice(0, 2), [count - 1, count - 2]);
  });
});
