/** Waits that can be given up. */
export interface Delays {
  readonly wait: (ms: number) => Promise<void>;
  /** Give up all waits, so that closing does not take as long as the slowest answer. */
  readonly cancel: () => void;
}

/** Create delays of which none is waited for yet. */
export function createDelays(): Delays {
  const waiting = new Map<NodeJS.Timeout, (reason: Error) => void>();
  return {
    wait: (ms) =>
      ms <= 0
        ? Promise.resolve()
        : new Promise((resolve, reject) => {
            const timer = setTimeout(() => {
              waiting.delete(timer);
              resolve();
            }, ms);
            waiting.set(timer, reject);
          }),
    cancel: () => {
      for (const [timer, reject] of waiting) {
        clearTimeout(timer);
        reject(new Error('The emulator is closing'));
      }
      waiting.clear();
    },
  };
}
