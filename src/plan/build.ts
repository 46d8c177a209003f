import { originOf } from '../model/desired.ts';
import type { DeclaredZone } from '../model/ir.ts';
import { sizeOf, type LocatedZone, type Location } from './locate.ts';
import type { PlanOptions } from './options.ts';
import type { PlanSection, ZonePlan } from './plan.ts';
import { runPool } from './pool.ts';
import { headingOf, planZone, section } from './zone.ts';

/**
 * Plan the zones that are missing at a selected provider; each is created once, however often it is declared.
 *
 * Zones that come with their first records are among them, because people want to know of a new zone.
 */
export function planCreations(located: readonly LocatedZone[], options: PlanOptions): ZonePlan[] {
  if (!options.mayCreateZones) return [];
  const planned = new Set<string>();
  return located.flatMap((item) => {
    const entries = missingEntries(item, options).filter((entry) => !planned.has(zoneKey(item, entry)));
    const sections = entries.map((entry) => creation(item.zone, entry, options));
    for (const entry of entries) planned.add(zoneKey(item, entry));
    return sections.length === 0 ? [] : [{ ...headingOf(item.zone), sections, warnings: [] }];
  });
}

function missingEntries({ locations }: LocatedZone, options: PlanOptions): string[] {
  return [...locations]
    .filter(([entry, location]) => isMissing(location) && options.isSelected(entry))
    .map(([entry]) => entry);
}

function isMissing(location: Location): boolean {
  return location.status === 'missing' || (location.status === 'found' && location.zone.isNew === true);
}

/** Zones of one name are one zone where they do not exist, and several where each has a place already. */
function zoneKey({ zone, locations }: LocatedZone, entry: string): string {
  const location = locations.get(entry);
  return `${entry} ${location?.status === 'found' ? location.zone.id : zone.name}`;
}

function creation(zone: DeclaredZone, entry: string, options: PlanOptions): PlanSection {
  const { type: providerType } = options.provider(entry);
  return section('provider', entry, [{ kind: 'create-zone', zone: originOf(zone), providerType }]);
}

/**
 * Plan all located zones, the biggest first, several at once; the result has the order of the configuration.
 *
 * A zone that cannot be read becomes a problem in its plan and does not stop the others. Zones that are still to be
 * created count as empty.
 */
export async function planZones(located: readonly LocatedZone[], options: PlanOptions): Promise<ZonePlan[]> {
  const { onProgress } = options;
  return runPool(located, (item) => planZone(item, options), {
    limit: options.concurrency,
    sizeOf,
    ...(onProgress && { onDone: onProgress }),
  });
}
