import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeSets } from '../../../../providers/route53/alias/complete.ts';
import { toName } from '../../../../src/dns/idn.ts';
import type { DnsRecord } from '../../../../src/model/record.ts';
import { alias, setsOf, SHOP, weighted } from '../../../support/route53-records.ts';

const ZONE = { id: 'ZSHOP', name: SHOP, isPrivate: false };

/** What sets become, a line each. */
function completed(entries: readonly (string | DnsRecord)[], actual: readonly (string | DnsRecord)[] = []): string[] {
  return completeSets(setsOf(...entries), ZONE, setsOf(...actual)).map(({ name, type, records }) => {
    return `${name} ${type} ${records.map(({ text }) => text).join(', ')}`;
  });
}
const into = (type: string, target: string, id: string): string =>
  `${type} ${target} atype=${type} zone_id=${id} evaluate_target_health=false`;

test('An alias without a zone id is one into its own zone', () => {
  const [own, other] = completeSets(setsOf(alias('a', 'A', 'www'), alias('b', 'A', 'lb.test.', 'ZLB')), ZONE);
  assert.match(own?.records[0]?.text ?? '', / zone_id=ZSHOP /);
  assert.match(other?.records[0]?.text ?? '', / zone_id=ZLB /);
});

test('An alias without a zone id to an AWS resource is one into the zone of the service', () => {
  assert.deepEqual(
    completed([
      alias('a', 'A', 'D1.CloudFront.net'),
      alias('b', 'AAAA', 'dualstack.lb-1.us-east-1.elb.amazonaws.com.'),
      alias('c', 'A', 'lb-1.us-east-1.elb.amazonaws.com.', 'Z3DZXE0Q79N41H'),
    ]),
    [
      `a.shop.test. ${into('A', 'd1.cloudfront.net.', 'Z2FDTNDATAQYW2')}`,
      `b.shop.test. ${into('AAAA', 'dualstack.lb-1.us-east-1.elb.amazonaws.com.', 'Z35SXDOTRQ7X7K')}`,
      `c.shop.test. ${into('A', 'lb-1.us-east-1.elb.amazonaws.com.', 'Z3DZXE0Q79N41H')}`,
    ],
  );
});

test('A zone whose name is that of a service is still a zone of its own', () => {
  const zone = { id: 'ZOWN', name: toName('corp.cloudfront.net'), isPrivate: true };
  const [set] = completeSets(setsOf(alias('a', 'A', 'www.corp.cloudfront.net.')), zone);
  assert.match(set?.records[0]?.text ?? '', / zone_id=ZOWN /);
});

test('ALIAS becomes an alias of each address type that its target has', () => {
  const records = ['both 300 A 192.0.2.1', 'both 300 AAAA 2001:db8::1', 'six 300 AAAA 2001:db8::2'];
  const sets = completed([...records, '@ 300 ALIAS both', 'x 60 ALIAS six', 'y 60 ALIAS x']);
  assert.deepEqual(sets.slice(3), [
    `shop.test. ${into('A', 'both.shop.test.', 'ZSHOP')}`,
    `shop.test. ${into('AAAA', 'both.shop.test.', 'ZSHOP')}`,
    `x.shop.test. ${into('AAAA', 'six.shop.test.', 'ZSHOP')}`,
    `y.shop.test. ${into('AAAA', 'x.shop.test.', 'ZSHOP')}`,
  ]);
});

test('ALIAS to an AWS resource has the address types of the service', () => {
  const cases: readonly (readonly [target: string, types: string])[] = [
    ['d1.cloudfront.net.', 'A AAAA'],
    ['lb-1.us-east-1.elb.amazonaws.com.', 'A AAAA'],
    ['lb-1.elb.us-east-1.amazonaws.com.', 'A AAAA'],
    ['a1.dualstack.awsglobalaccelerator.com.', 'A AAAA'],
    ['a1.awsglobalaccelerator.com.', 'A'],
    ['s3-website-us-east-1.amazonaws.com.', 'A'],
    ['d-1.execute-api.us-east-1.amazonaws.com.', 'A'],
    ['env.us-east-1.elasticbeanstalk.com.', 'A'],
  ];
  for (const [target, types] of cases) {
    const sets = completeSets(setsOf(`@ 300 ALIAS ${target}`), ZONE);
    assert.deepEqual(sets.map(({ type }) => type).join(' '), types, target);
  }
});

test('ALIAS to a name that nothing is declared for goes by what the zone holds', () => {
  assert.deepEqual(completed(['@ 300 ALIAS www'], ['www 300 AAAA 2001:db8::1', '@ 300 A 192.0.2.1']), [
    `shop.test. ${into('AAAA', 'www.shop.test.', 'ZSHOP')}`,
  ]);
  assert.deepEqual(completed(['@ 300 ALIAS www']), [`shop.test. ${into('A', 'www.shop.test.', 'ZSHOP')}`]);
});

test('ALIAS that leads back to itself ends', () => {
  assert.equal(completed(['a 300 ALIAS b', 'b 300 ALIAS c', 'c 300 ALIAS b']).length, 3);
});

test('ALIAS keeps its routing', () => {
  const sets = completeSets(setsOf(weighted('w 300 ALIAS d1.cloudfront.net.', 3, 'cdn')), ZONE);
  assert.deepEqual(
    sets.map(({ type, setIdentifier, routing }) => [type, setIdentifier, routing]),
    [
      ['A', 'cdn', { policy: 'weighted', weight: 3 }],
      ['AAAA', 'cdn', { policy: 'weighted', weight: 3 }],
    ],
  );
});

test('What is complete stays the same object', () => {
  const sets = setsOf('www 300 A 192.0.2.1', alias('b', 'A', 'lb.test.', 'ZLB'));
  assert.equal(completeSets(sets, ZONE), sets);
  const more = setsOf('www 300 A 192.0.2.1', alias('b', 'A', 'www'));
  assert.equal(completeSets(more, ZONE)[0], more[0]);
});

test('The number of the call that made an alias is kept', () => {
  const [set] = setsOf({ ...alias('a', 'A', 'www'), call: 7 });
  assert.ok(set !== undefined);
  assert.equal(completeSets([set], ZONE)[0]?.records[0]?.call, 7);
});

test('Without a zone only the zones of services are known', () => {
  const sets = setsOf(alias('a', 'A', 'www'), alias('b', 'A', 'd1.cloudfront.net.'), 'c 300 ALIAS www');
  const texts = completeSets(sets, undefined).map(({ records }) => records[0]?.text.split(' ')[2]);
  assert.deepEqual(texts, ['zone_id=', 'zone_id=Z2FDTNDATAQYW2', 'zone_id=']);
});
