import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DnsRecord } from '../../../../src/model/record.ts';
import type { Routing } from '../../../../src/model/routing.ts';
import { createCore } from '../../../support/core.ts';
import { alias, bring, changesFor, routed, setsOf } from '../../../support/route53-records.ts';
import { liveZone } from '../../../support/wire-zones.ts';

const COLLECTION = '11111111-2222-4333-8444-555555555555';
const CHECK = '22222222-2222-4333-8444-555555555555';

/** Two members with the same identifiers whatever the policy. */
function pair(first: Routing, second: Routing, more: { ttl?: number; ids?: readonly string[] } = {}): DnsRecord[] {
  const { ttl = 60, ids: [one = '', two = ''] = ['blue', 'green'] } = more;
  const checkOf = (routing: Routing) =>
    routing.policy === 'failover' && routing.role === 'PRIMARY' ? CHECK : undefined;
  return [
    routed(`w ${ttl} A 192.0.2.1`, first, one, checkOf(first)),
    routed(`w ${ttl} A 192.0.2.2`, second, two, checkOf(second)),
  ];
}

const weights: readonly [Routing, Routing] = [
  { policy: 'weighted', weight: 90 },
  { policy: 'weighted', weight: 10 },
];
const roles: readonly [Routing, Routing] = [
  { policy: 'failover', role: 'PRIMARY' },
  { policy: 'failover', role: 'SECONDARY' },
];
const regions: readonly [Routing, Routing] = [
  { policy: 'latency', region: 'eu-west-1' },
  { policy: 'latency', region: 'us-east-1' },
];

/** What a name may hold; any of them may become any other. */
const STATES: Readonly<Record<string, readonly (string | DnsRecord)[]>> = {
  nothing: [],
  'a simple set': ['w 60 A 192.0.2.1'],
  'a CNAME': ['w 60 CNAME t'],
  'an alias': [alias('w', 'A', 't')],
  'a weighted group': pair(...weights),
  'a weighted group with other shares': pair(weights[1], weights[0]),
  'a weighted group with another TTL': pair(...weights, { ttl: 300 }),
  'a weighted group with other identifiers': pair(...weights, { ids: ['green', 'blue'] }),
  'a weighted group of CNAMEs': [
    routed('w 60 CNAME t', weights[0], 'blue'),
    routed('w 60 CNAME u.example.net.', weights[1], 'green'),
  ],
  'a weighted group of aliases': [
    routed(alias('w', 'A', 't'), weights[0], 'blue'),
    routed(alias('w', 'A', 'u'), weights[1], 'red'),
  ],
  'a latency group': pair(...regions),
  'a latency group with its regions swapped': pair(regions[1], regions[0]),
  'a failover group': pair(...roles),
  'a failover group with its roles swapped': pair(roles[1], roles[0]),
  'a geolocation group': pair({ policy: 'geolocation', country: '*' }, { policy: 'geolocation', continent: 'EU' }),
  'a multivalue group': pair({ policy: 'multivalue' }, { policy: 'multivalue' }),
  'a geoproximity group': pair(
    { policy: 'geoproximity', region: 'eu-west-1', bias: 5 },
    { policy: 'geoproximity', latitude: '1', longitude: '2', bias: 0 },
  ),
  'a CIDR group': pair(
    { policy: 'cidr', collection: COLLECTION, location: 'office' },
    { policy: 'cidr', collection: COLLECTION, location: '*' },
  ),
};
const OTHERS = ['t 60 A 192.0.2.8', 'u 60 A 192.0.2.9'];

for (const [from, before] of Object.entries(STATES)) {
  test(`In one request ${from} becomes anything else`, async () => {
    const core = createCore();
    let requests = 0;
    const provider = core.connect((operation, pass) => {
      if (operation === 'ChangeResourceRecordSets') requests += 1;
      return pass();
    });
    for (const [to, after] of Object.entries(STATES).filter(([other]) => other !== from)) {
      core.reset(liveZone([]));
      const [zone] = await provider.listZones();
      assert.ok(zone !== undefined);
      await bring(provider, zone, setsOf(...OTHERS, ...before));
      requests = 0;
      const desired = setsOf(...OTHERS, ...after);
      await bring(provider, zone, desired);
      assert.equal(requests, 1, to);
      assert.deepEqual(await changesFor(provider, zone, desired), [], to);
    }
  });
}
