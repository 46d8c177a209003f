import { compareText, nameOrder } from '../names.ts';
import type { RecordSet } from './record-set.ts';
import { keyOf } from './record-set.ts';

/** A place in the order of a zone's listing. */
export interface Position {
  readonly order: string;
  readonly type: string;
  readonly identifier: string;
}

/** The record sets of a zone in the order in which they are listed. */
export interface RecordSets {
  readonly sorted: readonly RecordSet[];
  /** The texts by which the names of `sorted` are ordered; making them anew for each look-up is what would cost time. */
  readonly orders: readonly string[];
}

/** Sort record sets as Route 53 lists them: by name, type, then identifier. */
export function createRecordSets(sets: readonly RecordSet[]): RecordSets {
  const placed = sets
    .map((set) => ({ set, order: nameOrder(set.Name) }))
    .toSorted((left, right) => compareText(left.order, right.order) || compareNeighbours(left.set, right.set));
  return { sorted: placed.map(({ set }) => set), orders: placed.map(({ order }) => order) };
}

/** Find the record sets of one name. */
export function setsAt(sets: RecordSets, name: string): readonly RecordSet[] {
  const order = nameOrder(name);
  return sets.sorted.slice(findOrder(sets.orders, order), findOrder(sets.orders, order, 'after'));
}

/** Put the record sets of some names in the place of those that were there. */
export function replaceNames(base: RecordSets, changed: ReadonlyMap<string, readonly RecordSet[]>): RecordSets {
  const sorted: RecordSet[] = [];
  const orders: string[] = [];
  const push = (set: RecordSet, order: string): void => {
    sorted.push(set);
    orders.push(order);
  };
  let position = 0;
  const copyUpTo = (end: number): void => {
    for (; position < end; position += 1) {
      const set = base.sorted[position];
      if (set) push(set, base.orders[position] ?? '');
    }
  };
  const replacements = [...changed].map(([name, sets]) => ({ order: nameOrder(name), sets }));
  for (const { order, sets } of replacements.toSorted((left, right) => compareText(left.order, right.order))) {
    copyUpTo(findOrder(base.orders, order));
    for (const set of sets.toSorted(compareNeighbours)) push(set, order);
    position = findOrder(base.orders, order, 'after');
  }
  copyUpTo(base.sorted.length);
  return { sorted, orders };
}

/** Find the index of the first record set at or after a position. */
export function findStart(sets: RecordSets, start: Position): number {
  const end = findOrder(sets.orders, start.order, 'after');
  let index = findOrder(sets.orders, start.order);
  for (; index < end; index += 1) {
    const set = sets.sorted[index];
    if (set && comparePlaces(set, start.type, start.identifier) >= 0) break;
  }
  return index;
}

/** Find a record set by what identifies it. */
export function findSet(sets: readonly RecordSet[], key: string): RecordSet | undefined {
  return sets.find((set) => keyOf(set) === key);
}

/** Find the first index that is not before a name, or the first one after it. */
function findOrder(orders: readonly string[], order: string, side: 'after' | 'at' = 'at'): number {
  let low = 0;
  let high = orders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = orders[middle] ?? '';
    if (other < order || (side === 'after' && other === order)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compareNeighbours(left: RecordSet, right: RecordSet): number {
  return comparePlaces(left, right.Type, right.SetIdentifier ?? '');
}

function comparePlaces(set: RecordSet, type: string, identifier: string): number {
  return compareText(set.Type, type) || compareText(set.SetIdentifier ?? '', identifier);
}
