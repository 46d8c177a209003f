import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { changeLine } from '../../src/report/changes.ts';
import { shuffled, zoneState } from '../support/arbitraries.ts';
import { diff } from '../support/diffing.ts';
import { applyStrictly, stateLines } from '../support/strict-service.ts';

const LINE =
  /^(?:[+] CREATE|- DELETE|± MODIFY|± MODIFY-TTL) [\w*.-]+ [A-Z\d_]+ (?:\(.+\) -> \(.+\)|ttl=\(\d+->\d+\) .+|.+?(?: ttl=\d+)?)$/u;

describe('the difference of two zones', () => {
  it('is nothing between a state and itself', () => {
    fc.assert(
      fc.property(zoneState, (state) => {
        assert.deepEqual(diff(state, state).changes, []);
      }),
    );
  });

  it('leads from the actual to the desired state, in an order the service accepts', () => {
    fc.assert(
      fc.property(zoneState, zoneState, (actual, desired) => {
        const { changes } = diff(actual, desired);
        assert.deepEqual(stateLines(applyStrictly(actual, changes, true)), stateLines(desired));
      }),
      { numRuns: 100 },
    );
  });

  it('does not depend on the order of its inputs', () => {
    const shuffles = fc
      .tuple(zoneState, zoneState)
      .chain(([actual, desired]) =>
        fc.tuple(fc.constant(actual), fc.constant(desired), shuffled(actual), shuffled(desired)),
      );
    fc.assert(
      fc.property(shuffles, ([actual, desired, otherActual, otherDesired]) => {
        const [lines, others] = [diff(actual, desired), diff(otherActual, otherDesired)].map(({ changes }) =>
          changes.map((change) => change.lines.map(changeLine)),
        );
        assert.deepEqual(lines, others);
      }),
    );
  });

  it('changes the same sets whether or not they are ordered', () => {
    fc.assert(
      fc.property(zoneState, zoneState, (actual, desired) => {
        const plain = diff(actual, desired, { isOrdered: false }).changes;
        const { changes } = diff(actual, desired);
        assert.equal(changes.length, plain.length);
        assert.deepEqual(new Set(changes), new Set(plain));
      }),
    );
  });

  it('is told in lines of one form', () => {
    fc.assert(
      fc.property(zoneState, zoneState, (actual, desired) => {
        const { changes } = diff(actual, desired);
        for (const { lines } of changes) for (const line of lines) assert.match(changeLine(line), LINE);
      }),
    );
  });
});
