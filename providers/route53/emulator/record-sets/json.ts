import type { JsonCheck } from '../json.ts';
import { asBoolean, asList, asNumber, asObject, asString } from '../json.ts';
import type { RecordSet } from './record-set.ts';

/** Check that a value of unknown origin has the form of a record set; what it says is not looked at. */
export const checkRecordSet: JsonCheck<RecordSet> = asObject(
  { Name: asString, Type: asString },
  {
    SetIdentifier: asString,
    Weight: asNumber,
    Region: asString,
    GeoLocation: asObject({}, { ContinentCode: asString, CountryCode: asString, SubdivisionCode: asString }),
    Failover: asString,
    MultiValueAnswer: asBoolean,
    TTL: asNumber,
    ResourceRecords: asList(asObject({ Value: asString }, {})),
    AliasTarget: asObject({ HostedZoneId: asString, DNSName: asString, EvaluateTargetHealth: asBoolean }, {}),
    HealthCheckId: asString,
    TrafficPolicyInstanceId: asString,
    FutureAttribute: asString,
    CidrRoutingConfig: asObject({ CollectionId: asString, LocationName: asString }, {}),
    GeoProximityLocation: asObject(
      {},
      {
        AWSRegion: asString,
        LocalZoneGroup: asString,
        Coordinates: asObject({ Latitude: asString, Longitude: asString }, {}),
        Bias: asNumber,
      },
    ),
  },
);
