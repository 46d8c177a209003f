import type { ResourceRecordSet } from '@aws-sdk/client-route-53';
import assert from 'node:assert/strict';
import { bring, changesFor, setsOf } from '../support/route53-records.ts';
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
  { ...set('w', 'A', '192.0.2.1'), SetIdentifier: 'blue', Weight: 1 },
  { ...set('w', 'A', '192.0.2.2'), SetIdentifier: 'green', Weight: 0 },
  { ...set('l', 'A', '192.0.2.1'), SetIdentifier: 'eu', Region: 'eu-west-1' },
];

/** Other people write to the same zone, in their own way. */
export const OTHER_HANDS: readonly Scenario[] = [
  {
    title: 'What is only spelled differently is no change, and can be changed all the same',
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
    title: 'Sets with a routing policy stay as they are',
    run: async ({ provider, zone, writeNative }) => {
      const usualSets = await contentOf(provider, zone);
      await writeNative(zone, ROUTED);
      const before = await contentOf(provider, zone);
      assert.equal(before.length, usualSets.length + ROUTED.length, before.join('\n'));
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
