/** How many requests may be made: so many at once, and so many more each second. */
export interface RateLimit {
  readonly burst: number;
  readonly perSecond: number;
}

/** The limits of an account: a request must fit all that concern it. */
export interface RateLimits {
  /** For all operations together. */
  readonly account: RateLimit;
  /** For each operation by itself. */
  readonly action?: RateLimit;
  /** For the operations named, in the place of `action`. */
  readonly actions?: Readonly<Record<string, RateLimit>>;
}

/** A limit by the name of the model AWS documents, or by its numbers; one limit alone is the account's. */
export type RateLimitOption = 'newer' | 'older' | RateLimit | RateLimits;

/** What is left of a limit, and since when. */
export interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** What is left of each limit, by operation; the account's is under the empty name. */
export type Buckets = ReadonlyMap<string, Bucket>;

/** Five requests per second for the whole account, as many accounts still have it. */
const OLDER: RateLimits = { account: { burst: 5, perSecond: 5 } };

/** One bucket for the account and one for each action, as documented since 2025. */
const NEWER: RateLimits = {
  account: { burst: 50, perSecond: 10 },
  action: { burst: 50, perSecond: 10 },
  actions: {
    CreateHostedZone: { burst: 40, perSecond: 2 },
    CreateHealthCheck: { burst: 50, perSecond: 0.5 },
    GetHealthCheckStatus: { burst: 4, perSecond: 1 },
    AssociateVPCWithHostedZone: { burst: 20, perSecond: 5 },
    CreateCidrCollection: { burst: 40, perSecond: 5 },
    ChangeCidrCollection: { burst: 40, perSecond: 5 },
  },
};

/** Take one request of an operation from its buckets; a request that is refused takes from none. */
export function takeTokens(
  option: RateLimitOption,
  buckets: Buckets,
  { operation, now }: { readonly operation: string; readonly now: Date },
): { readonly buckets: Buckets; readonly isAllowed: boolean } {
  const limits = limitsOf(option);
  const own = limits.actions?.[operation] ?? limits.action;
  const concerned: readonly (readonly [string, RateLimit])[] = [
    ['', limits.account],
    ...(own ? [[operation, own] as const] : []),
  ];
  const filled = concerned.map(([name, limit]) => [name, refill(limit, buckets.get(name), now)] as const);
  const isAllowed = filled.every(([, bucket]) => bucket.tokens >= 1);
  const cost = isAllowed ? 1 : 0;
  const left = filled.map(([name, bucket]) => [name, { ...bucket, tokens: bucket.tokens - cost }] as const);
  return { buckets: new Map([...buckets, ...left]), isAllowed };
}

function limitsOf(option: RateLimitOption): RateLimits {
  if (option === 'older') return OLDER;
  if (option === 'newer') return NEWER;
  return 'burst' in option ? { account: option } : option;
}

function refill(limit: RateLimit, bucket: Bucket | undefined, now: Date): Bucket {
  const at = now.getTime();
  const passed = bucket ? Math.max(at - bucket.at, 0) / 1000 : 0;
  return { tokens: Math.min(limit.burst, (bucket?.tokens ?? limit.burst) + passed * limit.perSecond), at };
}
