import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change, RecordSet } from '../../../../../providers/route53/emulator/record-sets/record-set.ts';
import { alias, create, refused, remove, set, upsert, verdict, ZONE_ID } from '../batch.ts';

const CLOUDFRONT = 'Z2FDTNDATAQYW2';
const A = set('a.shop.test', 'A', ['192.0.2.1']);
const own = alias('www.shop.test', 'A', ZONE_ID, 'a.shop.test');

function outside(target: string, type: string, zone: string): string {
  return refused(
    `Tried to create an alias that targets ${target}, type ${type} in zone ${zone}, but the alias target name does not lie within the target zone`,
  );
}

function missing(target: string, type: string, zone: string): string {
  return refused(
    `Tried to create an alias that targets ${target}, type ${type} in zone ${zone}, but that target was not found`,
  );
}

test('An alias within the zone needs a record set of its type there, before it in the batch', () => {
  const notThere = missing('a.shop.test.', 'A', ZONE_ID);
  const cases: readonly (readonly [readonly RecordSet[], readonly Change[], string])[] = [
    [[A], [create(own)], 'accepted'],
    [[], [create(own)], notThere],
    [[], [create(A), create(own)], 'accepted'],
    [[], [create(own), create(A)], notThere],
    [[A], [create(own), upsert({ ...A, TTL: 5 })], notThere],
    [[A], [upsert({ ...A, TTL: 5 }), create(own)], 'accepted'],
    [[set('a.shop.test', 'AAAA', ['::1'])], [create(own)], notThere],
    [[A, { ...own, Name: 'www.shop.test.' }], [remove(A)], 'accepted'],
    [[A], [create(own), create(alias('b.shop.test', 'A', ZONE_ID, 'www.shop.test'))], 'accepted'],
    [[], [create(alias('a.shop.test', 'A', ZONE_ID, 'a.shop.test'))], notThere],
    [[], [create(alias('a.shop.test', 'A', ZONE_ID, 'b.other.test'))], outside('b.other.test.', 'A', ZONE_ID)],
    [[A], [create(alias('www.shop.test', 'A', `/hostedzone/${ZONE_ID}`, 'A.shop.test'))], 'accepted'],
  ];
  for (const [existing, changes, expected] of cases) assert.equal(verdict(existing, changes), expected);
});

test('An alias to a service needs a name that fits the zone id', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['A', CLOUDFRONT, 'd1.cloudfront.net', 'accepted'],
    ['AAAA', CLOUDFRONT, 'd1.cloudfront.net.', 'accepted'],
    ['HTTPS', CLOUDFRONT, 'd1.cloudfront.net', 'accepted'],
    ['TXT', CLOUDFRONT, 'd1.cloudfront.net', missing('d1.cloudfront.net.', 'TXT', CLOUDFRONT)],
    ['A', CLOUDFRONT, 'd1.notcloudfront.net', outside('d1.notcloudfront.net.', 'A', CLOUDFRONT)],
    ['A', 'Z35SXDOTRQ7X7K', 'dualstack.lb-1.us-east-1.elb.amazonaws.com', 'accepted'],
    [
      'A',
      'Z35SXDOTRQ7X7K',
      'lb-1.elb.us-east-1.amazonaws.com',
      outside('lb-1.elb.us-east-1.amazonaws.com.', 'A', 'Z35SXDOTRQ7X7K'),
    ],
    [
      'HTTPS',
      'Z35SXDOTRQ7X7K',
      'lb-1.us-east-1.elb.amazonaws.com',
      missing('lb-1.us-east-1.elb.amazonaws.com.', 'HTTPS', 'Z35SXDOTRQ7X7K'),
    ],
    ['A', 'ZNEW', 'lb-1.eu-north-9.elb.amazonaws.com', 'accepted'],
    ['A', 'ZNEW', 'd1.cloudfront.net', outside('d1.cloudfront.net.', 'A', 'ZNEW')],
    ['A', 'ZNEW', 'a.shop.test', outside('a.shop.test.', 'A', 'ZNEW')],
    ['A', 'Z0CDN', 'd1.cdn.example', 'accepted'],
    ['A', 'Z0CDN', 'd1.acdn.example', outside('d1.acdn.example.', 'A', 'Z0CDN')],
    ['A', 'ZNEW', 'd1.cdn.example', outside('d1.cdn.example.', 'A', 'ZNEW')],
    ['A', 'Z0OTHER', 'a.other.test', outside('a.other.test.', 'A', 'Z0OTHER')],
  ];
  for (const [type, zone, target, expected] of cases) {
    assert.equal(verdict([A], [create(alias('www.shop.test', type, zone, target))]), expected, target);
  }
});

test('An alias to CloudFront cannot evaluate the health of its target, and name servers cannot be aliases', () => {
  const AliasTarget = { HostedZoneId: CLOUDFRONT, DNSName: 'd1.cloudfront.net', EvaluateTargetHealth: true };
  assert.equal(
    verdict([], [create({ Name: 'www.shop.test', Type: 'A', AliasTarget })]),
    refused(
      `Tried to create an alias that targets d1.cloudfront.net., type A in zone ${CLOUDFRONT}, but ` +
        'EvaluateTargetHealth must be false for a CloudFront distribution',
    ),
  );
  assert.equal(
    verdict([], [create(alias('www.shop.test', 'NS', ZONE_ID, 'a.shop.test'))]),
    refused('RRSet of type NS with DNS name www.shop.test. cannot be an alias.'),
  );
});

test('A target name that cannot be is refused before the batch is applied', () => {
  assert.equal(
    verdict([], [create(alias('www.shop.test', 'A', ZONE_ID, 'a..shop.test'))]),
    refused("FATAL problem: DomainLabelEmpty (Domain label is empty) encountered with 'a..shop.test'"),
  );
});
