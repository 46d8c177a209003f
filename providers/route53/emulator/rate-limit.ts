/** How many requests an account may make: so many at once, and so many more each second. */
export interface RateLimit {
  readonly burst: number;
  readonly perSecond: number;
}

/** What is left of a limit, and since when. */
export interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** Take one request from a bucket, refilled for the time that has passed. */
export function takeToken(
  limit: RateLimit,
  bucket: Bucket | undefined,
  now: Date,
): { readonly bucket: Bucket; readonly isAllowed: boolean } {
  const at = now.getTime();
  const passed = bucket ? Math.max(at - bucket.at, 0) / 1000 : 0;
  const tokens = Math.min(limit.burst, (bucket?.tokens ?? limit.burst) + passed * limit.perSecond);
  return tokens >= 1
    ? { bucket: { tokens: tokens - 1, at }, isAllowed: true }
    : { bucket: { tokens, at }, isAllowed: false };
}
