import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change, RecordSet } from '../../../../../providers/route53/emulator/record-sets/record-set.ts';
import { create, refused, remove, routed, set, upsert, verdict } from '../batch.ts';

const simple = set('www.shop.test.', 'A', ['192.0.2.1']);
const weighted = routed('W', { Weight: 1 });
const NAMED = 'RRSet with DNS name www.shop.test., type A, SetIdentifier S';

test('The record sets of a name and type use one policy', () => {
  const cases: readonly (readonly [readonly RecordSet[], readonly Change[], string])[] = [
    [[weighted], [create(routed('S', { Weight: 1 }))], 'accepted'],
    [
      [weighted],
      [upsert(simple)],
      refused(
        'RRSet with DNS name www.shop.test., type A cannot be created as other RRSets exist with the same name and type.',
      ),
    ],
    [
      [simple],
      [create(routed('S', { Weight: 1 }))],
      refused(`${NAMED} cannot be created as a non-weighted set exists with the same name and type.`),
    ],
    [
      [weighted],
      [create(routed('S', { MultiValueAnswer: true }))],
      refused(`${NAMED} cannot be created because a non multivalue answer rrset exists with the same name and type.`),
    ],
    [
      [weighted],
      [create(routed('S', { Region: 'eu-west-1' }))],
      refused(`${NAMED} cannot be created as a non-latency set exists with the same name and type.`),
    ],
    [[weighted], [remove(weighted), create(simple)], 'accepted'],
    [[weighted], [create(set('www.shop.test', 'AAAA', ['::1']))], 'accepted'],
  ];
  for (const [existing, changes, expected] of cases) assert.equal(verdict(existing, changes), expected);
});

test('Two record sets of a group do not answer for the same place', () => {
  const cases: readonly (readonly [Partial<RecordSet>, string, string])[] = [
    [{ Region: 'eu-west-1' }, 'Region Name=eu-west-1', 'a latency RRSet with the same name, type and region'],
    [
      { Failover: 'SECONDARY' },
      'Failover Role=SECONDARY',
      'a failover RRSet with the same name, type and failover role',
    ],
    [
      { GeoLocation: { CountryCode: 'US', SubdivisionCode: 'CA' } },
      'GeoLocation=US-CA',
      'a geolocation RRSet with the same name, type and geolocation',
    ],
    [
      { GeoProximityLocation: { AWSRegion: 'eu-west-1', Bias: 1 } },
      'GeoProximityLocation=eu-west-1',
      'a geoproximity RRSet with the same name, type and geoproximity location',
    ],
    [
      { CidrRoutingConfig: { CollectionId: 'c', LocationName: 'l' } },
      'CIDR Location=l',
      'a CIDR RRSet with the same name, type and CIDR location',
    ],
  ];
  for (const [routing, mark, what] of cases) {
    const existing = [routed('first', routing)];
    assert.equal(
      verdict(existing, [create(routed('S', routing))]),
      refused(`${NAMED}, and ${mark} cannot be created because ${what} already exists.`),
    );
    assert.equal(verdict(existing, [upsert({ ...routed('first', routing), TTL: 5 })]), 'accepted');
  }
});

const inCollection = (LocationName: string, CollectionId: string): Partial<RecordSet> => ({
  CidrRoutingConfig: { CollectionId, LocationName },
});

test('IP-based record sets of a group use one collection', () => {
  assert.equal(
    verdict([routed('1', inCollection('a', 'c'))], [create(routed('S', inCollection('b', 'c')))]),
    'accepted',
  );
  assert.equal(
    verdict([routed('1', inCollection('a', 'c'))], [create(routed('S', inCollection('b', 'd')))]),
    refused(`${NAMED} cannot be created as CIDR RRSets must use the same CIDR collection.`),
  );
});

test('A group has room for so many record sets', () => {
  const at = (index: number): Partial<RecordSet> => ({
    GeoProximityLocation: { Coordinates: { Latitude: String(index), Longitude: '0' } },
  });
  const cases: readonly (readonly [number, string, (index: number) => Partial<RecordSet>])[] = [
    [100, 'weighted', () => ({ Weight: 1 })],
    [100, 'multivalue answer', () => ({ MultiValueAnswer: true })],
    [100, 'CIDR', (index) => inCollection(`l${index}`, 'c')],
    [30, 'geoproximity', at],
  ];
  for (const [limit, word, routing] of cases) {
    const many = Array.from({ length: limit }, (_, index) => routed(String(index), routing(index)));
    assert.equal(verdict(many.slice(1), [create(routed('S', routing(0)))]), 'accepted');
    assert.equal(
      verdict(many, [create(routed('S', routing(limit)))]),
      refused(`Exceeded limit on number of ${word} RRSets for www.shop.test., type A in this zone.`),
    );
    assert.equal(verdict(many, [upsert({ ...routed('1', routing(1)) })]), 'accepted');
  }
});
