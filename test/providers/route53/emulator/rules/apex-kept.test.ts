import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create, refused, remove, set, upsert, verdict } from '../batch.ts';

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
