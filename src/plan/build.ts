import { originOf } from '../model/desired.ts';
import type { DeclaredZone } from '../model/ir.ts';
import { sizeOf, type LocatedZone } from './locate.ts';
import type { PlanOptions } from './options.ts';
import type { PlanSection, ZonePlan } from './plan.ts';
import { runPool } from './pool.ts';
import { headingOf, planZone, section } from './zone.ts';

/** Plan the zones that are missing at a selected provider; each is created once, however often it is declared. */
export function planCreations(located: readonly LocatedZone[], options: PlanOptions): ZonePlan[] {
  if (!options.mayCreateZones) return [];
  const planned = new Set<string>();
  return located.flatMap((item) => {
    const sections = missingEntries(item, options)
      .filter((entry) => !planned.has(`${entry} ${item.zone.name}`))
      .map((entry) => creation(item.zone, entry, options));
    for (const { entry } of sections) planned.add(`${entry} ${item.zone.name}`);
    return sections.length === 0 ? [] : [{ ...headingOf(item.zone), sections, warnings: [] }];
  });
}

function missingEntries({ locations }: LocatedZone, options: PlanOptions): string[] {
  return [...locations]
    .filter(([entry, { status }]) => status === 'missing' && options.isSelected(entry))
    .map(([entry]) => entry);
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
