import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import assert from 'node:assert/strict';
import { bring, changesFor, routed, setsOf } from '../support/route53-records.ts';
import { contentOf, type Scenario, type ZoneState } from './scenario.ts';

const set = (label: string, type: string, ...values: string[]): ResourceRecordSet => ({
  Name: `${label}.shop.test`,
  Type: type as NonNullable<ResourceRecordSet['Type']>,
  TTL: 300,
  ResourceRecords: values.map((Value) => ({ Value })),
});

const UNUSUAL: readonly ResourceRecordSet[] = [
  set('WWW', 'CNAME', 'Web.Example.net'),
  set('*', 'MX', '20 B.example.net', '10 a.example.net.'),
  set('six', 'AAAA', '2001:DB8:0:0::1', '2001:db8::2'),
  set('text', 'TXT', '"in " "two parts"', '"caf\\303\\251"'),
  set('caa', 'CAA', '0 issue "ca.test"'),
  set('_sip._tcp', 'SRV', '1 2 5060 sip.Shop.test'),
];
/** The same as the configuration says it, in another order. */
const usual = (ttl: number): ZoneState => [
  `_sip._tcp ${ttl} SRV 1 2 5060 sip`,
  `caa ${ttl} CAA 0 issue "ca.test"`,
  `text ${ttl} TXT "caf\\195\\169"`,
  `text ${ttl} TXT "in two parts"`,
  `six ${ttl} AAAA 2001:db8::2`,
  `six ${ttl} AAAA 2001:db8::1`,
  `* ${ttl} MX 10 a.example.net.`,
  `* ${ttl} MX 20 b.example.net.`,
  `www ${ttl} CNAME web.example.net.`,
];
const ROUTED: readonly ResourceRecordSet[] = [
  { ...set('f', 'A', '192.0.2.1'), SetIdentifier: 'spare', Failover: 'SECONDARY' },
  { ...set('g', 'A', '192.0.2.2'), SetIdentifier: 'rest', GeoLocation: { CountryCode: '*' } },
  { ...set('l', 'A', '192.0.2.1'), SetIdentifier: 'eu', Region: 'eu-west-1' },
];
const DECLARED: ZoneState = [
  routed('f 300 A 192.0.2.1', { policy: 'failover', role: 'SECONDARY' }, 'spare'),
  routed('g 300 A 192.0.2.2', { policy: 'geolocation', country: '*' }, 'rest'),
  routed('l 300 A 192.0.2.1', { policy: 'latency', region: 'eu-west-1' }, 'eu'),
];
/** A health check of a simple set is what a configuration cannot say. */
const UNSAYABLE: readonly ResourceRecordSet[] = [
  { ...set('h', 'A', '192.0.2.1'), HealthCheckId: '11111111-2222-4333-8444-555555555555' },
];

/** Other people write to the same zone, in their own way. */
export const OTHER_HANDS: readonly Scenario[] = [
  {
    title: 'What is only spelled differently is no change, and can be changed all the same',
    isOfService: true,
    run: async ({ provider, zone, writeNative }) => {
      await writeNative(zone, UNUSUAL);
      assert.deepEqual(await changesFor(provider, zone, setsOf(...usual(300))), []);
      const untouched = await contentOf(provider, zone);
      for (const state of [usual(60), []]) {
        const desired = setsOf(...state);
        await bring(provider, zone, desired);
        assert.deepEqual(await changesFor(provider, zone, desired), []);
      }
      assert.deepEqual(
        await contentOf(provider, zone),
        untouched.filter((line) => /^(?:NS|SOA) shop\.test\.:/.test(line)),
      );
    },
  },
  {
    title: 'pitfall 21: routed sets that somebody else made are what they are declared as, and can be changed',
    isOfService: true,
    run: async ({ provider, zone, writeNative }) => {
      const usualSets = await contentOf(provider, zone);
      await writeNative(zone, ROUTED);
      assert.deepEqual(await changesFor(provider, zone, setsOf(...DECLARED)), []);
      const rest = DECLARED.slice(1);
      await bring(provider, zone, setsOf(...rest));
      assert.deepEqual(await changesFor(provider, zone, setsOf(...rest)), []);
      await bring(provider, zone, []);
      assert.deepEqual(await contentOf(provider, zone), usualSets);
    },
  },
  {
    title: 'Sets that the configuration cannot say stay as they are',
    isOfService: true,
    run: async ({ provider, zone, writeNative }) => {
      const usualSets = await contentOf(provider, zone);
      await writeNative(zone, UNSAYABLE);
      const before = await contentOf(provider, zone);
      assert.equal(before.length, usualSets.length + UNSAYABLE.length, before.join('\n'));
      const desired = setsOf('www 300 A 192.0.2.1');
      await bring(provider, zone, desired);
      assert.deepEqual(await changesFor(provider, zone, desired), []);
      const www = 'A www.shop.test.: 192.0.2.1 300';
      assert.deepEqual(await contentOf(provider, zone), [...before, www].toSorted());
      await bring(provider, zone, []);
      assert.deepEqual(await contentOf(provider, zone), before);
    },
  },
];
