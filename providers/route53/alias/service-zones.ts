import table from './service-zones.json' with { type: 'json' };

/** The end of the names of one AWS service in one region, and the zone ids it may be aliased with. */
export interface ServiceSuffix {
  readonly suffix: string;
  readonly zoneIds: readonly string[];
}

/** Suffixes without a leading dot, and the hosted zone ids that fit them. */
export type SuffixTable = Readonly<Record<string, readonly string[]>>;

/** Looks up AWS services by the names and the zones of their endpoints. */
export interface ServiceZones {
  /** Find the longest known suffix of a canonical name, on a label boundary. */
  readonly longestSuffix: (name: string) => ServiceSuffix | undefined;
  /** Tell whether an id belongs to a zone of an AWS service. */
  readonly isServiceZone: (id: string) => boolean;
}

/** Create a look-up of the services AWS documents and of further ones. */
export function createServiceZones(further: SuffixTable = {}): ServiceZones {
  const suffixes = new Map<string, readonly string[]>(Object.entries(table));
  for (const [sent, zoneIds] of Object.entries(further)) {
    const suffix = sent.toLowerCase().replace(/^\.|\.$/g, '');
    suffixes.set(suffix, [...new Set([...(suffixes.get(suffix) ?? []), ...zoneIds])]);
  }
  const ids = new Set([...suffixes.values()].flat());
  const longestSuffix = (name: string): ServiceSuffix | undefined => {
    const labels = name.slice(0, -1).split('.');
    for (let start = 0; start < labels.length; start += 1) {
      const suffix = labels.slice(start).join('.');
      const zoneIds = suffixes.get(suffix);
      if (zoneIds) return { suffix, zoneIds };
    }
    return undefined;
  };
  return { longestSuffix, isServiceZone: (id) => ids.has(id) };
}

/** The services AWS documents. */
export const { longestSuffix, isServiceZone }: ServiceZones = createServiceZones();
