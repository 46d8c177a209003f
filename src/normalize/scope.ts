import type { Name } from '../dns/name.ts';
import type { DeclaredZone } from '../model/ir.ts';

/** What normalisation needs to know of a zone for each of its records, worked out once. */
export interface ZoneScope {
  readonly zone: DeclaredZone;
  /** The zone with its final dot, which completes relative targets. */
  readonly origin: Name;
  /** `.` and the zone, without a final dot. */
  readonly suffix: string;
  /** Which reverse tree the zone lies in. */
  readonly reverse: 'ipv4' | 'ipv6' | undefined;
}

/** Work out the scope of a zone. */
export function createScope(zone: DeclaredZone): ZoneScope {
  const { name } = zone;
  const reverse = name.endsWith('.in-addr.arpa') ? 'ipv4' : name.endsWith('.ip6.arpa') ? 'ipv6' : undefined;
  return { zone, origin: `${name}.` as Name, suffix: `.${name}`, reverse };
}
