import { toName } from '../../src/dns/idn.ts';
import type { Name } from '../../src/dns/name.ts';
import type { HostedZone } from '../../src/model/zone.ts';
import type { DnsProvider, ProviderKind } from '../../src/provider.ts';

const TYPE = 'NONE';

/**
 * The provider that manages nothing: a registrar that leaves delegations alone, and a DNS provider without zones.
 *
 * As a DNS provider it holds every zone already and wants no record in it, so there is never anything to change.
 */
export const none: ProviderKind = Object.freeze({
  type: TYPE,
  recordTypes: [],
  createRegistrar: async (entry) => Object.freeze({ entry, type: TYPE }),
  createDnsProvider: async (entry) => createNothing(entry),
} satisfies ProviderKind);

function hold(name: Name): HostedZone {
  return { id: 'none', name, isPrivate: false };
}

function createNothing(entry: string): DnsProvider {
  return Object.freeze({
    entry,
    type: TYPE,
    listZones: async () => [],
    findZone: async (zone) => hold(toName(zone.name)),
    readZone: async (zone) => ({ zone, recordSets: [], nameServers: [] }),
    createZone: async (name) => hold(name),
    nameServers: async () => [],
    completeDesired: () => [],
    toBatches: () => [],
    apply: async () => ({}),
    identity: async () => ({ account: 'none', arn: 'none', source: 'no credentials are needed' }),
  } satisfies DnsProvider);
}
