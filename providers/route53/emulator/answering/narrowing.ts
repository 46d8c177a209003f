import { contains, narrow, parseBlock, parseHost } from '../cidr/block.ts';
import type { CidrCollection } from '../cidr/collection.ts';
import { continentOf, EVERYWHERE } from '../geo/geo-location.ts';
import type { RecordSet } from '../record-sets/record-set.ts';
import type { Asker } from './asker.ts';

/**
 * List the geolocation sets that answer for a place, the one for the smallest place first.
 *
 * A part of a country comes before the country, that before the continent, that before the default.
 */
export function byGeoLocation(sets: readonly RecordSet[], { place }: Asker): readonly RecordSet[] {
  const { country, subdivision, continent = continentOf(country ?? '') } = place;
  const levels: readonly ((location: NonNullable<RecordSet['GeoLocation']>) => boolean)[] = [
    (at) => subdivision !== undefined && at.CountryCode === country && at.SubdivisionCode === subdivision,
    (at) => country !== undefined && at.CountryCode === country && at.SubdivisionCode === undefined,
    (at) => continent !== undefined && at.ContinentCode === continent,
    (at) => at.CountryCode === EVERYWHERE,
  ];
  return levels.flatMap((fits) => sets.filter((set) => set.GeoLocation && fits(set.GeoLocation)));
}

/**
 * List the CIDR sets that answer for an address, the one with the longest network first and the default last.
 *
 * A network matches when all that is known of the address lies in it.
 */
export function byCidr(
  sets: readonly RecordSet[],
  asker: Asker,
  collections: ReadonlyMap<string, CidrCollection>,
): readonly RecordSet[] {
  const host = parseHost(asker.address);
  const known = host && narrow(host, Math.min(asker.prefix, host.prefix));
  const lengthOf = ({ CidrRoutingConfig: routing }: RecordSet): number => {
    if (routing?.LocationName === EVERYWHERE) return 0;
    const blocks = collections.get(routing?.CollectionId ?? '')?.blocks ?? [];
    return Math.max(
      -1,
      ...blocks.flatMap(({ location, cidr }) => {
        const block = location === routing?.LocationName ? parseBlock(cidr) : undefined;
        return block && known && contains(block, known) ? [block.prefix] : [];
      }),
    );
  };
  return sets
    .map((set) => ({ set, length: lengthOf(set) }))
    .filter(({ length }) => length >= 0)
    .toSorted((left, right) => right.length - left.length)
    .map(({ set }) => set);
}
