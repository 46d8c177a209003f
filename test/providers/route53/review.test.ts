import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeSets } from '../../../providers/route53/complete.ts';
import { reviewChanges } from '../../../providers/route53/review.ts';
import type { Change } from '../../../src/diff/change.ts';
import type { DnsRecord } from '../../../src/model/record.ts';
import { alias, change, setsOf, SHOP } from '../../support/route53-records.ts';

const ZONE = { id: 'ZSHOP', name: SHOP, isPrivate: false };

const created = (...entries: readonly (string | DnsRecord)[]): Change[] =>
  completeSets(setsOf(...entries), ZONE).map((after) => change('create', { after }));

function review(changes: readonly Change[], stored: readonly (string | DnsRecord)[] = [], isPrivate = false) {
  return reviewChanges(changes, { zone: { ...ZONE, isPrivate }, recordSets: setsOf(...stored), nameServers: [] });
}

test('An alias into the zone whose target is neither there nor made is told', () => {
  const expected = ['a.shop.test A cannot be an alias of "www.shop.test", which has no A record in the zone'];
  const wanted = created(alias('a', 'A', 'www'));
  assert.deepEqual(review(wanted), expected);
  assert.deepEqual(review(wanted, ['www 300 AAAA 2001:db8::1']), expected);
  assert.deepEqual(review(wanted, ['www 300 A 192.0.2.1']), []);
  assert.deepEqual(review([...wanted, ...created('www 300 A 192.0.2.1')]), []);
  const [stored] = setsOf('www 300 A 192.0.2.1');
  assert.ok(stored);
  const changes = [...wanted, change('delete', { before: stored })];
  assert.deepEqual(reviewChanges(changes, { zone: ZONE, recordSets: [stored], nameServers: [] }), expected);
});

test('An alias into the zone with the id of another one is told', () => {
  const wanted = created('www 300 A 192.0.2.1', alias('a', 'A', 'www', 'ZOTHER'));
  assert.deepEqual(review(wanted), [
    'a.shop.test A cannot be an alias of "www.shop.test" in the hosted zone ZOTHER: that name is in ZSHOP, so leave R53_ZONE out',
  ]);
});

test('An alias to CloudFront in a private zone is told', () => {
  const wanted = created(alias('a', 'A', 'd1.cloudfront.net.'), alias('b', 'A', 'lb-1.us-east-1.elb.amazonaws.com.'));
  assert.deepEqual(review(wanted), []);
  assert.deepEqual(review(wanted, [], true), [
    'a.shop.test A cannot be an alias of "d1.cloudfront.net": a private zone takes no aliases of CloudFront',
  ]);
});
