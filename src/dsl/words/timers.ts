/** A callback that waits for its turn; nobody waits for it in real time. */
interface Timer {
  readonly id: number;
  readonly dueMs: number;
  readonly everyMs: number | undefined;
  readonly run: () => void;
}

/** The timer words, and the function that runs the next callback and tells whether there was one. */
export function createTimers(): { words: Record<string, unknown>; runTimer: () => boolean } {
  const waiting: Timer[] = [];
  let lastId = 0;
  let nowMs = 0;
  const add = (callback: unknown, delayMs: unknown, args: unknown[], isRepeated: boolean): number => {
    const delay = Math.max(0, Number(delayMs) || 0);
    const run = (): void => void (typeof callback === 'function' && callback(...args));
    waiting.push({ id: ++lastId, dueMs: nowMs + delay, everyMs: isRepeated ? delay : undefined, run });
    return lastId;
  };
  const remove = (id: unknown): void => {
    const index = waiting.findIndex((timer) => timer.id === id);
    if (index >= 0) waiting.splice(index, 1);
  };
  const runTimer = (): boolean => {
    let next: Timer | undefined;
    for (const timer of waiting) if (next === undefined || timer.dueMs < next.dueMs) next = timer;
    if (next === undefined) return false;
    nowMs = next.dueMs;
    remove(next.id);
    if (next.everyMs !== undefined) waiting.push({ ...next, dueMs: nowMs + next.everyMs });
    next.run();
    return true;
  };
  const words = {
    setTimeout: (callback: unknown, delayMs?: unknown, ...args: unknown[]) => add(callback, delayMs, args, false),
    setInterval: (callback: unknown, delayMs?: unknown, ...args: unknown[]) => add(callback, delayMs, args, true),
    clearTimeout: remove,
    clearInterval: remove,
  };
  return { words, runTimer };
}
