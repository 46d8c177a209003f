import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import { fromNative } from '../../../../providers/route53/native/from-native.ts';
import type { RecordSet } from '../../../../src/model/record-set.ts';
import type { Routing } from '../../../../src/model/routing.ts';

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

const FUTURE = { SetIdentifier: 'a', Weight: 1, MoonPhase: 'full' } as Extra;
const HELD: readonly (readonly [title: string, set: RecordSet, reason: RegExp])[] = [
  ['a traffic policy', read('A', ['192.0.2.1'], { TrafficPolicyInstanceId: 'x' }), /traffic policy instance/],
  [
    'a subdivision of a country without any',
    read('A', ['192.0.2.1'], { SetIdentifier: 'a', GeoLocation: { CountryCode: 'DE', SubdivisionCode: 'BE' } }),
    /cannot say \(geolocation DE-BE\)/,
  ],
  [
    'coordinates that are none',
    read('A', ['192.0.2.1'], {
      SetIdentifier: 'a',
      GeoProximityLocation: { Coordinates: { Latitude: '1', Longitude: 'x' } },
    }),
    /geoproximity 1,x bias 0/,
  ],
  [
    'a place of no kind',
    read('A', ['192.0.2.1'], { SetIdentifier: 'a', GeoProximityLocation: { Bias: 5 } }),
    /geoproximity .* bias 5/,
  ],
  [
    'an address range of a collection without an id',
    read('A', ['192.0.2.1'], { SetIdentifier: 'a', CidrRoutingConfig: { CollectionId: 'c', LocationName: 'l' } }),
    /cidr c\/l/,
  ],
  ['an attribute of the future', read('A', ['192.0.2.1'], FUTURE), /does not know \(MoonPhase\)/],
  ['an unknown policy', read('A', ['192.0.2.1'], { SetIdentifier: 'a' }), /unknown routing policy/],
  ['a health check', read('A', ['192.0.2.1'], { HealthCheckId: 'x' }), /health check/],
  ['a type without a word', read('FUTURE', ['1 13 2 AB']), /no word for type FUTURE/],
  ['a value that cannot be read', read('CAA', ['0 tag "x"', '0 issue "ca.test"']), /cannot be read/],
];

for (const [title, set, reason] of HELD) {
  test(`A set with ${title} is held, and its values are kept`, () => {
    assert.match(set.heldBecause ?? '', reason);
    assert.ok(set.records.length > 0);
  });
}

test('pitfall 19: a set of type SPF is read as what it is, no TXT set, and held because no word makes one', () => {
  const set = read('SPF', ['"v=spf1" " -all"']);
  assert.deepEqual([set.type, set.records[0]?.text], ['SPF', '"v=spf1 -all"']);
  assert.match(set.heldBecause ?? '', /no word for type SPF/);
});

test('Keys, fingerprints and rewriting rules are read in any spelling and are not held', () => {
  const found = [
    read('DS', ['04711 13 2 ab cd']),
    read('SSHFP', [`4 2 ${'ab '.repeat(32)}`]),
    read('TLSA', ['3 1 1 AB CD']),
    read('NAPTR', [String.raw`1 2 "u" "" "\\1\303\274" R.Example.net`]),
  ].map(({ records, heldBecause }) => [records[0]?.text, heldBecause]);
  assert.deepEqual(found, [
    ['4711 13 2 ABCD', undefined],
    [`4 2 ${'AB'.repeat(32)}`, undefined],
    ['3 1 1 abcd', undefined],
    [String.raw`1 2 "u" "" "\\1\195\188" r.example.net.`, undefined],
  ]);
});

test('pitfall 103: a value of such a type that cannot be read holds its set and is kept', () => {
  const set = read('SSHFP', ['1 1 beef']);
  assert.match(set.heldBecause ?? '', /cannot be read/);
  assert.equal(set.records[0]?.text, '1 1 beef');
});

test('Weighted sets keep their identifier, weight and health check and are not held', () => {
  const set = read('A', ['192.0.2.1'], { SetIdentifier: 'Blue', Weight: 10, HealthCheckId: 'check' });
  assert.equal(set.heldBecause, undefined);
  assert.equal(set.setIdentifier, 'Blue');
  assert.deepEqual(set.routing, { policy: 'weighted', weight: 10 });
  assert.equal(set.healthCheckId, 'check');
});

const COLLECTION = '11111111-2222-4333-8444-555555555555';
const SAYABLE: readonly (readonly [title: string, extra: Extra, routing: Routing])[] = [
  ['a region', { Region: 'eu-west-1' }, { policy: 'latency', region: 'eu-west-1' }],
  ['a region that is new', { Region: 'xx-new-1' as 'eu-west-1' }, { policy: 'latency', region: 'xx-new-1' }],
  ['a role', { Failover: 'SECONDARY' }, { policy: 'failover', role: 'SECONDARY' }],
  ['a continent', { GeoLocation: { ContinentCode: 'EU' } }, { policy: 'geolocation', continent: 'EU' }],
  [
    'a state',
    { GeoLocation: { CountryCode: 'US', SubdivisionCode: 'CA' } },
    { policy: 'geolocation', country: 'US', subdivision: 'CA' },
  ],
  ['the default location', { GeoLocation: { CountryCode: '*' } }, { policy: 'geolocation', country: '*' }],
  ['many answers', { MultiValueAnswer: true }, { policy: 'multivalue' }],
  [
    'coordinates',
    { GeoProximityLocation: { Coordinates: { Latitude: '+49.20', Longitude: '-0.0' }, Bias: 0 } },
    { policy: 'geoproximity', latitude: '49.2', longitude: '0', bias: 0 },
  ],
  [
    'an AWS region as a place',
    { GeoProximityLocation: { AWSRegion: 'eu-west-1', Bias: -5 } },
    { policy: 'geoproximity', region: 'eu-west-1', bias: -5 },
  ],
  [
    'a local zone group',
    { GeoProximityLocation: { LocalZoneGroup: 'us-west-2-lax-1' } },
    { policy: 'geoproximity', localZoneGroup: 'us-west-2-lax-1', bias: 0 },
  ],
  [
    'an address range',
    { CidrRoutingConfig: { CollectionId: COLLECTION, LocationName: 'office' } },
    { policy: 'cidr', collection: COLLECTION, location: 'office' },
  ],
];

for (const [title, extra, routing] of SAYABLE) {
  test(`pitfall 21: a set with ${title} is read with its routing and not held`, () => {
    const set = read('A', ['192.0.2.1'], { SetIdentifier: 'a', ...extra });
    assert.equal(set.heldBecause, undefined);
    assert.deepEqual(set.routing, routing);
  });
}

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

test('A weighted set with a value that cannot be read is held all the same', () => {
  const set = read('CAA', ['0 tag "x"'], { SetIdentifier: 'a', Weight: 1 });
  assert.match(set.heldBecause ?? '', /cannot be read/);
});
