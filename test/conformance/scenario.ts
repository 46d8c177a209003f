import assert from 'node:assert/strict';
import type { DnsRecord } from '../../src/model/record.ts';
import { keyText, type RecordSet } from '../../src/model/record-set.ts';
import { routingText } from '../../src/model/declared-routing.ts';
import type { HostedZone } from '../../src/model/zone.ts';
import type { DnsProvider } from '../../src/provider.ts';
import type { NativeWriter } from './native-writer.ts';
import { bring, changesFor, setsOf } from '../support/route53-records.ts';

/** A provider under test, with the zone `shop.test`, which holds nothing but what every new zone holds. */
export interface Subject {
  readonly provider: DnsProvider;
  readonly zone: HostedZone;
  /** Open the account again, as another run of the program or another person would. */
  readonly connect: () => Promise<DnsProvider>;
  /** Write to the service without the provider. */
  readonly writeNative: NativeWriter;
}

/** A sentence that must hold, and what shows that it does. */
export interface Scenario {
  readonly title: string;
  /** True when it is about what only Route 53 and what speaks like it can do: aliases, routing, requests of a limited size. */
  readonly isOfService?: boolean;
  /** @throws {Error} when it does not hold. */
  readonly run: (subject: Subject) => Promise<void>;
}

/** A desired state: master-file lines relative to the zone, and aliases. */
export type ZoneState = readonly (string | DnsRecord)[];

/**
 * Bring a zone to one state after the other.
 *
 * Each is read back as it was wanted, leaves nothing to do, and what is no part of it, such as the name servers at the
 * top, stays as it was.
 */
export function throughStates(title: string, ...states: readonly ZoneState[]): Scenario {
  return {
    title,
    // What a line of a master file cannot say.
    isOfService: states.flat().some((entry) => typeof entry !== 'string'),
    run: async ({ provider, zone }) => {
      const untouched = await contentOf(provider, zone);
      for (const state of states) {
        const desired = setsOf(...state);
        await bring(provider, zone, desired);
        const wanted = provider.completeDesired(desired, zone).map(describeSet);
        assert.deepEqual(await contentOf(provider, zone), [...untouched, ...wanted].toSorted());
        assert.deepEqual(await changesFor(provider, zone, desired), []);
      }
    },
  };
}

/** What a zone holds, as sorted lines. */
export async function contentOf(provider: DnsProvider, zone: HostedZone): Promise<string[]> {
  const { recordSets } = await provider.readZone(zone, { needsDelegation: false });
  return recordSets.map(describeSet).toSorted();
}

/** A record set as a line that is equal for equal sets. */
export function describeSet(set: RecordSet): string {
  const records = set.records.map((record) => `${record.text} ${record.ttl}`).toSorted();
  const routing = routingText(set);
  const notes = [...(routing === '' ? [] : [routing]), ...(set.heldBecause === undefined ? [] : ['held'])];
  return [`${keyText(set)}: ${records.join(', ')}`, ...notes].join(' ');
}
