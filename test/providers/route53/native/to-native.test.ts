import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromNative } from '../../../../providers/route53/native/from-native.ts';
import { toNative, valuesOf } from '../../../../providers/route53/native/to-native.ts';
import type { DnsRecord } from '../../../../src/model/record.ts';
import type { RecordSet } from '../../../../src/model/record-set.ts';
import { describeRouting, type Routing } from '../../../../src/model/routing.ts';
import { alias, routed, setsOf, weighted } from '../../../support/route53-records.ts';

function one(...entries: (string | DnsRecord)[]): RecordSet {
  const [set] = setsOf(...entries);
  assert.ok(set !== undefined);
  return set;
}

test('A set is written with its values in the order of the configuration, each once', () => {
  assert.deepEqual(toNative(one('www 300 A 192.0.2.2', 'www 300 A 192.0.2.1', 'www 300 A 192.0.2.2')), {
    Name: 'www.shop.test.',
    Type: 'A',
    TTL: 300,
    ResourceRecords: [{ Value: '192.0.2.2' }, { Value: '192.0.2.1' }],
  });
});

test('An alias is written without TTL and values', () => {
  assert.deepEqual(toNative(one(alias('@', 'A', 'lb.test.', 'Z1', 'true'))), {
    Name: 'shop.test.',
    Type: 'A',
    AliasTarget: { HostedZoneId: 'Z1', DNSName: 'lb.test.', EvaluateTargetHealth: true },
  });
});

test('Bytes that need it are escaped in octal, in names and in text', () => {
  const set = one('a\\046b\\032c 300 TXT "caf\\195\\169 \\"x\\" \\\\ \\009"');
  assert.equal(toNative(set).Name, 'a\\056b\\040c.shop.test.');
  assert.deepEqual(valuesOf(set), ['"caf\\303\\251 \\"x\\" \\\\ \\011"']);
  assert.deepEqual(valuesOf(one('x 300 CNAME a\\046b')), ['a\\056b.shop.test.']);
});

test('Long text is cut after 255 octets', () => {
  const [value = ''] = valuesOf(one(`x 300 TXT ${'"0123456789"'.repeat(60)}`));
  assert.deepEqual(
    value.split(' ').map((part) => part.length - 2),
    [255, 255, 90],
  );
});

test('What is written is read back as it was', () => {
  for (const line of [
    '*.a 300 MX 10 mx1',
    '0/25 60 NS ns1.example.net.',
    'x 0 TXT "\\000\\255 \\195\\169"',
    'x 300 SRV 1 2 3 .',
    'x 300 CAA 128 issue "ca.test; x=\\"1\\""',
    'x 300 AAAA 2001:db8::1',
  ]) {
    const set = one(line);
    const { name, type, records } = fromNative(toNative(set));
    assert.deepEqual({ name, type, records }, { name: set.name, type: set.type, records: set.records });
  }
});

test('A weighted set is written with its identifier, weight and health check, and read back as it was', () => {
  const set = one(weighted('w 60 A 192.0.2.1', 0, 'two words é', 'check'));
  const native = toNative(set);
  assert.deepEqual(native, {
    Name: 'w.shop.test.',
    Type: 'A',
    SetIdentifier: 'two words é',
    Weight: 0,
    HealthCheckId: 'check',
    TTL: 60,
    ResourceRecords: [{ Value: '192.0.2.1' }],
  });
  const { setIdentifier, routing, healthCheckId } = fromNative(native);
  assert.deepEqual(
    { setIdentifier, routing, healthCheckId },
    { setIdentifier: set.setIdentifier, routing: set.routing, healthCheckId: set.healthCheckId },
  );
});

test('A weighted alias is written with both', () => {
  assert.deepEqual(toNative(one(weighted(alias('@', 'A', 'lb.test.', 'Z1'), 7, 'lb'))), {
    Name: 'shop.test.',
    Type: 'A',
    SetIdentifier: 'lb',
    Weight: 7,
    AliasTarget: { HostedZoneId: 'Z1', DNSName: 'lb.test.', EvaluateTargetHealth: false },
  });
});

const COLLECTION = '11111111-2222-4333-8444-555555555555';
const POLICIES: readonly (readonly [Routing, object])[] = [
  [{ policy: 'latency', region: 'eu-west-1' }, { Region: 'eu-west-1' }],
  [{ policy: 'failover', role: 'PRIMARY' }, { Failover: 'PRIMARY' }],
  [{ policy: 'geolocation', continent: 'EU' }, { GeoLocation: { ContinentCode: 'EU' } }],
  [
    { policy: 'geolocation', country: 'US', subdivision: 'CA' },
    { GeoLocation: { CountryCode: 'US', SubdivisionCode: 'CA' } },
  ],
  [{ policy: 'multivalue' }, { MultiValueAnswer: true }],
  [{ policy: 'geoproximity', region: 'eu-west-1', bias: 0 }, { GeoProximityLocation: { AWSRegion: 'eu-west-1' } }],
  [
    { policy: 'geoproximity', localZoneGroup: 'us-west-2-lax-1', bias: -5 },
    { GeoProximityLocation: { LocalZoneGroup: 'us-west-2-lax-1', Bias: -5 } },
  ],
  [
    { policy: 'geoproximity', latitude: '1.5', longitude: '-2', bias: 99 },
    { GeoProximityLocation: { Coordinates: { Latitude: '1.5', Longitude: '-2' }, Bias: 99 } },
  ],
  [
    { policy: 'cidr', collection: COLLECTION, location: '*' },
    { CidrRoutingConfig: { CollectionId: COLLECTION, LocationName: '*' } },
  ],
];

for (const [routing, fields] of POLICIES) {
  test(`A set is written with its policy and read back as it was: ${describeRouting(routing)}`, () => {
    const native = toNative(one(routed('w 60 A 192.0.2.1', routing, 'id')));
    assert.deepEqual(native, {
      Name: 'w.shop.test.',
      Type: 'A',
      SetIdentifier: 'id',
      ...fields,
      TTL: 60,
      ResourceRecords: [{ Value: '192.0.2.1' }],
    });
    assert.deepEqual(fromNative(native).routing, routing);
    assert.equal(fromNative(native).heldBecause, undefined);
  });
}
