import type { Name } from '../dns/name.ts';
import type { Change } from './change.ts';
import { findDependencies } from './dependencies.ts';
import { walkInOrder } from './walk.ts';

/** Changes in order of execution, and the names of those that wait for each other. */
export interface OrderedChanges {
  readonly changes: readonly Change[];
  readonly unresolved: readonly Name[];
}

/**
 * Order arranged changes so that targets exist before their pointers and vanish after them.
 *
 * Changes in a cycle, and what waits for them, come last; among them only what the service insists on counts.
 */
export function orderChanges(changes: readonly Change[]): OrderedChanges {
  const dependencies = findDependencies(changes);
  if (dependencies.length === 0) return { changes, unresolved: [] };
  const { order, stuck } = walkInOrder(changes.length, dependencies);
  const ordered = pick(changes, order);
  if (stuck.length === 0) return { changes: ordered, unresolved: [] };
  const rest = pick(changes, stuck);
  const strict = findDependencies(rest).filter(({ isStrict }) => isStrict);
  const again = walkInOrder(rest.length, strict);
  return {
    changes: [...ordered, ...pick(rest, again.order), ...pick(rest, again.stuck)],
    unresolved: Array.from(new Set(rest.map(({ name }) => name))),
  };
}

function pick<Item>(items: readonly Item[], indexes: readonly number[]): Item[] {
  return indexes.flatMap((index) => items[index] ?? []);
}
