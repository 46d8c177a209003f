import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeSets } from '../../../../providers/route53/alias/complete.ts';
import { reviewChanges } from '../../../../providers/route53/review/changes.ts';
import type { Change } from '../../../../src/diff/change.ts';
import type { RecordSet } from '../../../../src/model/record-set.ts';
import type { DnsRecord } from '../../../../src/model/record.ts';
import { alias, change, routed, setsOf, SHOP, weighted } from '../../../support/route53-records.ts';

const ZONE = { id: 'ZSHOP', name: SHOP, isPrivate: false };

const created = (...entries: readonly (string | DnsRecord)[]): Change[] =>
  completeSets(setsOf(...entries), ZONE).map((after) => change('create', { after }));

/** The sentences of a review; those that leave a doubt begin with a question mark. */
function review(
  changes: readonly Change[],
  stored: readonly (string | DnsRecord)[] | readonly RecordSet[] = [],
  isPrivate = false,
): string[] {
  const recordSets = stored.flatMap((each) => (typeof each === 'object' && 'records' in each ? [each] : setsOf(each)));
  return reviewChanges(changes, { zone: { ...ZONE, isPrivate }, recordSets, nameServers: [] }).map(
    ({ message, isCertain }) => `${isCertain ? '' : '? '}${message}`,
  );
}

const MISSING = 'a.shop.test A cannot be an alias of "www.shop.test", which has no A record in the zone';

test('An alias into the zone whose target is neither there nor made is refused', () => {
  const wanted = created(alias('a', 'A', 'www'));
  assert.deepEqual(review(wanted), [MISSING]);
  assert.deepEqual(review(wanted, ['www 300 AAAA 2001:db8::1']), [MISSING]);
  assert.deepEqual(review(wanted, ['www 300 A 192.0.2.1']), []);
  assert.deepEqual(review([...wanted, ...created('www 300 A 192.0.2.1')]), []);
  const [stored] = setsOf('www 300 A 192.0.2.1');
  assert.ok(stored);
  assert.deepEqual(review([...wanted, change('delete', { before: stored })], [stored]), [MISSING]);
});

test('Whether a wildcard is target enough is left to Route 53', () => {
  const wanted = created(alias('a', 'A', 'www'));
  assert.deepEqual(review(wanted, ['* 300 A 192.0.2.1']), [`? ${MISSING}`]);
  assert.deepEqual(review(wanted, ['* 300 AAAA 2001:db8::1']), [MISSING]);
  const deep = created(alias('a', 'A', 'x.y.www.shop.test.'));
  assert.match(review(deep, ['*.www 300 A 192.0.2.1']).join(), /^\? a\.shop\.test A /);
});

test('An alias into the zone with the id of another one is refused', () => {
  const wanted = created('www 300 A 192.0.2.1', alias('a', 'A', 'www', 'ZOTHER'));
  assert.deepEqual(review(wanted), [
    'a.shop.test A cannot be an alias of "www.shop.test" in the hosted zone ZOTHER: that name is in ZSHOP, so leave R53_ZONE out',
  ]);
});

test('An alias of which the zone cannot tell is not judged', () => {
  assert.deepEqual(review(created(alias('a', 'A', 'www.other.test.', 'ZOTHER'))), []);
  assert.deepEqual(review(created(alias('a', 'A', 'lb-1.us-east-1.elb.amazonaws.com.'))), []);
});

test('An alias to CloudFront in a private zone is refused', () => {
  const wanted = created(alias('a', 'A', 'd1.cloudfront.net.'), alias('b', 'A', 'lb-1.us-east-1.elb.amazonaws.com.'));
  assert.deepEqual(review(wanted), []);
  assert.deepEqual(review(wanted, [], true), [
    'a.shop.test A cannot be an alias of "d1.cloudfront.net": a private zone takes no aliases of CloudFront',
  ]);
});

test('A place of geoproximity in a private zone is told', () => {
  const wanted = created(routed('a 60 A 192.0.2.1', { policy: 'geoproximity', region: 'eu-west-1', bias: 0 }, 'eu'));
  assert.deepEqual(review(wanted), []);
  assert.deepEqual(review(wanted, [], true), [
    '? a.shop.test A has a place of geoproximity, by which no private zone is routed',
  ]);
});

test('What cannot stand beside what stays is refused', () => {
  const eu = { policy: 'latency', region: 'eu-west-1' } as const;
  const wanted = created(routed('a 60 A 192.0.2.1', eu, 'one'));
  const beside = (...stored: (string | DnsRecord)[]): string[] => review(wanted, stored);
  assert.deepEqual(beside('b 60 A 192.0.2.1', 'a 60 AAAA 2001:db8::1'), []);
  assert.deepEqual(beside(routed('a 60 A 192.0.2.1', { ...eu, region: 'us-east-1' }, 'two')), []);
  assert.deepEqual(beside('a 60 CNAME b'), ['a.shop.test cannot have a CNAME record beside one of type A']);
  assert.deepEqual(beside('a 60 A 192.0.2.9'), [
    'a.shop.test A cannot have simple and latency sets: those of one name and type have one routing policy',
  ]);
  assert.deepEqual(beside(weighted('a 60 A 192.0.2.9', 1, 'two')), [
    'a.shop.test A cannot have weighted and latency sets: those of one name and type have one routing policy',
  ]);
  assert.deepEqual(beside(routed('a 60 A 192.0.2.9', eu, 'two')), [
    'a.shop.test A cannot have two sets for eu-west-1: "two" and "one"',
  ]);
});

test("What is replaced or deleted is in nobody's way", () => {
  const [before] = setsOf('a 60 CNAME b');
  assert.ok(before);
  const changes = [...created('a 60 A 192.0.2.1'), change('delete', { before })];
  assert.deepEqual(review(changes, [before]), []);
  assert.deepEqual(review([change('delete', { before })], [before]), []);
});

test('Beside what nobody can read, only a CNAME is judged', () => {
  const [odd] = setsOf(routed('a 60 A 192.0.2.1', { policy: 'other', description: 'odd' }, 'odd'));
  assert.ok(odd);
  const held = { ...odd, heldBecause: 'it is odd' };
  assert.deepEqual(review(created(weighted('a 60 A 192.0.2.9', 1, 'two')), [held]), []);
  assert.equal(review(created('a 60 CNAME b'), [held]).length, 1);
});
