import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change, RecordSet } from '../../../../../providers/route53/emulator/record-set.ts';
import { create, refused, remove, set, upsert, verdict } from '../batch.ts';

const A = set('www.shop.test', 'A', ['192.0.2.1']);
const B = set('www.shop.test', 'A', ['192.0.2.2']);
const CNAME = set('www.shop.test', 'CNAME', ['a.test']);
const REPEATED = "The request contains an invalid set of changes for a resource record set 'A www.shop.test.'";

test('A record set is touched once, or deleted and made anew', () => {
  const cases: readonly (readonly [readonly RecordSet[], readonly Change[], string])[] = [
    [[A], [remove(A), create(B)], 'accepted'],
    [[A], [remove(A), upsert(B)], 'accepted'],
    [[], [create(A), remove(A)], refused(REPEATED)],
    [[A], [upsert(B), remove(A)], refused(REPEATED)],
    [[], [upsert(A), upsert({ ...B, Name: 'WWW.shop.test.' })], refused(REPEATED)],
    [[], [create(A), upsert(B)], refused(REPEATED)],
    [[], [create(A), upsert(B), upsert(A)], refused(REPEATED, REPEATED)],
    [[A], [remove(A), remove(A)], refused(REPEATED)],
    [[A], [remove(A), create(B), upsert(A)], refused(REPEATED)],
    [[A], [remove(A), create({ ...B, SetIdentifier: 'S', Weight: 1 })], 'accepted'],
  ];
  for (const [existing, changes, expected] of cases) assert.equal(verdict(existing, changes), expected);
});

test('A CNAME stands alone at its name, in the order of the changes', () => {
  const conflicts =
    'RRSet of type CNAME with DNS name www.shop.test. is not permitted as it conflicts with other records with the ' +
    'same DNS name in zone shop.test.';
  const exists =
    'RRSet of type A with DNS name www.shop.test. is not permitted because a conflicting RRSet of type CNAME with the ' +
    'same DNS name already exists in zone shop.test.';
  const cases: readonly (readonly [readonly RecordSet[], readonly Change[], string])[] = [
    [[A], [create(CNAME)], refused(conflicts)],
    [[CNAME], [create(A)], refused(exists)],
    [[CNAME], [upsert(CNAME)], 'accepted'],
    [[A], [remove(A), create(CNAME)], 'accepted'],
    [[CNAME], [remove(CNAME), create(A)], 'accepted'],
    [[A], [create(CNAME), remove(A)], refused(conflicts)],
    [[CNAME], [create({ ...A, Name: 'x.www.shop.test' })], 'accepted'],
    [
      [],
      [create({ ...CNAME, SetIdentifier: '1', Weight: 1 }), create({ ...CNAME, SetIdentifier: '2', Weight: 1 })],
      'accepted',
    ],
  ];
  for (const [existing, changes, expected] of cases) assert.equal(verdict(existing, changes), expected);
});

test('The apex keeps its name servers and its one SOA record', () => {
  const ns = set('shop.test', 'NS', ['ns-1.awsdns-00.com.', 'ns-2.awsdns-00.net.'], { TTL: 172_800 });
  const soa = set('shop.test', 'SOA', ['ns-1.awsdns-00.com. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400']);
  const noNS = 'A HostedZone must contain at least one NS record for the zone itself.';
  const noSOA = 'A HostedZone must contain exactly one SOA record.';
  assert.equal(verdict([], [remove(ns), remove(soa)]), refused(noNS, noSOA));
  assert.equal(verdict([], [remove(ns), create({ ...ns, TTL: 60 })]), 'accepted');
  assert.equal(
    verdict([], [upsert({ ...soa, TTL: 60 }), upsert(set('shop.test', 'NS', ['ns.other.test']))]),
    'accepted',
  );
  assert.equal(
    verdict([], [upsert(set('shop.test', 'SOA', ['a. b. 1 2 3 4 5', 'a. b. 2 2 3 4 5']))]),
    refused('RRSet of type SOA with DNS name shop.test. cannot have more than one record.', noSOA),
  );
});

test('Everything that is wrong with a batch is reported, and nothing of it happens', () => {
  const changes = [create(A), remove(CNAME), create(set('b.shop.test', 'A', ['x']))];
  assert.equal(
    verdict([A], changes),
    refused(
      "Invalid Resource Record: 'FATAL problem: ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address) encountered with 'x''",
      "Tried to create resource record set [name='www.shop.test.', type='A'] but it already exists",
      "Tried to delete resource record set [name='www.shop.test.', type='CNAME'] but it was not found",
    ),
  );
});
