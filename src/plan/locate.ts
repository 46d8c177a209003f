import { UserError } from '../errors.ts';
import type { DeclaredZone } from '../model/ir.ts';
import type { HostedZone } from '../model/zone.ts';
import type { PlanOptions } from './options.ts';

/** Where a declared zone is found at one of its DNS providers. */
export type Location =
  | { readonly status: 'found'; readonly zone: HostedZone }
  | { readonly status: 'missing' }
  | { readonly status: 'failed'; readonly error: UserError };

/** A declared zone with its location at each DNS provider that matters for it, by entry. */
export interface LocatedZone {
  readonly zone: DeclaredZone;
  readonly locations: ReadonlyMap<string, Location>;
}

/** How many record sets the zone holds at all its providers together, to begin with the biggest. */
export function sizeOf({ locations }: LocatedZone): number {
  return [...locations.values()].reduce(
    (sum, location) => sum + (location.status === 'found' ? (location.zone.recordSetCount ?? 0) : 0),
    0,
  );
}

/**
 * Find the hosted zones of all declared zones; providers that neither take part nor give name servers are not asked.
 *
 * @throws {UserError} when no provider can list its zones, because nothing could follow.
 */
export async function locateZones(options: PlanOptions): Promise<LocatedZone[]> {
  await requireListing(options);
  return Promise.all(options.zones.map((zone) => locateZone(zone, options)));
}

/** Without this, wrong credentials would be reported once for every zone. */
async function requireListing(options: PlanOptions): Promise<void> {
  const entries = new Set(options.zones.flatMap((zone) => relevantEntries(zone, options)));
  const providers = [...entries]
    .map((entry) => options.provider(entry))
    .filter((provider) => provider.findsWithoutListing !== true);
  const listings = await Promise.allSettled(providers.map(async (provider) => provider.listZones()));
  const [first] = listings;
  if (
    first?.status === 'rejected' &&
    providers.length === entries.size &&
    listings.every((listing) => listing.status === 'rejected')
  )
    throw first.reason;
}

function relevantEntries(zone: DeclaredZone, options: PlanOptions): string[] {
  return zone.dnsProviders.filter(([entry, count]) => count !== 0 || options.isSelected(entry)).map(([entry]) => entry);
}

async function locateZone(zone: DeclaredZone, options: PlanOptions): Promise<LocatedZone> {
  const entries = relevantEntries(zone, options);
  const locate = async (entry: string): Promise<[string, Location]> => [entry, await locateAt(zone, entry, options)];
  return { zone, locations: new Map(await Promise.all(entries.map(locate))) };
}

async function locateAt(zone: DeclaredZone, entry: string, options: PlanOptions): Promise<Location> {
  try {
    const found = await options.provider(entry).findZone(zone);
    return found === undefined ? { status: 'missing' } : { status: 'found', zone: found };
  } catch (error) {
    if (error instanceof UserError) return { status: 'failed', error };
    throw error;
  }
}
