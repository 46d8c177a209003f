import assert from 'node:assert/strict';
import { test } from 'node:test';
import { delegationByApex } from '../../../../providers/route53/zones/delegation.ts';
import { setsOf, SHOP } from '../../../support/route53-records.ts';

const SERVERS = ['ns-1.awsdns-01.com.', 'ns-2.awsdns-02.net.', 'ns-3.awsdns-03.org.', 'ns-4.awsdns-04.co.uk.'];
const ns = (servers: readonly string[]): string[] => servers.map((server) => `@ 172800 NS ${server}`);
const soa = (server: string): string => `@ 900 SOA ${server} awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400`;
const decide = (...lines: string[]): readonly string[] | undefined => delegationByApex(setsOf(...lines), SHOP);

test('Four servers of Route 53 with one of them in the SOA record are the delegation set', () => {
  assert.deepEqual(decide(...ns(SERVERS), soa('ns-4.awsdns-04.co.uk.')), SERVERS);
});

test('Anything else at the top leaves a doubt', () => {
  assert.equal(decide(...ns(SERVERS), soa('ns-9.awsdns-09.com.')), undefined);
  assert.equal(decide(...ns(SERVERS.slice(1)), soa('ns-4.awsdns-04.co.uk.')), undefined);
  assert.equal(decide(...ns([...SERVERS, 'ns-5.awsdns-05.com.']), soa('ns-4.awsdns-04.co.uk.')), undefined);
  assert.equal(decide(...ns([...SERVERS.slice(1), 'ns1.shop.test.']), soa('ns-4.awsdns-04.co.uk.')), undefined);
  assert.equal(decide(...ns(SERVERS)), undefined);
  assert.equal(decide(soa('ns-4.awsdns-04.co.uk.')), undefined);
});

test('Delegations below the top do not count', () => {
  const lines = SERVERS.map((server) => `sub 300 NS ${server}`);
  assert.equal(decide(...lines, soa('ns-4.awsdns-04.co.uk.')), undefined);
});
