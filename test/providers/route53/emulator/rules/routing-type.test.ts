import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RecordSet } from '../../../../../providers/route53/emulator/record-sets/record-set.ts';
import { alias, create, refused, routed, set, verdict } from '../batch.ts';

test('Routing is refused where it cannot be', () => {
  const target = { HostedZoneId: 'Z2FDTNDATAQYW2', DNSName: 'd.cloudfront.net', EvaluateTargetHealth: false };
  const cases: readonly (readonly [RecordSet, string])[] = [
    [
      { ...set('x.shop.test', 'NS', ['ns.test.']), SetIdentifier: 'S', Weight: 1 },
      'RRSet with DNS name x.shop.test., type NS, SetIdentifier S cannot be created as weighted routing is not supported for type NS.',
    ],
    [
      { ...set('x.shop.test', 'DS', ['1 13 2 ab']), SetIdentifier: 'S', Region: 'eu-west-1' },
      'RRSet with DNS name x.shop.test., type DS, SetIdentifier S cannot be created as latency routing is not supported for type DS.',
    ],
    [
      { ...set('x.shop.test', 'CNAME', ['a.test.']), SetIdentifier: 'S', MultiValueAnswer: true },
      'RRSet with DNS name x.shop.test., type CNAME, SetIdentifier S cannot be created as multivalue answer routing is not supported for type CNAME.',
    ],
    [
      { ...alias('x.shop.test', 'A', '', ''), AliasTarget: target, SetIdentifier: 'S', MultiValueAnswer: true },
      'RRSet with DNS name x.shop.test., type A, SetIdentifier S cannot be created as multivalue answer routing is not supported for an alias.',
    ],
    [routed('S', { Region: 'us-gov-west-1' }), "Cannot find region 'us-gov-west-1'. No changes made."],
    [
      routed('S', { Failover: 'PRIMARY' }),
      'A non-alias primary ResourceRecordSet must have an associated health check. No changes made.',
    ],
  ];
  for (const [candidate, message] of cases) assert.equal(verdict([], [create(candidate)]), refused(message));
  assert.equal(verdict([], [create(routed('S', { Failover: 'PRIMARY', HealthCheckId: 'h' }))]), 'accepted');
  const soa = { ...set('shop.test', 'SOA', ['a. b. 1 2 3 4 5']), SetIdentifier: 'S', Weight: 1 };
  assert.match(verdict([], [create(soa)]), /weighted routing is not supported for type SOA\./);
});
