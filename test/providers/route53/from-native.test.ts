import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import { fromNative } from '../../../providers/route53/from-native.ts';
import type { RecordSet } from '../../../src/model/record-set.ts';

type Extra = Partial<ResourceRecordSet>;

function read(type: string, values: readonly string[], extra: Extra = {}): RecordSet {
  return fromNative(native(type, values, extra));
}

function native(type: string, values: readonly string[], extra: Extra = {}): ResourceRecordSet {
  const Type = type as NonNullable<ResourceRecordSet['Type']>;
  return { Name: 'x.shop.test.', Type, TTL: 60, ResourceRecords: values.map((Value) => ({ Value })), ...extra };
}

const texts = (set: RecordSet): string[] => set.records.map((record) => record.text);

test('Names lose their octal escapes', () => {
  for (const [stored, name] of [
    ['\\052.shop.test.', '*.shop.test.'],
    ['\\100.shop.test.', '@.shop.test.'],
    ['0\\05725.shop.test.', '0/25.shop.test.'],
    ['a\\056b\\040c.shop.test.', 'a\\046b\\032c.shop.test.'],
    ['a\\134b.shop.test.', 'a\\092b.shop.test.'],
    ['caf\\303\\251.shop.test.', 'caf\\195\\169.shop.test.'],
  ]) {
    assert.equal(read('A', ['192.0.2.1'], { Name: stored }).name, name);
  }
});

const VALUES: readonly (readonly [type: string, stored: string, text: string])[] = [
  ['A', '192.0.2.1', '192.0.2.1'],
  ['AAAA', '2001:DB8:0:0::1', '2001:db8::1'],
  ['CNAME', 'www', 'www.'],
  ['CNAME', 'WWW.Example.net', 'www.example.net.'],
  ['NS', 'ns1.example.net', 'ns1.example.net.'],
  ['PTR', 'host.example.net', 'host.example.net.'],
  ['MX', '10 mail.example.net', '10 mail.example.net.'],
  ['SRV', '1 2 3 sip.example.net', '1 2 3 sip.example.net.'],
  ['SRV', '01 002 3 .', '1 2 3 .'],
  ['CNAME', '\\052.example.net.', '*.example.net.'],
  ['CAA', '0 ISSUE "ca.test; account=1"', '0 issue "ca.test; account=1"'],
  ['TXT', '"one" "two"', '"onetwo"'],
  ['TXT', '"one""two"', '"onetwo"'],
  ['TXT', '"caf\\303\\251 \\"x\\" \\\\"', '"café \\"x\\" \\\\"'],
  ['TXT', '"Case; Kept"', '"Case; Kept"'],
];

for (const [type, stored, text] of VALUES) {
  test(`The ${type} value ${stored} is read as ${text}`, () => {
    const set = read(type, [stored]);
    assert.deepEqual(texts(set), [text]);
    assert.equal(set.heldBecause, undefined);
    assert.equal(set.records[0]?.ttl, 60);
  });
}

test('A set keeps what the service returned', () => {
  const stored = native('CNAME', ['WWW.Example.net']);
  assert.equal(fromNative(stored).native, stored);
});

test('An alias has the type it stands for, and no TTL', () => {
  const set = fromNative({
    Name: 'x.shop.test.',
    Type: 'AAAA',
    AliasTarget: { HostedZoneId: 'Z1', DNSName: '\\052.lb.test.', EvaluateTargetHealth: true },
  });
  assert.equal(set.type, 'AAAA');
  assert.deepEqual(texts(set), ['*.lb.test. atype=AAAA zone_id=Z1 evaluate_target_health=true']);
  assert.equal(set.records[0]?.type, 'R53_ALIAS');
  assert.equal(set.records[0]?.ttl, 0);
  assert.equal(set.heldBecause, undefined);
});

