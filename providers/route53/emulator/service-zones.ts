import table from './service-zones.json' with { type: 'json' };

/** The end of the names of one AWS service in one region, and the zone ids it may be aliased with. */
export interface ServiceSuffix {
  readonly suffix: string;
  readonly zoneIds: readonly string[];
}

const SUFFIXES: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(table));
const IDS: ReadonlySet<string> = new Set(Object.values(table).flat());

/** Find the longest known suffix of a canonical name, on a label boundary. */
export function longestSuffix(name: string): ServiceSuffix | undefined {
  const labels = name.slice(0, -1).split('.');
  for (let start = 0; start < labels.length; start += 1) {
    const suffix = labels.slice(start).join('.');
    const zoneIds = SUFFIXES.get(suffix);
    if (zoneIds) return { suffix, zoneIds };
  }
  return undefined;
}

/** Tell whether an id belongs to a zone of an AWS service. */
export function isServiceZone(id: string): boolean {
  return IDS.has(id);
}
