/** A constraint between two nodes, given by their numbers: `earlier` is put out before `later`. */
export interface Precedence {
  readonly earlier: number;
  readonly later: number;
}

/** The outcome of a walk: nodes in the order in which they were put out, and those that wait for each other. */
export interface Walked {
  readonly order: readonly number[];
  /** In ascending order. */
  readonly stuck: readonly number[];
}

/**
 * Order the nodes 0 to `count - 1` as repeated walks over the pending ones do, each putting out all that are ready.
 *
 * The walks are not carried out, as a chain of n nodes in reverse order would need n of them. A node that waits for
 * one to its left goes out in the same walk, one that waits for a node to its right in the next: that gives each
 * node's walk in linear time, and the order is by walk and then by number.
 */
export function walkInOrder(count: number, precedences: readonly Precedence[]): Walked {
  const followers = Array.from({ length: count }, (): number[] => []);
  const waitingFor = followers.map(() => 0);
  for (const { earlier, later } of precedences) {
    followers[earlier]?.push(later);
    waitingFor[later] = (waitingFor[later] ?? 0) + 1;
  }
  const rounds = followers.map(() => 0);
  const ready = waitingFor.flatMap((waits, node) => (waits === 0 ? [node] : []));
  for (let next = 0; next < ready.length; next++) {
    const node = ready[next] ?? 0;
    for (const follower of followers[node] ?? []) {
      const round = (rounds[node] ?? 0) + (follower > node ? 0 : 1);
      rounds[follower] = Math.max(rounds[follower] ?? 0, round);
      const waits = (waitingFor[follower] ?? 0) - 1;
      waitingFor[follower] = waits;
      if (waits === 0) ready.push(follower);
    }
  }
  const stuck = waitingFor.flatMap((waits, node) => (waits > 0 ? [node] : []));
  const order = ready.toSorted((a, b) => (rounds[a] ?? 0) - (rounds[b] ?? 0) || a - b);
  return { order, stuck };
}