const HELD: readonly (readonly [title: string, set: RecordSet, reason: RegExp])[] = [
  ['a traffic policy', read('A', ['192.0.2.1'], { TrafficPolicyInstanceId: 'x' }), /traffic policy instance/],
  ['a weight', read('A', ['192.0.2.1'], { SetIdentifier: 'a', Weight: 0 }), /routing policy \(weighted 0\)/],
  ['a region', read('A', ['192.0.2.1'], { SetIdentifier: 'a', Region: 'eu-west-1' }), /latency eu-west-1/],
  ['a failover role', read('A', ['192.0.2.1'], { SetIdentifier: 'a', Failover: 'PRIMARY' }), /failover PRIMARY/],
  [
    'a country',
    read('A', ['192.0.2.1'], { SetIdentifier: 'a', GeoLocation: { CountryCode: 'US', SubdivisionCode: 'CA' } }),
    /geolocation US-CA/,
  ],
  [
    'a continent',
    read('A', ['192.0.2.1'], { SetIdentifier: 'a', GeoLocation: { ContinentCode: 'EU' } }),
    /geolocation EU/,
  ],
  ['many answers', read('A', ['192.0.2.1'], { SetIdentifier: 'a', MultiValueAnswer: true }), /multivalue/],
  [
    'a place',
    read('A', ['192.0.2.1'], {
      SetIdentifier: 'a',
      GeoProximityLocation: { Coordinates: { Latitude: '1', Longitude: '2' } },
    }),
    /geoproximity 1,2 bias 0/,
  ],
  [
    'an AWS region as a place',
    read('A', ['192.0.2.1'], { SetIdentifier: 'a', GeoProximityLocation: { AWSRegion: 'eu-west-1', Bias: 5 } }),
    /geoproximity eu-west-1 bias 5/,
  ],
  [
    'an address range',
    read('A', ['192.0.2.1'], { SetIdentifier: 'a', CidrRoutingConfig: { CollectionId: 'c', LocationName: 'l' } }),
    /cidr c\/l/,
  ],
  ['an unknown policy', read('A', ['192.0.2.1'], { SetIdentifier: 'a' }), /unknown routing policy/],
  ['a health check', read('A', ['192.0.2.1'], { HealthCheckId: 'x' }), /health check/],
  ['a type without a word', read('DS', ['1 13 2 AB']), /no word for type DS/],
  ['the type SPF', read('SPF', ['"v=spf1 -all"']), /no word for type SPF/],
  ['a value that cannot be read', read('CAA', ['0 tag "x"', '0 issue "ca.test"']), /cannot be read/],
];

for (const [title, set, reason] of HELD) {
  test(`A set with ${title} is held, and its values are kept`, () => {
    assert.match(set.heldBecause ?? '', reason);
    assert.ok(set.records.length > 0);
  });
}

test('Sets that are told apart by an identifier keep it with their policy and health check', () => {
  const set = read('A', ['192.0.2.1'], { SetIdentifier: 'Blue', Weight: 10, HealthCheckId: 'check' });
  assert.equal(set.setIdentifier, 'Blue');
  assert.deepEqual(set.routing, { policy: 'weighted', weight: 10 });
  assert.equal(set.healthCheckId, 'check');
});

test('An answer with nothing in it does not make reading fail', () => {
  const empty = fromNative({ Name: undefined, Type: undefined });
  assert.deepEqual(empty.records, []);
  const alias = fromNative({
    Name: 'x.shop.test.',
    Type: 'A',
    AliasTarget: { HostedZoneId: undefined, DNSName: undefined, EvaluateTargetHealth: undefined },
  });
  assert.equal(alias.records.length, 1);
  const [value] = read('TXT', [], { TTL: undefined, ResourceRecords: [{ Value: undefined }] }).records;
  assert.equal(value?.ttl, 0);
  assert.match(
    read('A', ['192.0.2.1'], {
      SetIdentifier: 'a',
      CidrRoutingConfig: { CollectionId: undefined, LocationName: undefined },
    }).heldBecause ?? '',
    /cidr/,
  );
});
