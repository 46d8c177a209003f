import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alias, declare, findings } from '../../../support/route53-audit.ts';

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

test('Records that other rules find wrong are left to them', () => {
  assert.deepEqual(findings([declare('A', 'www', 'nonsense'), declare('UNHEARD', 'x', 'y')]), []);
});
