import { found, WordError } from './guest.ts';

/** A callback that waits for its turn; nobody waits for it in real time. */
interface Timer {
  readonly id: number;
  /** When its turn is; among equals the one that was set first comes first. */
  dueMs: number;
  order: number;
  readonly everyMs: number | undefined;
  readonly run: () => void;
}

/** The timer words, and the function that runs the next callback and tells whether there was one. */
export function createTimers(): { words: Record<string, unknown>; runTimer: () => boolean } {
  const heap: Timer[] = [];
  const active = new Set<number>();
  let lastId = 0;
  let count = 0;
  let nowMs = 0;
  const set = (word: string, isRepeated: boolean, [callback, delayMs, ...args]: unknown[]): number => {
    if (typeof callback !== 'function') throw new WordError(word, `${word} takes a function, found ${found(callback)}`);
    const delay = Math.max(0, Number(delayMs) || 0);
    const run = (): void => callback(...args);
    push(heap, { id: ++lastId, dueMs: nowMs + delay, order: ++count, everyMs: isRepeated ? delay : undefined, run });
    active.add(lastId);
    return lastId;
  };
  const runTimer = (): boolean => {
    let timer = pop(heap);
    while (timer !== undefined && !active.has(timer.id)) timer = pop(heap);
    if (timer === undefined) return false;
    nowMs = timer.dueMs;
    if (timer.everyMs === undefined) active.delete(timer.id);
    else push(heap, Object.assign(timer, { dueMs: nowMs + timer.everyMs, order: ++count }));
    timer.run();
    return true;
  };
  const clear = (id: unknown): void => void active.delete(id as number);
  const words = {
    setTimeout: (...args: unknown[]) => set('setTimeout', false, args),
    setInterval: (...args: unknown[]) => set('setInterval', true, args),
    clearTimeout: clear,
    clearInterval: clear,
  };
  return { words, runTimer };
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.dueMs < b.dueMs || (a.dueMs === b.dueMs && a.order < b.order);
}

/** Add to a binary heap: no timer comes before the one at half its index. */
function push(heap: Timer[], timer: Timer): void {
  let at = heap.length;
  for (;;) {
    const above = (at - 1) >> 1;
    const parent = heap[above];
    if (at === 0 || parent === undefined || !isBefore(timer, parent)) break;
    heap[at] = parent;
    at = above;
  }
  heap[at] = timer;
}

function pop(heap: Timer[]): Timer | undefined {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return last;
  const first = heap[0];
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    const [left, right] = [heap[below], heap[below + 1]];
    if (left !== undefined && right !== undefined && isBefore(right, left)) below++;
    const child = heap[below];
    if (child === undefined || !isBefore(child, last)) break;
    heap[at] = child;
    at = below;
  }
  heap[at] = last;
  return first;
}
