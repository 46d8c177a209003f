import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyText, type RecordSet } from '../../src/model/record-set.ts';
import type { HostedZone } from '../../src/model/zone.ts';
import type { DnsProvider } from '../../src/provider.ts';
import { bring, changesFor, setsOf } from '../support/route53-records.ts';
import { SCENARIOS } from './scenarios.ts';

/** A provider under test, with a zone that is empty. */
export interface Subject {
  readonly provider: DnsProvider;
  readonly zone: HostedZone;
}

/** Give a function a fresh subject and clean up behind it. */
export type WithSubject = (run: (subject: Subject) => Promise<void>) => Promise<void>;

/**
 * Hold a provider to its contract: whatever a zone is brought to is read back, and there is nothing left to do.
 *
 * What is not part of a state, such as the name servers at the top, stays as it was.
 */
export function runConformance(name: string, withSubject: WithSubject): void {
  for (const scenario of SCENARIOS) {
    void test(`${scenario.title} (${name})`, async () => {
      await withSubject(async ({ provider, zone }) => {
        const untouched = await contentOf(provider, zone);
        for (const state of scenario.states) {
          const desired = setsOf(...state);
          await bring(provider, zone, desired);
          const wanted = provider.completeDesired(desired, zone).map(describe);
          assert.deepEqual(await contentOf(provider, zone), [...untouched, ...wanted].toSorted());
          assert.deepEqual(await changesFor(provider, zone, desired), []);
        }
      });
    });
  }
}

async function contentOf(provider: DnsProvider, zone: HostedZone): Promise<string[]> {
  const { recordSets } = await provider.readZone(zone, { needsDelegation: false });
  return recordSets.map(describe).toSorted();
}

function describe(set: RecordSet): string {
  const records = set.records.map((record) => `${record.text} ${record.ttl}`).toSorted();
  return `${keyText(set)}: ${records.join(', ')}${set.heldBecause === undefined ? '' : ' held'}`;
}
