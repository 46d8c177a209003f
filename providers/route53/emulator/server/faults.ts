import type { RateLimitOption } from './rate-limit.ts';

/** A request that fails for no reason of its own. */
export interface FailFault {
  /** Name of the operation, `*` for any. */
  readonly operation: string;
  /** The status that goes with the code if absent. */
  readonly status?: number;
  readonly code: string;
  /** What the service says with the code if absent. */
  readonly message?: string;
  /** Whether the answer is the status alone, without a body, as proxies give it. */
  readonly bare?: boolean;
  readonly zoneId?: string;
  /** How often; for ever if absent. */
  readonly times?: number;
}

/** A connection that ends without an answer. */
export interface DropFault {
  readonly operation: string;
  /** Whether the request was carried out before. */
  readonly when: 'after' | 'before';
  readonly zoneId?: string;
  readonly times?: number;
}

/** An answer that takes its time. */
export interface StallFault {
  readonly operation: string;
  readonly ms: number;
  readonly zoneId?: string;
  readonly times?: number;
}

/** An answer whose first half comes at once and the rest later. */
export interface SlowFault {
  readonly operation: string;
  readonly ms: number;
  readonly zoneId?: string;
  readonly times?: number;
}

/** Any of the faults that concern some requests only. */
export type Fault = FailFault | DropFault | StallFault | SlowFault;

/** What is to go wrong. */
export interface Faults {
  /** Every n-th authenticated request is answered with Throttling. */
  readonly throttleEvery?: number;
  readonly fail?: readonly FailFault[];
  readonly drop?: readonly DropFault[];
  readonly stall?: readonly StallFault[];
  readonly slow?: readonly SlowFault[];
  /** Requests to Route 53 beyond it are answered with Throttling; takes the place of the option of that name. */
  readonly rateLimit?: RateLimitOption;
}

/** Faults and how far they have been used up. */
export interface FaultState {
  readonly faults: Faults;
  readonly requests: number;
  readonly used: ReadonlyMap<Fault, number>;
}

/** What happens to one request. */
export interface Verdict {
  readonly state: FaultState;
  readonly isThrottled: boolean;
  readonly fail?: FailFault;
  readonly drop?: 'after' | 'before';
  readonly stallMs: number;
  readonly slowMs: number;
  readonly rateLimit?: RateLimitOption;
}

/** Start counting afresh with other faults. */
export function createFaultState(faults: Faults): FaultState {
  return { faults, requests: 0, used: new Map() };
}

/** Decide what happens to the next request; of each kind of fault, the first that fits is used. */
export function decideFault(state: FaultState, operation: string, zoneId: string | undefined): Verdict {
  const { faults } = state;
  const requests = state.requests + 1;
  const fits = (fault: Fault): boolean =>
    (fault.operation === '*' || fault.operation === operation) &&
    (fault.zoneId === undefined || fault.zoneId === zoneId) &&
    (state.used.get(fault) ?? 0) < (fault.times ?? Infinity);
  const fail = faults.fail?.find(fits);
  const drop = faults.drop?.find(fits);
  const stall = faults.stall?.find(fits);
  const slow = faults.slow?.find(fits);
  const used = new Map(state.used);
  for (const fault of [fail, drop, stall, slow]) {
    if (fault) used.set(fault, (used.get(fault) ?? 0) + 1);
  }
  return {
    state: { faults, requests, used },
    isThrottled: faults.throttleEvery !== undefined && requests % faults.throttleEvery === 0,
    ...(fail ? { fail } : {}),
    ...(drop ? { drop: drop.when } : {}),
    stallMs: stall?.ms ?? 0,
    slowMs: slow?.ms ?? 0,
    ...(faults.rateLimit === undefined ? {} : { rateLimit: faults.rateLimit }),
  };
}
