import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createServiceZones, isServiceZone, longestSuffix } from '../../../../providers/route53/alias/service-zones.ts';
import table from '../../../../providers/route53/alias/service-zones.json' with { type: 'json' };

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

/** The services, how the names of their resources end in a region, some regions, and in how many they are. */
const SERVICES: readonly (readonly [
  service: string,
  suffix: (region: string) => string,
  ids: Readonly<Record<string, string>>,
  regions: number,
])[] = [
  [
    'application and classic load balancers',
    (region) => `${region}.elb.amazonaws.com`,
    { 'us-east-1': 'Z35SXDOTRQ7X7K', 'eu-central-1': 'Z215JYRZR1TBD5', 'us-gov-west-1': 'Z33AYJ8TM3BH4J' },
    36,
  ],
  [
    'network load balancers',
    (region) => `elb.${region}.amazonaws.com`,
    { 'us-east-1': 'Z26RNL4JYFTOTI', 'eu-central-1': 'Z3F0SRJ5LGBH90', 'us-gov-west-1': 'ZMG1MZ2THAWF1' },
    36,
  ],
  ['load balancers in China', (region) => `${region}.elb.amazonaws.com.cn`, { 'cn-north-1': 'Z1GDH35T77C1KE' }, 2],
  ['network ones in China', (region) => `elb.${region}.amazonaws.com.cn`, { 'cn-north-1': 'Z3QFB96KMJ7ED6' }, 2],
  [
    'S3 websites, older regions',
    (region) => `s3-website-${region}.amazonaws.com`,
    { 'us-east-1': 'Z3AQBSTGFYJSTF', 'us-gov-west-1': 'Z31GFT0UA1I2HV' },
    9,
  ],
  [
    'S3 websites',
    (region) => `s3-website.${region}.amazonaws.com`,
    { 'eu-central-1': 'Z21DNDUVLTQW6Q', 'us-gov-east-1': 'Z2NIFVYYW2VKV1' },
    27,
  ],
  ['S3 websites in China', (region) => `s3-website.${region}.amazonaws.com.cn`, { 'cn-north-1': 'Z5CN8UMXT92WN' }, 2],
  [
    'API Gateway',
    (region) => `execute-api.${region}.amazonaws.com`,
    { 'us-east-1': 'Z1UJRXOUMOOFQ8', 'eu-west-1': 'ZLY8HYME6SFDD' },
    35,
  ],
  [
    'VPC endpoints',
    (region) => `${region}.vpce.amazonaws.com`,
    { 'us-east-1': 'Z7HUB22UULQXV', 'eu-west-1': 'Z38GZ743OKFT7T' },
    30,
  ],
  [
    'Elastic Beanstalk',
    (region) => `${region}.elasticbeanstalk.com`,
    { 'us-east-1': 'Z117KPS5GTRQ2G', 'eu-west-1': 'Z2NYPWQ7DFZAZH' },
    34,
  ],
  ['App Runner', (region) => `${region}.awsapprunner.com`, { 'us-east-1': 'Z01915732ZBZKC8D32TPT' }, 11],
];

for (const [service, suffixIn, ids, count] of SERVICES) {
  test(`The zone ids of ${service} are known by region`, () => {
    for (const [region, id] of Object.entries(ids)) {
      assert.equal(longestSuffix(`name-1.${suffixIn(region)}.`)?.zoneIds[0], id, region);
    }
    const [before = '', after = ''] = suffixIn('*').split('*');
    const regions = Object.keys(table)
      .filter((suffix) => suffix.startsWith(before) && suffix.endsWith(after))
      .map((suffix) => suffix.slice(before.length, suffix.length - after.length));
    assert.equal(regions.filter((region) => /^[a-z]{2}(?:-[a-z]+)+-\d$/.test(region)).length, count);
  });
}

test('The zone ids of services without regions are known', () => {
  for (const [name, id] of [
    ['d1.cloudfront.net.', 'Z2FDTNDATAQYW2'],
    ['d1.cloudfront.cn.', 'Z3RFFRIM2A3IF5'],
    ['a1.dualstack.awsglobalaccelerator.com.', 'Z2BJ6XQ5FK7U4H'],
  ] as const) {
    assert.equal(longestSuffix(name)?.zoneIds[0], id, name);
  }
});

test('Every id of the table looks like one', () => {
  for (const [suffix, ids] of Object.entries(table)) {
    assert.ok(ids.length > 0 && ids.every((id) => /^Z[A-Z\d]{11,20}$/.test(id)), suffix);
  }
});
