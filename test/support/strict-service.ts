import assert from 'node:assert/strict';
import type { Change } from '../../src/diff/change.ts';
import { keyText, type RecordSet } from '../../src/model/record-set.ts';
import { ZONE } from './zone-file-records.ts';

/**
 * Carry changes out one by one as Route 53 would, refusing what it refuses, and return the state afterwards.
 *
 * A modified set is deleted and created. `checksAliases` demands that the target of an alias in the zone is there and
 * is not written later.
 */
export function applyStrictly(
  actual: readonly RecordSet[],
  changes: readonly Change[],
  checksAliases: boolean,
): RecordSet[] {
  const state = new Map(actual.map((set) => [keyText(set), set]));
  changes.forEach(({ kind, before, after }, at) => {
    assert.equal(kind, before === undefined ? 'create' : after === undefined ? 'delete' : 'modify');
    if (before !== undefined) {
      assert.equal(state.get(keyText(before)), before, 'a set that is deleted is there as it was read');
      state.delete(keyText(before));
    }
    if (after === undefined) return;
    for (const other of state.values()) assertCompatible(after, other);
    if (checksAliases) assertTarget(after, state, changes.slice(at + 1));
    state.set(keyText(after), after);
  });
  return Array.from(state.values());
}

function assertCompatible(set: RecordSet, other: RecordSet): void {
  assert.notEqual(keyText(set), keyText(other));
  if (set.name !== other.name) return;
  assert.ok(set.type === other.type || (set.type !== 'CNAME' && other.type !== 'CNAME'), 'a CNAME is alone');
  if (set.type === other.type) assert.equal(set.routing?.policy, other.routing?.policy);
  const values = set.records.map(({ text }) => text);
  assert.equal(new Set(values).size, values.length, 'no value is repeated');
  assert.ok(set.type !== 'CNAME' || values.length === 1);
}

function assertTarget(set: RecordSet, state: ReadonlyMap<string, RecordSet>, later: readonly Change[]): void {
  const [alias] = set.records;
  if (alias?.type !== 'R53_ALIAS') return;
  const target = String(alias.rdata[1]);
  if (!target.endsWith(`.${ZONE}`) && target !== ZONE) return;
  assert.ok(state.has(`${set.type} ${target}`), `the target of ${set.name} is there`);
  const isLate = later.some(({ name, type, after }) => name === target && type === set.type && after !== undefined);
  assert.ok(!isLate, `the target of ${set.name} is not written after it`);
}

/** Write a state as sorted lines that are equal for equal states. */
export function stateLines(state: readonly RecordSet[]): string[] {
  return state
    .flatMap((set) =>
      set.records.map(({ type, text, ttl }) => [keyText(set), type, text, ttl, JSON.stringify(set.routing)]),
    )
    .map((parts) => parts.join(' '))
    .toSorted();
}
