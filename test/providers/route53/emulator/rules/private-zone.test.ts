import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zoneFromLive } from '../../../../../providers/route53/emulator/zones/live-zone.ts';
import type { RecordSet } from '../../../../../providers/route53/emulator/record-sets/record-set.ts';
import { privateZone } from '../../../../../providers/route53/emulator/rules/private-zone.ts';
import { alias, set } from '../batch.ts';

function messages(resource: RecordSet, isPrivate: boolean, action: 'CREATE' | 'DELETE' = 'CREATE'): readonly string[] {
  const zone = zoneFromLive({ zone: 'shop.test', id: 'Z0SHOP', private: isPrivate, nameServers: [], sets: [] });
  return privateZone({ action, set: resource, index: 0 }, zone);
}

test('What only works on the internet is refused in a private zone', () => {
  const cloudFront = alias('a.shop.test.', 'A', 'Z2FDTNDATAQYW2', 'd1.cloudfront.net.');
  const near = {
    ...set('a.shop.test.', 'A', ['192.0.2.1']),
    SetIdentifier: 'S',
    GeoProximityLocation: { AWSRegion: 'r' },
  };
  const named = 'RRSet with DNS name a.shop.test., type A';
  assert.deepEqual(messages(cloudFront, true), [
    `${named} cannot be created as a private hosted zone cannot have aliases to CloudFront.`,
  ]);
  assert.deepEqual(messages(near, true), [
    `${named}, SetIdentifier S cannot be created as geoproximity routing is not supported in a private hosted zone.`,
  ]);
  assert.deepEqual(messages(alias('a.shop.test.', 'A', 'Z0SHOP', 'b.shop.test.'), true), []);
  for (const resource of [cloudFront, near]) {
    assert.deepEqual(messages(resource, false), []);
    assert.deepEqual(messages(resource, true, 'DELETE'), []);
  }
});
