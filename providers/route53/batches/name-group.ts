import type { Change } from '../../../src/diff/change.ts';
import type { RecordSet } from '../../../src/model/record-set.ts';
import { targetOf } from '../../../src/model/record.ts';
import { aliasOf } from '../native/to-native.ts';
import { add, costOf, NOTHING, type Cost } from './cost.ts';

/** All changes of one name: they replace each other, so they arrive together. */
export interface NameGroup {
  readonly changes: readonly Change[];
  readonly cost: Cost;
}

/** A rule between two groups: the first is not to be carried out after the second; the service insists on a strict one. */
export type Precedence = readonly [first: NameGroup, second: NameGroup, isStrict: boolean];

/** Gather changes by name, in order of first appearance. */
export function groupByName(changes: readonly Change[]): ReadonlyMap<string, NameGroup> {
  const byName = new Map<string, Change[]>();
  for (const change of changes) {
    const group = byName.get(change.name);
    if (group === undefined) byName.set(change.name, [change]);
    else group.push(change);
  }
  return new Map(Array.from(byName, ([name, own]) => [name, gather(own)]));
}

/** Make a group of changes, with what they cost together. */
export function gather(changes: readonly Change[]): NameGroup {
  return { changes, cost: changes.map(costOf).reduce(add, NOTHING) };
}

/**
 * Find what must not be turned round: a target is created before something points at it, and deleted only after nothing does.
 *
 * Targets that exist before and after are no concern, nor are names that do not change. Route 53 takes an alias only after
 * the set that it answers with, so those rules are strict.
 */
export function precedences(groups: ReadonlyMap<string, NameGroup>): Precedence[] {
  const rules: Precedence[] = [];
  for (const group of groups.values()) {
    for (const change of group.changes) {
      const isAlias = change.after !== undefined && aliasOf(change.after) !== undefined;
      for (const target of targetsOf(change.after)) {
        const other = groups.get(target);
        if (other === undefined || other === group || !has(other, 'create')) continue;
        rules.push([other, group, isAlias && has(other, 'create', change.type)]);
      }
      for (const target of targetsOf(change.before)) {
        const other = groups.get(target);
        if (other !== undefined && other !== group && has(other, 'delete')) rules.push([group, other, false]);
      }
    }
  }
  return rules;
}

function has(group: NameGroup, kind: Change['kind'], type?: string): boolean {
  return group.changes.some((change) => change.kind === kind && (type === undefined || change.type === type));
}

function targetsOf(set: RecordSet | undefined): string[] {
  return (set?.records ?? []).filter((record) => record.recordType.isPointer).map(targetOf);
}

/** Put groups in an order that keeps the rules; a circle is broken where the service does not mind, else at its first group. */
export function inPrecedence(groups: readonly NameGroup[], rules: readonly Precedence[]): NameGroup[] {
  const waitsFor = waits(groups, rules);
  const insistsOn = waits(
    groups,
    rules.filter(([, , isStrict]) => isStrict),
  );
  const done = new Set<NameGroup>();
  const isFree = (group: NameGroup, firsts: typeof waitsFor): boolean =>
    Array.from(firsts.get(group) ?? []).every((other) => done.has(other));
  let pending = groups;
  while (pending.length > 0) {
    const before = done.size;
    for (const group of pending) if (isFree(group, waitsFor)) done.add(group);
    const stuck = pending.find((group) => isFree(group, insistsOn)) ?? pending[0];
    if (done.size === before && stuck !== undefined) done.add(stuck);
    pending = pending.filter((group) => !done.has(group));
  }
  return Array.from(done);
}

function waits(groups: readonly NameGroup[], rules: readonly Precedence[]): Map<NameGroup, Set<NameGroup>> {
  const waitsFor = new Map(groups.map((group) => [group, new Set<NameGroup>()]));
  for (const [first, second] of rules) {
    if (waitsFor.has(first)) waitsFor.get(second)?.add(first);
  }
  return waitsFor;
}

/** Gather groups that rules tie to each other, directly or through others, in order of first appearance. */
export function connect(groups: readonly NameGroup[], rules: readonly Precedence[]): NameGroup[][] {
  const parents = new Map<NameGroup, NameGroup>();
  const rootOf = (group: NameGroup): NameGroup => {
    let root = group;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    if (root !== group) parents.set(group, root);
    return root;
  };
  for (const [first, second] of rules) {
    const [a, b] = [rootOf(first), rootOf(second)];
    if (a !== b) parents.set(b, a);
  }
  const components = new Map<NameGroup, NameGroup[]>();
  for (const group of groups) {
    const root = rootOf(group);
    const component = components.get(root);
    if (component === undefined) components.set(root, [group]);
    else component.push(group);
  }
  return Array.from(components.values());
}
