import { isInZone, type Name } from '../../../src/dns/name.ts';
import { longestSuffix } from './service-zones.ts';

/** What of a hosted zone tells whether a name is in it. */
export interface ZoneIdentity {
  readonly id: string;
  readonly name: Name;
}

/**
 * Tell in which hosted zone the target of an alias is: its own, or that of the AWS service whose name it has.
 *
 * Undefined for any other name. Where the documentation of AWS has had several ids, the newest counts.
 *
 * @see AWS General Reference, "Service endpoints and quotas"
 */
export function impliedZoneId(target: string, zone: ZoneIdentity | undefined): string | undefined {
  if (zone !== undefined && isInZone(target, zone.name)) return zone.id;
  return longestSuffix(target)?.zoneIds[0];
}
