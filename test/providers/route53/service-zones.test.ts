import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createServiceZones, isServiceZone, longestSuffix } from '../../../providers/route53/service-zones.ts';

test('The longest suffix counts, on a label boundary', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['d1.cloudfront.net.', 'cloudfront.net'],
    ['cloudfront.net.', 'cloudfront.net'],
    ['d1.notcloudfront.net.', undefined],
    ['dualstack.lb.us-east-1.elb.amazonaws.com.', 'us-east-1.elb.amazonaws.com'],
    ['lb.elb.us-east-1.amazonaws.com.', 'elb.us-east-1.amazonaws.com'],
    ['env.elasticbeanstalk.com.', undefined],
    ['www.shop.test.', undefined],
  ];
  for (const [name, suffix] of cases) assert.equal(longestSuffix(name)?.suffix, suffix, name);
  assert.equal(isServiceZone('Z2FDTNDATAQYW2'), true);
  assert.equal(isServiceZone('Z0SHOP'), false);
});

test('Further suffixes add to those that are known', () => {
  const zones = createServiceZones({ 'cdn.example': ['Z1'], 'cloudfront.net': ['Z2', 'Z2FDTNDATAQYW2'] });
  assert.deepEqual(zones.longestSuffix('d1.cdn.example.')?.zoneIds, ['Z1']);
  assert.deepEqual(zones.longestSuffix('d1.cloudfront.net.')?.zoneIds, ['Z2FDTNDATAQYW2', 'Z2']);
  assert.equal(zones.isServiceZone('Z1'), true);
  assert.equal(isServiceZone('Z1'), false);
});
