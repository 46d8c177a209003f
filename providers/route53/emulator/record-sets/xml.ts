import { branch, leaf } from '../xml/write.ts';
import type { RecordSet } from './record-set.ts';

/** Write a record set as the list operations answer it, its members in the order of the service. */
export function writeRecordSet(set: RecordSet): string {
  return branch(
    'ResourceRecordSet',
    leaf('Name', set.Name),
    leaf('Type', set.Type),
    leaf('SetIdentifier', set.SetIdentifier),
    leaf('Weight', set.Weight),
    leaf('Region', set.Region),
    writeGeoLocation(set.GeoLocation),
    leaf('Failover', set.Failover),
    leaf('MultiValueAnswer', set.MultiValueAnswer),
    leaf('TTL', set.TTL),
    writeRecords(set.ResourceRecords),
    writeAlias(set.AliasTarget),
    leaf('HealthCheckId', set.HealthCheckId),
    leaf('TrafficPolicyInstanceId', set.TrafficPolicyInstanceId),
    writeCidr(set.CidrRoutingConfig),
    writeGeoProximity(set.GeoProximityLocation),
    leaf('FutureAttribute', set.FutureAttribute),
  );
}

function writeRecords(records: RecordSet['ResourceRecords']): string {
  if (records === undefined || records.length === 0) return '';
  return branch('ResourceRecords', ...records.map((record) => branch('ResourceRecord', leaf('Value', record.Value))));
}

function writeAlias(alias: RecordSet['AliasTarget']): string {
  if (!alias) return '';
  return branch(
    'AliasTarget',
    leaf('HostedZoneId', alias.HostedZoneId),
    leaf('DNSName', alias.DNSName),
    leaf('EvaluateTargetHealth', alias.EvaluateTargetHealth),
  );
}

function writeGeoLocation(place: RecordSet['GeoLocation']): string {
  if (!place) return '';
  return branch(
    'GeoLocation',
    leaf('ContinentCode', place.ContinentCode),
    leaf('CountryCode', place.CountryCode),
    leaf('SubdivisionCode', place.SubdivisionCode),
  );
}

function writeCidr(cidr: RecordSet['CidrRoutingConfig']): string {
  if (!cidr) return '';
  return branch('CidrRoutingConfig', leaf('CollectionId', cidr.CollectionId), leaf('LocationName', cidr.LocationName));
}

/** The bias is shown even where it was left out. */
function writeGeoProximity(place: RecordSet['GeoProximityLocation']): string {
  if (!place) return '';
  const at = place.Coordinates;
  return branch(
    'GeoProximityLocation',
    leaf('AWSRegion', place.AWSRegion),
    leaf('LocalZoneGroup', place.LocalZoneGroup),
    at ? branch('Coordinates', leaf('Latitude', at.Latitude), leaf('Longitude', at.Longitude)) : '',
    leaf('Bias', place.Bias ?? 0),
  );
}
