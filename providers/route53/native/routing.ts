import type { GeoProximityLocation, ResourceRecordSet } from '@aws-sdk/client-route-53';
import { canonicalDegrees } from '../../../src/model/degrees.ts';
import type { Routing, SetAttributes } from '../../../src/model/routing.ts';

/** Read how the service chooses among the sets of a name and type; undefined for a simple set. */
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
  if (near !== undefined) return readProximity(near);
  if (cidr !== undefined) {
    return { policy: 'cidr', collection: cidr.CollectionId ?? '', location: cidr.LocationName ?? '' };
  }
  return native.SetIdentifier === undefined ? undefined : { policy: 'other', description: 'unknown routing policy' };
}

function readProximity({ AWSRegion, LocalZoneGroup, Coordinates, Bias }: GeoProximityLocation): Routing {
  return {
    policy: 'geoproximity',
    ...(AWSRegion === undefined ? {} : { region: AWSRegion }),
    ...(LocalZoneGroup === undefined ? {} : { localZoneGroup: LocalZoneGroup }),
    ...(Coordinates === undefined
      ? {}
      : {
          latitude: canonicalDegrees(Coordinates.Latitude ?? ''),
          longitude: canonicalDegrees(Coordinates.Longitude ?? ''),
        }),
    bias: Bias ?? 0,
  };
}

/** Write the fields that make a set a member of a routed group; what is kept as it was read is never written. */
export function nativeRouting({ setIdentifier, routing, healthCheckId }: SetAttributes): Partial<ResourceRecordSet> {
  return {
    ...(setIdentifier === undefined ? {} : { SetIdentifier: setIdentifier }),
    ...(routing === undefined ? {} : policyFields(routing)),
    ...(healthCheckId === undefined ? {} : { HealthCheckId: healthCheckId }),
  };
}

function policyFields(routing: Routing): Partial<ResourceRecordSet> {
  switch (routing.policy) {
    case 'weighted':
      return { Weight: routing.weight };
    case 'latency':
      return { Region: routing.region as NonNullable<ResourceRecordSet['Region']> };
    case 'failover':
      return { Failover: routing.role as NonNullable<ResourceRecordSet['Failover']> };
    case 'geolocation': {
      const { continent, country, subdivision } = routing;
      return {
        GeoLocation: {
          ...(continent === undefined ? {} : { ContinentCode: continent }),
          ...(country === undefined ? {} : { CountryCode: country }),
          ...(subdivision === undefined ? {} : { SubdivisionCode: subdivision }),
        },
      };
    }
    case 'multivalue':
      return { MultiValueAnswer: true };
    case 'geoproximity': {
      const { region, localZoneGroup, latitude, longitude, bias } = routing;
      return {
        GeoProximityLocation: {
          ...(region === undefined ? {} : { AWSRegion: region }),
          ...(localZoneGroup === undefined ? {} : { LocalZoneGroup: localZoneGroup }),
          ...(latitude === undefined ? {} : { Coordinates: { Latitude: latitude, Longitude: longitude } }),
          ...(bias === 0 ? {} : { Bias: bias }),
        },
      };
    }
    case 'cidr':
      return { CidrRoutingConfig: { CollectionId: routing.collection, LocationName: routing.location } };
    case 'other':
      return {};
  }
}
