import assert from 'node:assert/strict';
import { test } from 'node:test';
import table from '../../../../providers/route53/alias/service-zones.json' with { type: 'json' };
import { alias, declare, findings } from '../../../support/route53-audit.ts';

const CLOUDFRONT = 'Z2FDTNDATAQYW2';

test('An alias to an AWS resource needs no zone id, whatever the service and the region', () => {
  const records = Object.keys(table).map((suffix, i) => {
    return alias(`h${i}`, 'A', suffix.startsWith('s3-website') ? `${suffix}.` : `x.${suffix}.`);
  });
  assert.deepEqual(findings(records), []);
});

test('An alias to any other name outside its zone needs a zone id', () => {
  assert.deepEqual(findings([alias('b', 'A', 'host.example.net.')]), [
    'b error route53-alias-target: "host.example.net" is not in the zone "shop.test", so the alias needs the id of the zone it is in | Add R53_ZONE("Z…") with the hosted zone id of the AWS resource; for any other name use CNAME, or A and AAAA',
  ]);
  assert.match(
    findings([alias('a', 'A', 'www.example.net.', 'ZOWN')], { meta: { zone_id: '/hostedzone/ZOWN' } })[0] ?? '',
    /is not in the zone "shop\.test"/,
  );
});

test('The remedy knows regions that are misspelt or new, and services without a zone id of their own', () => {
  const cases: readonly (readonly [target: string, hint: RegExp])[] = [
    ['lb-1.us-eats-1.elb.amazonaws.com.', /Did you mean the region "us-east-1"\? If "us-eats-1" is new, add R53_ZONE/],
    ['lb-1.elb.eu-wset-1.amazonaws.com.', /Did you mean the region "eu-west-1"/],
    ['s3-website-us-eest-1.amazonaws.com.', /Did you mean the region "us-east-1"/],
    ['my-eu-west-1.xq-nowhere-77.elb.amazonaws.com.', /The region "xq-nowhere-77" is not known here: add R53_ZONE/],
    ['env.elasticbeanstalk.com.', /Only an environment with its region in its name/],
    ['x.lambda-url.us-east-1.on.aws.', /No alias can point at a function URL/],
    ['s-1.7d67968.vpc-lattice-svcs.us-east-1.on.aws.', /the hostedZoneId that VPC Lattice shows/],
    ['search-x.aos.us-east-1.on.aws.', /DomainEndpointV2HostedZoneId/],
    ['shop.s3.amazonaws.com.', /the website endpoint of the region/],
    ['shop.s3.eu-west-1.amazonaws.com.', /the website endpoint of the region/],
  ];
  for (const [target, hint] of cases) {
    const [first = '', ...others] = findings([alias('a', 'A', target)]);
    assert.match(first, /^a error route53-alias-target: /, target);
    assert.match(first.split(' | ')[1] ?? '', hint, target);
    assert.deepEqual(others, [], target);
  }
});

test('A zone id that does not belong to the target is told', () => {
  const lb = 'lb-1.eu-west-1.elb.amazonaws.com.';
  const zoneIsKnown = { meta: { zone_id: 'ZOWN' } };
  assert.deepEqual(
    findings([alias('a', 'A', lb, CLOUDFRONT), alias('b', 'A', lb, 'ZNEW'), alias('c', 'A', lb, 'Z3NF1Z3NOM5OY2')]),
    [
      `a error route53-alias-zone: "lb-1.eu-west-1.elb.amazonaws.com" is not in the hosted zone ${CLOUDFRONT} | Leave R53_ZONE out: the zone of eu-west-1.elb.amazonaws.com is Z32O12XQLNTSW2`,
      'b warning route53-alias-service: "lb-1.eu-west-1.elb.amazonaws.com" is not in the hosted zone ZNEW | Leave R53_ZONE out: the zone of eu-west-1.elb.amazonaws.com is Z32O12XQLNTSW2',
    ],
  );
  assert.deepEqual(findings([alias('c', 'A', 'host.example.net.', 'Z1EI3BVKMKK4AM')]), [
    'c warning route53-alias-service: "host.example.net" is no name of the AWS service with the hosted zone Z1EI3BVKMKK4AM',
  ]);
  const own = [declare('A', 'www', '192.0.2.1'), alias('a', 'A', 'www', 'ZOTHER'), alias('b', 'A', 'www', 'ZOWN')];
  assert.deepEqual(findings(own, zoneIsKnown), [
    'a error route53-alias-zone: "www.shop.test" is in the zone itself, not in the hosted zone ZOTHER | Leave R53_ZONE out; Route 53 takes no alias into another hosted zone',
  ]);
});

test('The websites of S3 are the target, not one bucket', () => {
  assert.deepEqual(findings([alias('shop', 'A', 'shop.shop.test.s3-website.eu-central-1.amazonaws.com.')]), [
    'shop warning route53-alias-service: "shop.shop.test.s3-website.eu-central-1.amazonaws.com" is one bucket, but an alias points at the S3 websites of a region | Write "s3-website.eu-central-1.amazonaws.com."; the bucket is the one that has the name of the record',
  ]);
});

