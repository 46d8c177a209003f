import type { ExportedZone } from '../../export/exported-zone.ts';
import type { ActualZone, HostedZone } from '../../model/zone.ts';
import type { DnsProvider, ZoneReference } from '../../provider.ts';

/**
 * Make a provider that serves what was read and can do nothing else.
 *
 * Zones are found the way the provider finds them, whose zones they are; those of a file by name.
 */
export function standIn(zones: readonly ExportedZone[], entry: string, provider: DnsProvider | undefined): DnsProvider {
  const byId = new Map(zones.map(({ actual }) => [actual.zone.id, actual]));
  const actualOf = ({ id }: HostedZone): ActualZone => {
    const actual = byId.get(id);
    if (actual === undefined) throw new Error(`The zone "${id}" was not read`);
    return actual;
  };
  const findByTitle = async ({ rawName, name, tag = '' }: ZoneReference): Promise<HostedZone | undefined> => {
    const title = `${rawName ?? name}${tag === '' ? '' : `!${tag}`}`;
    return zones.find((zone) => zone.title === title)?.actual.zone;
  };
  return {
    entry,
    type: provider?.type ?? 'NONE',
    findsWithoutListing: true,
    listZones: async () => zones.map(({ actual }) => actual.zone),
    findZone: provider === undefined ? findByTitle : (zone) => provider.findZone(zone),
    readZone: async (zone) => actualOf(zone),
    createZone: refuse,
    nameServers: async (zone) => actualOf(zone).nameServers,
    completeDesired: (sets, zone, actual) => provider?.completeDesired(sets, zone, actual) ?? sets,
    // The SOA record is nobody's to declare: a zone has the one that it has.
    deriveSets: (declared, actual) => {
      if (actual === undefined || declared.some((set) => set.type === 'SOA')) return [];
      return actual.recordSets.filter((set) => set.type === 'SOA');
    },
    toBatches: (changes) => (changes.length === 0 ? [] : [{ changes }]),
    apply: refuse,
    ...(provider?.account !== undefined && { account: { ...provider.account, review: async () => [], apply: refuse } }),
    identity: refuse,
  };
}

async function refuse(): Promise<never> {
  throw new Error('Nothing is changed by a proof');
}
