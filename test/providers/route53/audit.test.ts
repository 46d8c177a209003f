import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditZone } from '../../../providers/route53/audit.ts';
import type { DeclaredRecord, DeclaredZone } from '../../../src/model/ir.ts';
import { declareZone } from '../../support/declared.ts';

function declare(type: string, name: string, ...values: (string | number)[]): DeclaredRecord {
  return { type, name, ttl: 300, values, meta: undefined, subdomain: '', call: 0 };
}
const alias = (name: string, type: string, target: string, zoneId = '', evaluate = 'false'): DeclaredRecord =>
  declare('R53_ALIAS', name, type, target, zoneId, evaluate);

const zoneOf = (records: DeclaredRecord[], more: Partial<DeclaredZone> = {}): DeclaredZone =>
  declareZone('shop.test', records, more);

/** Findings as `level rule: message | hint`, and the record each is about. */
function findings(declared: DeclaredRecord[], more: Partial<DeclaredZone> = {}): string[] {
  const records = declared.map((record, i) => ({ ...record, call: i + 1 }));
  return auditZone(zoneOf(records, more)).map((finding) => {
    const about = records.find((record) => record.call === finding.call);
    const hint = finding.hint === undefined ? '' : ` | ${finding.hint}`;
    return `${about?.name ?? 'zone'} ${finding.level} ${finding.rule}: ${finding.message}${hint}`;
  });
}

test('An ordinary zone has no findings', () => {
  const records = [
    declare('A', 'www', '192.0.2.1'),
    declare('TXT', '@', 'v=spf1 -all'),
    declare('NS', 'sub', 'ns1.example.net.'),
    alias('@', 'A', 'www.shop.test.'),
    alias('cdn', 'AAAA', 'd1.cloudfront.net.', 'Z2FDTNDATAQYW2'),
    alias('new', 'A', 'x.new-service.test.', 'ZUNKNOWN'),
  ];
  assert.deepEqual(findings(records), []);
});

test('A value of more than 4000 characters is refused, escapes and quotes counted', () => {
  assert.deepEqual(findings([declare('TXT', 'ok', 'x'.repeat(3900))]), []);
  const [long, ...others] = findings([declare('TXT', 'long', 'é'.repeat(600))]);
  assert.match(
    long ?? '',
    /^long error route53-value-length: The TXT value has 48\d\d characters, Route 53 takes 4000/,
  );
  assert.deepEqual(others, []);
});

test('A set of more than 400 values is refused once', () => {
  const records = Array.from({ length: 410 }, (_, i) => declare('A', 'many', `10.0.${i >> 8}.${i & 255}`));
  assert.deepEqual(findings(records), [
    'many error route53-set-size: many.shop.test A has more than 400 values, which is the most Route 53 takes',
  ]);
  assert.deepEqual(findings(records.slice(0, 400)), []);
});

test('Name servers of a wildcard are refused', () => {
  assert.deepEqual(findings([declare('NS', '*.sub', 'ns1.example.net.')]), [
    '*.sub error route53-ns-wildcard: Route 53 takes no NS record for a wildcard: "*.sub.shop.test"',
  ]);
});

test('More sets than a zone may hold are a warning', () => {
  const records = Array.from({ length: 10_001 }, (_, i) => declare('A', `h${i}`, '192.0.2.1'));
  assert.match(findings(records)[0] ?? '', /^zone warning route53-zone-size: The zone has 10001 record sets/);
});

test('An alias to a name outside its zone needs a zone id, which is told for AWS services', () => {
  const [known, unknown] = findings([
    alias('a', 'A', 'lb-1.eu-west-1.elb.amazonaws.com.'),
    alias('b', 'A', 'host.example.net.'),
  ]);
  assert.match(
    known ?? '',
    /^a error route53-alias-target: "lb-1\S+" is not in the zone "shop\.test".* \| Add R53_ZONE\("Z\w+"\), the zone of eu-west-1\.elb/,
  );
  assert.match(unknown ?? '', /^b error route53-alias-target: .* \| Add R53_ZONE\("Z…"\) .*, or use CNAME$/);
});

test('A zone id that does not belong to the target is told', () => {
  const [wrong, doubtful, foreign] = findings([
    alias('a', 'A', 'lb-1.eu-west-1.elb.amazonaws.com.', 'Z2FDTNDATAQYW2'),
    alias('b', 'A', 'lb-1.eu-west-1.elb.amazonaws.com.', 'ZNEW'),
    alias('c', 'A', 'host.example.net.', 'Z1EI3BVKMKK4AM'),
  ]);
  assert.match(
    wrong ?? '',
    /^a error route53-alias-zone: .*Z2FDTNDATAQYW2 \| The zone of eu-west-1\.elb\S+ is R53_ZONE/,
  );
  assert.match(doubtful ?? '', /^b warning route53-alias-zone: /);
  assert.match(foreign ?? '', /^c warning route53-alias-zone: "host\.example\.net\." is no name of the AWS service/);
});

test('An alias to an AWS resource is of an address type', () => {
  assert.match(
    findings([alias('a', 'MX', 'lb-1.eu-west-1.elb.amazonaws.com.', 'Z32O12XQLNTSW2')]).join('\n'),
    /route53-alias-type: An alias to an AWS resource is of type A or AAAA, not MX/,
  );
  assert.deepEqual(findings([alias('a', 'HTTPS', 'd1.cloudfront.net.', 'Z2FDTNDATAQYW2')]), []);
});

test('The health of a distribution cannot be evaluated', () => {
  assert.match(
    findings([alias('a', 'A', 'd1.cloudfront.net.', 'Z2FDTNDATAQYW2', 'true')])[0] ?? '',
    /^a warning route53-alias-health: .* \| Leave out/,
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
  const expected = ['a error route53-alias-target: "www.shop.test" has no A record for the alias to answer with'];
  assert.deepEqual(findings(records), expected);
  const outside = [alias('a', 'A', 'www.example.net.', 'ZOWN')];
  assert.match(
    findings(outside, { meta: { zone_id: '/hostedzone/ZOWN' } })[0] ?? '',
    /is not in the zone "shop\.test"/,
  );
  assert.deepEqual(findings([...records.slice(0, 1), alias('a', 'A', 'www.shop.test.')], { keepsUnknown: true }), []);
});

test('Records that other rules find wrong are left to them', () => {
  assert.deepEqual(findings([declare('A', 'www', 'nonsense'), declare('UNHEARD', 'x', 'y')]), []);
});
