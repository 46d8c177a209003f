import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routingModifiers } from '../../../src/export/modifiers.ts';
import type { Routing } from '../../../src/model/routing.ts';

const CALLS: readonly (readonly [routing: Routing, call: string])[] = [
  [{ policy: 'weighted', weight: 0 }, 'R53_WEIGHT(0, "id")'],
  [{ policy: 'latency', region: 'eu-west-1' }, 'R53_LATENCY("eu-west-1", "id")'],
  [{ policy: 'failover', role: 'SECONDARY' }, 'R53_FAILOVER("SECONDARY", "id")'],
  [{ policy: 'geolocation', continent: 'EU' }, 'R53_GEO({ continent: "EU" }, "id")'],
  [{ policy: 'geolocation', country: '*' }, 'R53_GEO({ country: "*" }, "id")'],
  [{ policy: 'geolocation', country: 'US', subdivision: 'CA' }, 'R53_GEO({ country: "US", subdivision: "CA" }, "id")'],
  [{ policy: 'multivalue' }, 'R53_MULTIVALUE("id")'],
  [{ policy: 'geoproximity', region: 'eu-west-1', bias: 0 }, 'R53_GEOPROXIMITY({ region: "eu-west-1" }, "id")'],
  [
    { policy: 'geoproximity', localZoneGroup: 'us-west-2-lax-1', bias: -5 },
    'R53_GEOPROXIMITY({ localZoneGroup: "us-west-2-lax-1", bias: -5 }, "id")',
  ],
  [
    { policy: 'geoproximity', latitude: '-52.5', longitude: '0', bias: 99 },
    'R53_GEOPROXIMITY({ coordinates: { latitude: -52.5, longitude: 0 }, bias: 99 }, "id")',
  ],
  [{ policy: 'cidr', collection: 'c', location: '*' }, 'R53_CIDR("c", "*", "id")'],
];

for (const [routing, call] of CALLS) {
  test(`pitfall 24: an export writes ${call}`, () => {
    assert.deepEqual(routingModifiers({ setIdentifier: 'id', routing }), [call]);
    assert.deepEqual(routingModifiers({ setIdentifier: 'id', routing, healthCheckId: 'h' }), [
      call,
      'R53_HEALTH_CHECK_ID("h")',
    ]);
  });
}

test('A simple set has no routing, and what has no word is not written', () => {
  assert.deepEqual(routingModifiers({}), []);
  assert.deepEqual(routingModifiers({ setIdentifier: 'x', routing: { policy: 'other', description: 'new' } }), []);
});
