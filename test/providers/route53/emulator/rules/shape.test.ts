import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change, RecordSet } from '../../../../../providers/route53/emulator/record-set.ts';
import { alias, create, remove, set, upsert, verdict } from '../batch.ts';

const CONTENT = 'Expected exactly one of [AliasTarget, all of [TTL, and ResourceRecords], or TrafficPolicyInstanceId]';
const ROUTING =
  'Expected exactly one of [Weight, Region, Failover, GeoLocation, MultiValueAnswer, GeoProximityLocation, or ' +
  'CidrRoutingConfig]';
const A = set('www.shop.test', 'A', ['192.0.2.1']);
const { TTL: _ttl, ...withoutTTL } = A;
const { ResourceRecords: _records, ...withoutRecords } = A;

test('The first change whose fields do not go together is refused as InvalidInput', () => {
  const cases: readonly (readonly [Change, string])[] = [
    [
      create(withoutTTL),
      `${CONTENT}, but found none in Change with [Action=CREATE, Name=www.shop.test, Type=A, SetIdentifier=null]`,
    ],
    [
      remove(withoutRecords),
      `${CONTENT}, but found none in Change with [Action=DELETE, Name=www.shop.test, Type=A, SetIdentifier=null]`,
    ],
    [
      upsert({ ...A, ...alias('www.shop.test', 'A', 'Z1', 'x.shop.test') }),
      `${CONTENT}, but found more than one in Change with [Action=UPSERT, Name=www.shop.test, Type=A, SetIdentifier=null]`,
    ],
    [
      create(alias('www.shop.test', 'A', 'Z1', 'x.shop.test', { TTL: 300 })),
      `${CONTENT}, but found more than one in Change with [Action=CREATE, Name=www.shop.test, Type=A, SetIdentifier=null]`,
    ],
    [
      create({ ...A, SetIdentifier: 's' }),
      `${ROUTING}, but found none in Change with [Action=CREATE, Name=www.shop.test, Type=A, SetIdentifier=s]`,
    ],
    [
      remove({ ...A, SetIdentifier: 's', Weight: 1, Region: 'eu-west-1' }),
      `${ROUTING}, but found more than one in Change with [Action=DELETE, Name=www.shop.test, Type=A, SetIdentifier=s]`,
    ],
    [
      create({ ...A, Weight: 0 }),
      "Missing field 'SetIdentifier' in Change with [Action=CREATE, Name=www.shop.test, Type=A, SetIdentifier=null]",
    ],
  ];
  for (const [change, message] of cases) {
    assert.equal(
      verdict([], [create(set('ok.shop.test', 'A', ['192.0.2.1'])), change]),
      `InvalidInput: Invalid request: ${message}`,
    );
  }
});

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
    { GeoProximityLocation: { AWSRegion: 'eu-west-1', Bias: -99 } },
    { GeoProximityLocation: { Coordinates: { Latitude: '-45.5', Longitude: '+180' } } },
    { CidrRoutingConfig: { CollectionId: 'c', LocationName: '*' } },
  ];
  for (const routing of cases)
    assert.equal(verdict([], [create({ ...A, SetIdentifier: 's', ...routing })]), 'accepted');
});
