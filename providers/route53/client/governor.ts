/** How fast a service may be asked, in requests a second. */
export interface Pace {
  /** The rate to start with, and to come back to after a refusal. */
  readonly base: number;
  /** The rate to grow to while nothing is refused. */
  readonly top: number;
  /** The rate that no number of refusals goes below. */
  readonly slowest: number;
  /** How many requests may go at once after a pause. */
  readonly burst: number;
  /** Whether there is no limit at all before the first refusal. */
  readonly startsFree: boolean;
}

/** AWS: an account with the older limit of 5 grants the base with certainty, the newer limit is the top. */
export const ACCOUNT_PACE: Pace = { base: 4.9, top: 10, slowest: 0.5, burst: 5, startsFree: false };

/** A service on this machine, which has no limit unless somebody has set one to try it out. */
export const LOCAL_PACE: Pace = { base: 40, top: 40, slowest: 4.5, burst: 5, startsFree: true };

/** So many paced requests without a complaint, about half a minute, before trying to go faster. */
const PATIENCE = 150;
/** What one granted request adds to the rate while it recovers or grows. */
const RECOVERY_STEP = 0.05;
const GROWTH_STEP = 0.02;
/** Refusals closer together than this are one event: the requests were under way at the same time. */
const SAME_EVENT_MS = 1000;

/** The clock a governor lives by. */
export interface Clock {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** Paces the requests of one account, which all callers of that account share. */
export interface Governor {
  /** Wait until a request may be sent. */
  readonly take: () => Promise<void>;
  /** Tell that the service refused a request because there were too many. */
  readonly slowDown: () => void;
  /** Requests a second at this moment; infinite when there is no limit. */
  readonly rate: () => number;
}

/** What a governor is made of besides its clock. */
export interface GovernorOptions {
  readonly pace?: Pace;
  /** Told the new rate after each refusal. */
  readonly onSlower?: (rate: number) => void;
}

/**
 * Create a token bucket that starts at the account limit everybody has and adapts.
 *
 * A refusal halves the rate, granted requests raise it again; without any refusal it grows towards the newer limit.
 *
 * @see Route 53 Developer Guide, "Quotas", maximums on API requests
 */
export function createGovernor(clock: Clock, { pace = ACCOUNT_PACE, onSlower }: GovernorOptions = {}): Governor {
  const { base, slowest, burst } = pace;
  let isFree = pace.startsFree;
  let rate = base;
  let limit = pace.top;
  let tokens = burst;
  let filledAt = clock.now();
  let refusedAt = Number.NEGATIVE_INFINITY;
  let pacedSinceRefusal = 0;
  let queue = Promise.resolve();

  const refill = (): void => {
    const now = clock.now();
    tokens = Math.min(burst, tokens + ((now - filledAt) / 1000) * rate);
    filledAt = now;
  };
  const untilNext = (): number => {
    refill();
    return Math.ceil((Math.max(0, 1 - tokens) / rate) * 1000);
  };
  const speedUp = (): void => {
    pacedSinceRefusal++;
    if (rate < base) rate = Math.min(base, rate + RECOVERY_STEP);
    else if (pacedSinceRefusal > PATIENCE) rate = Math.min(limit, rate + GROWTH_STEP);
  };

  // One waits at a time and the others behind it, so that a change of the rate holds for all of them.
  const next = async (): Promise<void> => {
    let waitMs = untilNext();
    if (waitMs > 0) speedUp();
    for (; waitMs > 0; waitMs = untilNext()) await clock.sleep(waitMs);
    tokens -= 1;
  };

  return {
    take: () => {
      if (isFree) return Promise.resolve();
      queue = queue.then(next);
      return queue;
    },
    slowDown: () => {
      refill();
      const now = clock.now();
      if (now - refusedAt < SAME_EVENT_MS) return;
      refusedAt = now;
      pacedSinceRefusal = 0;
      // Whoever is refused once has the older limit, or shares the newer one: growing again would only be refused again.
      limit = base;
      rate = isFree ? base : Math.max(slowest, Math.min(rate, base) / 2);
      isFree = false;
      tokens = Math.min(tokens, 0);
      onSlower?.(rate);
    },
    rate: () => (isFree ? Number.POSITIVE_INFINITY : rate),
  };
}

const governorsByRun = new WeakMap<Clock, Map<string, Governor>>();

/**
 * Find the governor of an account within a run, so that several entries with the same credentials share one.
 *
 * A run is known by its clock object; nothing outlives it.
 */
export function governorOf(run: Clock, account: string, options: GovernorOptions = {}): Governor {
  const governors = governorsByRun.get(run) ?? new Map<string, Governor>();
  governorsByRun.set(run, governors);
  const governor = governors.get(account) ?? createGovernor(run, options);
  governors.set(account, governor);
  return governor;
}
