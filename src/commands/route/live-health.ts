import type { Name } from '../../dns/name.ts';
import { ProviderError } from '../../errors.ts';
import type { ObservedHealth } from '../../model/account.ts';
import type { DnsProvider } from '../../provider.ts';
import { reach } from '../../routing/reach.ts';
import { zoneOf } from '../../routing/resolve.ts';
import type { ZoneContent } from '../../routing/zone-content.ts';

/** How health checks are at this moment, by id, and what could not be found out. */
export interface LiveHealth {
  readonly observed: ReadonlyMap<string, ObservedHealth>;
  readonly notes: readonly string[];
}

/** Ask for the health checks that may decide about a name, and no others; one that may not be asked is taken to pass. */
export async function readLiveHealth(
  name: Name,
  zones: ReadonlyMap<Name, ZoneContent>,
  providers: ReadonlyMap<ZoneContent, DnsProvider>,
): Promise<LiveHealth> {
  const wanted = new Map<DnsProvider, Set<string>>();
  for (const set of reach(zones, name).sets) {
    const content = zoneOf(set.name, zones);
    const provider = content === undefined ? undefined : providers.get(content);
    if (provider === undefined || set.healthCheckId === undefined) continue;
    const ids = wanted.get(provider) ?? new Set();
    wanted.set(provider, ids.add(set.healthCheckId));
  }
  const observed = new Map<string, ObservedHealth>();
  const notes: string[] = [];
  for (const [{ account, entry }, ids] of wanted) {
    try {
      for (const [id, health] of (await account?.observe(ids)) ?? []) observed.set(id, health);
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      notes.push(`Health checks of "${entry}" are taken to pass, as it is not known how they are: ${error.message}`);
    }
  }
  return { observed, notes };
}
