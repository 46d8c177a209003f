import { displayName, type Name } from '../../dns/name.ts';
import { ProviderError, UserError } from '../../errors.ts';
import type { AccountContent } from '../../model/account.ts';
import type { DeclaredZone } from '../../model/ir.ts';
import type { RecordSet } from '../../model/record-set.ts';
import type { DnsProvider } from '../../provider.ts';
import { type DescribedCollection, indexCollections } from '../../routing/collections.ts';
import { reach } from '../../routing/reach.ts';
import { zoneOf } from '../../routing/resolve.ts';
import { indexZone, type ZoneContent } from '../../routing/zone-content.ts';
import type { RoutableZones } from './routable-zones.ts';

/** Finds the account that serves an entry of the credentials. */
export type FindProvider = (entry: string) => DnsProvider | undefined;

/** Who serves the zones that were read. */
export interface LiveZones {
  readonly providers: ReadonlyMap<ZoneContent, DnsProvider>;
}

/**
 * Read from their providers the zones that a question may lead to, and no others.
 *
 * @throws {UserError} when the zone of the question does not exist or cannot be read.
 */
export async function readLive(
  name: Name,
  declared: ReadonlyMap<Name, DeclaredZone>,
  providerOf: FindProvider,
): Promise<RoutableZones & LiveZones> {
  const providers = new Map<ZoneContent, DnsProvider>();
  const zones = new Map<Name, ZoneContent>();
  const collections: DescribedCollection[] = [];
  const notes: string[] = [];
  const tried = new Set<DeclaredZone>();
  for (;;) {
    const next = reach(zones, name)
      .outside.map((outside) => zoneOf(outside, declared))
      .find((zone) => zone !== undefined && !tried.has(zone));
    if (next === undefined) return { zones, providers, collections: indexCollections(collections), notes };
    tried.add(next);
    const read = await readZone(next, providerOf);
    const origin = `${next.name}.` as Name;
    const described = await describeAccount(read.provider, read.recordSets, notes);
    collections.push(...described.cidrCollections);
    const recordSets = nameCollections(nameHealthChecks(read.recordSets, described), collections);
    const content = indexZone({ name: origin, title: next.uniqueName, recordSets });
    zones.set(origin, content);
    providers.set(content, read.provider);
  }
}

async function readZone(
  zone: DeclaredZone,
  providerOf: FindProvider,
): Promise<{ readonly provider: DnsProvider; readonly recordSets: readonly RecordSet[] }> {
  const [entry] = zone.dnsProviders.map(([name]) => name);
  const provider = entry === undefined ? undefined : providerOf(entry);
  if (provider === undefined) throw new UserError(`The zone "${zone.uniqueName}" has no DNS provider to ask`);
  const hosted = await provider.findZone(zone);
  if (hosted === undefined) {
    throw new UserError(`The zone "${zone.uniqueName}" does not exist in "${provider.entry}"`, {
      hint: 'Leave out --live to look at the configuration',
    });
  }
  const { recordSets } = await provider.readZone(hosted, { needsDelegation: false });
  return { provider, recordSets };
}

const NOTHING: AccountContent = { healthChecks: [], cidrCollections: [] };

/** Ask what the sets refer to; what may not be asked is only missing from the explanation. */
async function describeAccount(
  { account, entry }: DnsProvider,
  sets: readonly RecordSet[],
  notes: string[],
): Promise<AccountContent> {
  const refers = sets.some(({ routing, healthCheckId }) => routing?.policy === 'cidr' || healthCheckId !== undefined);
  if (account === undefined || !refers) return NOTHING;
  try {
    return await account.describe(sets);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    notes.push(`Health checks and CIDR collections of "${displayName(entry)}" cannot be read: ${error.message}`);
    return NOTHING;
  }
}

function nameHealthChecks(sets: readonly RecordSet[], { healthChecks }: AccountContent): readonly RecordSet[] {
  const names = new Map(healthChecks.map(({ id, name }) => [id, name]));
  return sets.map((set) => {
    const name = set.healthCheckId === undefined ? undefined : names.get(set.healthCheckId);
    return name === undefined ? set : { ...set, healthCheckName: name };
  });
}

/** Put names in the place of ids, unless a collection of another account had the name before. */
function nameCollections(
  sets: readonly RecordSet[],
  collections: readonly DescribedCollection[],
): readonly RecordSet[] {
  const owners = new Map(collections.toReversed().map(({ id, name }) => [name, id]));
  const names = new Map(Array.from(owners, ([name, id]) => [id, name]));
  return sets.map((set) => {
    const name = set.routing?.policy === 'cidr' ? names.get(set.routing.collection) : undefined;
    return name === undefined || set.routing?.policy !== 'cidr'
      ? set
      : { ...set, routing: { ...set.routing, collection: name } };
  });
}
