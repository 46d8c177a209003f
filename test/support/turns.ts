/** Lets several actors go on one step at a time, in an order that a seed decides. */
export interface Turns {
  /** Make the step function of an actor: what it is given runs when the actor's turn comes. */
  readonly stepOf: (actor: string) => <Result>(step: () => Promise<Result>) => Promise<Result>;
  /** Run the actors to their ends. */
  readonly run: (actors: Readonly<Record<string, () => Promise<void>>>) => Promise<void>;
}

/** Create turns; `random` returns numbers from 0 to below 1. */
export function createTurns(random: () => number): Turns {
  const waiting = new Map<string, (() => void)[]>();
  let wake = (): void => undefined;

  const stepOf: Turns['stepOf'] = (actor) => async (step) => {
    await new Promise<void>((resolve) => {
      waiting.set(actor, [...(waiting.get(actor) ?? []), resolve]);
      wake();
    });
    try {
      return await step();
    } finally {
      // Another step of the same actor may be waiting already.
      wake();
    }
  };
  const takeNext = (): void => {
    const actors = Array.from(waiting.keys());
    const actor = actors[Math.floor(random() * actors.length)] ?? '';
    const [go, ...others] = waiting.get(actor) ?? [];
    if (others.length > 0) waiting.set(actor, others);
    else waiting.delete(actor);
    go?.();
  };
  const run: Turns['run'] = async (actors) => {
    const active = new Set(Object.keys(actors));
    const ends = Object.entries(actors).map(async ([actor, act]) => {
      try {
        await act();
      } finally {
        active.delete(actor);
        wake();
      }
    });
    while (active.size > 0) {
      if (Array.from(active).every((actor) => waiting.has(actor))) takeNext();
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    await Promise.all(ends);
  };
  return { stepOf, run };
}

/** Create a source of numbers from 0 to below 1 that depends on nothing but the seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