test('pitfall 17: an alias to an AWS resource is of an address type, or HTTPS for CloudFront', () => {
  assert.deepEqual(findings([alias('a', 'MX', 'lb-1.eu-west-1.elb.amazonaws.com.')]), [
    'a error route53-alias-type: An alias to an AWS resource is of type A or AAAA, not MX: "lb-1.eu-west-1.elb.amazonaws.com" in Z32O12XQLNTSW2 | Use CNAME for all types at once',
  ]);
  assert.match(
    findings([alias('a', 'TXT', 'd1.cloudfront.net.')])[0] ?? '',
    / \| For CloudFront it may be of type HTTPS/,
  );
  assert.deepEqual(findings([alias('a', 'HTTPS', 'd1.cloudfront.net.')]), []);
});

test('The health of a distribution cannot be evaluated', () => {
  assert.deepEqual(
    findings([
      alias('a', 'A', 'd1.cloudfront.net.', '', 'true'),
      alias('b', 'A', 'd1.cdn.example.', CLOUDFRONT, 'true'),
      alias('c', 'A', 'lb-1.eu-west-1.elb.amazonaws.com.', '', 'true'),
    ]),
    [
      'a error route53-alias-health: Route 53 cannot evaluate the health of the CloudFront distribution "d1.cloudfront.net" | Leave out R53_EVALUATE_TARGET_HEALTH(true)',
      'b warning route53-alias-service: "d1.cdn.example" is in the zone of CloudFront, of whose health Route 53 knows nothing | Leave out R53_EVALUATE_TARGET_HEALTH(true)',
    ],
  );
});

test('Aliases in a circle are refused, each of them', () => {
  const records = [
    alias('a', 'A', 'b.shop.test.'),
    alias('b', 'A', 'c.shop.test.'),
    alias('c', 'A', 'a.shop.test.'),
    alias('d', 'A', 'a.shop.test.'),
  ];
  const names = findings(records).map((line) => line.replace(/:.*/, ''));
  assert.deepEqual(names, ['a error route53-alias-loop', 'b error route53-alias-loop', 'c error route53-alias-loop']);
});

test('An alias to a name without a record of its type is refused, unless others may have made it', () => {
  const records = [declare('TXT', 'www', 'x'), alias('a', 'A', 'www.shop.test.', 'ZOWN')];
  assert.deepEqual(findings(records), [
    'a error route53-alias-target: "www.shop.test" has no A record for the alias to answer with | It has TXT: point the alias elsewhere, or change its type',
  ]);
  assert.deepEqual(findings([...records.slice(0, 1), alias('a', 'A', 'www.shop.test.')], { keepsUnknown: true }), []);
});

test('An alias of type A at the top cannot lead to a CNAME', () => {
  assert.deepEqual(findings([declare('CNAME', 'www', 'x.example.net.'), alias('@', 'A', 'www')]), [
    '@ error route53-alias-target: "www.shop.test" has no A record for the alias to answer with | It is a CNAME: point the alias at what the CNAME points at',
  ]);
});

test('ALIAS is judged as the aliases that it becomes', () => {
  assert.deepEqual(
    findings([
      declare('ALIAS', '@', 'd1.cloudfront.net.'),
      declare('A', 'www', '192.0.2.1'),
      declare('AAAA', 'www', '2001:db8::1'),
      declare('ALIAS', 'shop', 'www'),
      alias('again', 'AAAA', 'shop'),
      declare('ALIAS', 'site', 's3-website-us-east-1.amazonaws.com.'),
      declare('AAAA', 'site', '2001:db8::2'),
    ]),
    [],
  );
});

test('An ALIAS whose hosted zone cannot be told is refused with the way out', () => {
  assert.deepEqual(findings([declare('ALIAS', '@', 'front.hoster.example.')]), [
    '@ error route53-alias-target: Route 53 cannot answer an ALIAS with "front.hoster.example": it is neither in the zone "shop.test" nor an AWS resource whose hosted zone is known | Use R53_ALIAS. Add R53_ZONE("Z…") with the hosted zone id of the AWS resource; for any other name use CNAME, or A and AAAA',
  ]);
});

test('An ALIAS beside records of the sets that it stands for is refused', () => {
  const records = [
    declare('ALIAS', '@', 'd1.cloudfront.net.'),
    declare('AAAA', '@', '2001:db8::1'),
    alias('@', 'A', 'd2.cloudfront.net.'),
  ];
  assert.deepEqual(findings(records), [
    '@ error route53-alias-set: The ALIAS is the A record set of "shop.test", but there are others | Keep the ALIAS or the A records; R53_ALIAS makes an alias of one type only',
    '@ error route53-alias-set: The ALIAS is the AAAA record set of "shop.test", but there are others | Keep the ALIAS or the AAAA records; R53_ALIAS makes an alias of one type only',
  ]);
});

test('What is wrong with an ALIAS is told once, though it is several aliases', () => {
  const records = [
    declare('A', 'b', '192.0.2.1'),
    declare('AAAA', 'b', '2001:db8::1'),
    { ...declare('ALIAS', 'a', 'b'), meta: { r53_set_identifier: 'x'.repeat(200), r53_weight: '1' } },
  ];
  assert.deepEqual(findings(records).filter((line) => line.includes('set-identifier')).length, 1);
});
