import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { diffZone, type DiffInput } from '../../src/diff/index.ts';
import { keyText, type RecordSet } from '../../src/model/record-set.ts';
import { stateWithHeld, unmanagedRules, zoneState } from '../support/arbitraries.ts';
import { applyStrictly } from '../support/strict-service.ts';
import { ZONE } from '../support/zone-file-records.ts';

const input: fc.Arbitrary<DiffInput> = fc.record({
  zone: fc.constant(ZONE),
  desired: zoneState,
  actual: stateWithHeld,
  rules: unmanagedRules,
  keepsUnknown: fc.boolean(),
  allowsIgnoreConflicts: fc.constant(true),
  absent: fc.constant([]),
  isOrdered: fc.boolean(),
});

function recordTexts(sets: readonly RecordSet[]): string[] {
  return sets.flatMap((set) => set.records.map(({ name, type, text }) => `${name} ${type} ${text}`));
}

function nameAndType({ name, type }: Pick<RecordSet, 'name' | 'type'>): string {
  return `${name} ${type}`;
}

describe('what a difference leaves alone', () => {
  it('is all there afterwards', () => {
    fc.assert(
      fc.property(input, (given) => {
        const result = diffZone(given);
        const state = applyStrictly(given.actual, result.changes, false);
        const texts = new Set(recordTexts(state));
        for (const { records } of result.kept)
          for (const { name, type, text } of records) assert.ok(texts.has(`${name} ${type} ${text}`));
        const byKey = new Map(state.map((set) => [keyText(set), set]));
        for (const set of given.actual) if (set.heldBecause !== undefined) assert.equal(byKey.get(keyText(set)), set);
      }),
      { numRuns: 100 },
    );
  });

  it('apart, the rest is as desired', () => {
    fc.assert(
      fc.property(input, (given) => {
        const result = diffZone(given);
        const state = applyStrictly(given.actual, result.changes, false);
        const aside = new Set([...result.held, ...result.blocked.map(({ set }) => set)].map(nameAndType));
        for (const { heldBecause, ...set } of given.actual) if (heldBecause !== undefined) aside.add(nameAndType(set));
        const isAside = (set: RecordSet): boolean => aside.has(nameAndType(set));
        const texts = new Set(recordTexts(state));
        for (const text of recordTexts(given.desired.filter((set) => !isAside(set)))) assert.ok(texts.has(text), text);
        const known = new Set(recordTexts(given.desired));
        for (const { records } of result.kept) for (const text of recordTexts([{ ...BARE, records }])) known.add(text);
        for (const text of recordTexts(state.filter((set) => !isAside(set)))) assert.ok(known.has(text), text);
      }),
      { numRuns: 100 },
    );
  });

  it('makes no second difference', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { changes } = diffZone(given);
        const actual = applyStrictly(given.actual, changes, false);
        assert.deepEqual(diffZone({ ...given, actual }).changes, []);
      }),
      { numRuns: 100 },
    );
  });
});

const BARE = { name: ZONE, type: '' };
