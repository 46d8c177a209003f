import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RecordSet } from '../../../../../providers/route53/emulator/record-sets/record-set.ts';
import { create, set, verdict } from '../batch.ts';

const A = set('www.shop.test', 'A', ['192.0.2.1']);

test('Places that cannot be written this way are refused as InvalidInput', () => {
  const cases: readonly (readonly [Partial<RecordSet>, string])[] = [
    [{ GeoLocation: {} }, 'Expected exactly one of [ContinentCode, or CountryCode] in GeoLocation'],
    [
      { GeoLocation: { ContinentCode: 'EU', CountryCode: 'DE' } },
      'Expected exactly one of [ContinentCode, or CountryCode] in GeoLocation',
    ],
    [{ GeoLocation: { CountryCode: 'HM' } }, "The country code 'HM' is not supported"],
    [
      { GeoLocation: { CountryCode: 'DE', SubdivisionCode: 'BE' } },
      "The subdivision code 'BE' is only supported for the country codes US and UA",
    ],
    [{ GeoLocation: { CountryCode: 'XX' } }, "The country code 'XX' is not supported"],
    [{ GeoLocation: { CountryCode: 'de' } }, "The country code 'de' is not supported"],
    [{ GeoLocation: { CountryCode: 'US', SubdivisionCode: 'XX' } }, "The subdivision code 'XX' is not one of US"],
    [
      { GeoLocation: { ContinentCode: 'EU', SubdivisionCode: 'CA' } },
      "The subdivision code 'CA' is only supported for the country codes US and UA",
    ],
    [{ GeoProximityLocation: { AWSRegion: 'moon-1' } }, "Cannot find region 'moon-1'"],
    [{ GeoProximityLocation: { LocalZoneGroup: 'LAX' } }, "The local zone group 'LAX' is not valid"],
    [
      { GeoProximityLocation: { Bias: 1 } },
      'Expected exactly one of [AWSRegion, LocalZoneGroup, or Coordinates] in GeoProximityLocation',
    ],
    [
      { GeoProximityLocation: { Coordinates: { Latitude: '91', Longitude: '0' } } },
      "The coordinates '91, 0' are not valid",
    ],
    [
      { GeoProximityLocation: { Coordinates: { Latitude: '1.234', Longitude: '0' } } },
      "The coordinates '1.234, 0' are not valid",
    ],
    [{ CidrRoutingConfig: { CollectionId: 'c', LocationName: 'a b' } }, "The CIDR location name 'a b' is not valid"],
  ];
  for (const [routing, message] of cases) {
    assert.equal(
      verdict([], [create({ ...A, SetIdentifier: 's', ...routing })]),
      `InvalidInput: Invalid request: ${message}`,
    );
  }
});

test('Every way to write a place is accepted', () => {
  const cases: readonly Partial<RecordSet>[] = [
    { GeoLocation: { CountryCode: '*' } },
    { GeoLocation: { CountryCode: 'US', SubdivisionCode: 'CA' } },
    { GeoLocation: { ContinentCode: 'EU' } },
    { GeoLocation: { CountryCode: 'UA', SubdivisionCode: '30' } },
    { GeoProximityLocation: { LocalZoneGroup: 'us-west-2-lax-1' } },
    { GeoProximityLocation: { AWSRegion: 'eu-west-1', Bias: -99 } },
    { GeoProximityLocation: { Coordinates: { Latitude: '-45.5', Longitude: '+180' } } },
    { CidrRoutingConfig: { CollectionId: 'c', LocationName: '*' } },
  ];
  for (const routing of cases)
    assert.equal(verdict([], [create({ ...A, SetIdentifier: 's', ...routing })]), 'accepted');
});
