import { ALL_REGIONS } from '../regions.ts';
import { flag, integer, list, oneOf, optional, required, struct, text } from '../xml/shape.ts';
import { RECORD_TYPES } from './record-set.ts';

const MAX_TTL = 2_147_483_647;
const name = text({ max: 1024 });

const aliasTarget = struct({
  HostedZoneId: required(text({ max: 32 })),
  DNSName: required(name),
  EvaluateTargetHealth: required(flag()),
});

const geoLocation = struct({
  ContinentCode: optional(oneOf(['AF', 'AN', 'AS', 'EU', 'OC', 'NA', 'SA'])),
  CountryCode: optional(text({ min: 1, max: 2 })),
  SubdivisionCode: optional(text({ min: 1, max: 3 })),
});

const geoProximity = struct({
  AWSRegion: optional(text({ min: 1, max: 64 })),
  LocalZoneGroup: optional(text({ min: 1, max: 64 })),
  Coordinates: optional(
    struct({ Latitude: required(text({ min: 1, max: 6 })), Longitude: required(text({ min: 1, max: 7 })) }),
  ),
  Bias: optional(integer({ min: -99, max: 99 })),
});

/** The element `ResourceRecordSet` of a request. */
export const recordSetShape = struct({
  Name: required(name),
  Type: required(oneOf(RECORD_TYPES)),
  SetIdentifier: optional(text({ min: 1, max: 128 })),
  Weight: optional(integer({ min: 0, max: 255 })),
  Region: optional(oneOf(ALL_REGIONS)),
  GeoLocation: optional(geoLocation),
  Failover: optional(oneOf(['PRIMARY', 'SECONDARY'])),
  MultiValueAnswer: optional(flag()),
  TTL: optional(integer({ min: 0, max: MAX_TTL })),
  ResourceRecords: optional(list('ResourceRecord', struct({ Value: required(text({ max: 4000 })) }), { min: 1 })),
  AliasTarget: optional(aliasTarget),
  HealthCheckId: optional(text({ max: 64 })),
  TrafficPolicyInstanceId: optional(text({ min: 1, max: 36 })),
  CidrRoutingConfig: optional(
    struct({ CollectionId: required(text({ min: 1, max: 36 })), LocationName: required(text({ min: 1, max: 16 })) }),
  ),
  GeoProximityLocation: optional(geoProximity),
  FutureAttribute: optional(text({ min: 1, max: 64 })),
});
