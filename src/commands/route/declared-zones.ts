import type { Name } from '../../dns/name.ts';
import { desiredRecords, originOf, type RecordTypes } from '../../model/desired.ts';
import type { DeclaredConfig, DeclaredZone } from '../../model/ir.ts';
import { groupRecords, type RecordSet } from '../../model/record-set.ts';
import { indexCalculated } from '../../routing/calculated.ts';
import { indexCollections } from '../../routing/collections.ts';
import { indexZone } from '../../routing/zone-content.ts';
import type { RoutableZones } from './routable-zones.ts';

/** Types that an ALIAS answers with the records of its target. */
const ADDRESS_TYPES = ['A', 'AAAA'];

/** Route in the zones as a configuration declares them. */
export function routeDeclared(
  config: DeclaredConfig,
  zones: ReadonlyMap<Name, DeclaredZone>,
  recordTypes: RecordTypes,
): RoutableZones {
  return {
    zones: new Map(
      Array.from(zones, ([name, zone]) => {
        const recordSets = groupRecords(desiredRecords(zone, recordTypes)).flatMap(asAnswered);
        return [name, indexZone({ name, title: zone.uniqueName, recordSets })];
      }),
    ),
    collections: indexCollections(config.cidrCollections ?? []),
    calculated: indexCalculated(config.healthChecks ?? []),
    notes: [],
  };
}

/**
 * Index declared zones by name; of zones with one name the one with the tag, else the first, preferably without a tag.
 */
export function indexDeclared(
  zones: readonly DeclaredZone[],
  tag: string | undefined,
): ReadonlyMap<Name, DeclaredZone> {
  const wanted = new Map<Name, DeclaredZone>();
  const rank = (zone: DeclaredZone): number => (zone.tag === tag ? 2 : Number(zone.tag === ''));
  for (const zone of zones) {
    const name = originOf(zone);
    const before = wanted.get(name);
    if (before === undefined || rank(zone) > rank(before)) wanted.set(name, zone);
  }
  return wanted;
}

/** What is not a type of DNS is answered as the types that it stands for. */
function asAnswered(set: RecordSet): readonly RecordSet[] {
  return set.type === 'ALIAS' ? ADDRESS_TYPES.map((type) => ({ ...set, type })) : [set];
}
