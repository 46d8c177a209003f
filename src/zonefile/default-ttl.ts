import type { DnsRecord } from '../model/record.ts';

/** What `$TTL` and `DefaultTTL` say when no record gives a reason to say something else. */
export const FALLBACK_TTL = 300;

/**
 * Choose the TTL that most records have, so that it need not be repeated; of two equally common ones the larger.
 *
 * Records of type NS do not count, because their TTL is chosen for other reasons. A record without a TTL of its own
 * speaks for the usual one, as it does in DNSControl.
 */
export function commonTtl(records: readonly DnsRecord[]): number {
  const counts = new Map<number, number>();
  for (const { type, recordType, ttl } of records) {
    const counted = recordType.hasTtl ? ttl : FALLBACK_TTL;
    if (type !== 'NS' && counted > 0) counts.set(counted, (counts.get(counted) ?? 0) + 1);
  }
  let best = { ttl: FALLBACK_TTL, count: 0 };
  for (const [ttl, count] of counts) {
    if (count > best.count || (count === best.count && ttl > best.ttl)) best = { ttl, count };
  }
  return best.ttl;
}
