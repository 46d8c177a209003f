import { UserError } from '../errors.ts';
import type { DeclaredZone } from '../model/ir.ts';
import type { ActualZone } from '../model/zone.ts';
import type { LocatedZone } from './locate.ts';
import type { PlanOptions } from './options.ts';

/** What one provider serves for a zone, or why that is not known. */
export type Reading =
  | { readonly status: 'read'; readonly actual: ActualZone }
  | { readonly status: 'failed'; readonly error: UserError };

/** Read a zone once at each selected provider where it exists, by entry. */
export async function readZone(located: LocatedZone, options: PlanOptions): Promise<ReadonlyMap<string, Reading>> {
  const readings = new Map<string, Reading>();
  for (const [entry, location] of located.locations) {
    if (location.status !== 'found' || !options.isSelected(entry)) continue;
    try {
      const actual = await options
        .provider(entry)
        .readZone(location.zone, { needsDelegation: needsDelegation(located.zone) });
      readings.set(entry, { status: 'read', actual });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      readings.set(entry, { status: 'failed', error });
    }
  }
  return readings;
}

/** Tell whether the name servers of the zone must be certain, or those its listing shows will do. */
function needsDelegation(zone: DeclaredZone): boolean {
  const counts = zone.dnsProviders.map(([, count]) => count);
  return zone.nameservers.length > 0 || counts.length > 1 || counts.some((count) => count !== -1);
}
