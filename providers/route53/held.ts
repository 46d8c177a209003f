import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import { describeRouting, type Routing } from '../../src/model/routing.ts';

/**
 * Read how the service chooses among the sets of a name and type; undefined for a simple set.
 *
 * Only told to people and kept: the words of the configuration have no routing, so such a set is never written.
 */
export function routingOf(native: ResourceRecordSet): Routing | undefined {
  const { Weight, Region, Failover, GeoLocation: geo, GeoProximityLocation: near, CidrRoutingConfig: cidr } = native;
  if (Weight !== undefined) return { policy: 'weighted', weight: Weight };
  if (Region !== undefined) return { policy: 'latency', region: Region };
  if (Failover !== undefined) return { policy: 'failover', role: Failover };
  if (geo !== undefined) {
    return {
      policy: 'geolocation',
      ...(geo.ContinentCode === undefined ? {} : { continent: geo.ContinentCode }),
      ...(geo.CountryCode === undefined ? {} : { country: geo.CountryCode }),
      ...(geo.SubdivisionCode === undefined ? {} : { subdivision: geo.SubdivisionCode }),
    };
  }
  if (native.MultiValueAnswer === true) return { policy: 'multivalue' };
  if (near !== undefined) {
    const { Coordinates: at } = near;
    const place = near.AWSRegion ?? near.LocalZoneGroup ?? `${at?.Latitude},${at?.Longitude}`;
    return { policy: 'geoproximity', location: { place }, bias: near.Bias ?? 0 };
  }
  if (cidr !== undefined)
    return { policy: 'cidr', collection: cidr.CollectionId ?? '', location: cidr.LocationName ?? '' };
  return native.SetIdentifier === undefined ? undefined : { policy: 'other', description: 'unknown routing policy' };
}

/** Say why a set cannot be written in a configuration, or undefined when it can. */
export function holdReason(
  native: ResourceRecordSet,
  readable: { isKnownType: boolean; isRead: boolean },
): string | undefined {
  if (native.TrafficPolicyInstanceId !== undefined) return 'it belongs to a traffic policy instance';
  const routing = routingOf(native);
  if (routing !== undefined) return `it has a routing policy (${describeRouting(routing)})`;
  if (native.HealthCheckId !== undefined) return 'it has a health check';
  if (!readable.isKnownType) return `the configuration has no word for type ${native.Type}`;
  if (!readable.isRead) return 'a value of it cannot be read';
  return undefined;
}
