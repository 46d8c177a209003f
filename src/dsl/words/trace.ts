import type { Guest } from './guest.ts';

/** Where calls were made: the number of a call site, or the stack of a call that no site stands for. */
export interface Trace {
  /** Pairs of call and site. */
  readonly sites: Map<number, number>;
  readonly stacks: Map<number, string>;
}

/**
 * Note where calls are made, in the way the table asks for.
 *
 * The reporter is called with a site and the value of the call that stands there, right after that call; a call within
 * a call has reported before.
 */
export function startTrace(guest: Guest): Trace {
  const trace: Trace = { sites: new Map(), stacks: new Map() };
  const { reporter, traced } = guest.table;
  if (reporter !== undefined) {
    Object.defineProperty(globalThis, reporter, {
      value: (site: number, value: unknown): unknown => {
        if (!trace.sites.has(guest.latest)) trace.sites.set(guest.latest, site);
        return value;
      },
    });
  }
  if (traced.length > 0) {
    const wanted = new Set(traced);
    guest.trace = (call) => {
      if (wanted.has(call)) trace.stacks.set(call, new Error('trace').stack ?? '');
    };
  }
  return trace;
}
