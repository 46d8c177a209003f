import { compareText } from '../names.ts';
import type { GeoLocation } from '../record-sets/record-set.ts';
import { branch, leaf } from '../xml/write.ts';
import places from './places.json' with { type: 'json' };

/** The country code of a set that answers wherever no other does. */
export const EVERYWHERE = '*';

/** A place geolocation can tell from others, with the names of its codes. */
export interface GeoPlace extends GeoLocation {
  readonly ContinentName?: string;
  readonly CountryName?: string;
  readonly SubdivisionName?: string;
}

/** The names of countries by their codes (ISO 3166-1), without those that are not told apart: BV, CX, EH, HM. */
export const COUNTRY_NAMES: ReadonlyMap<string, string> = new Map(
  Object.values(places.continents).flatMap(({ countries }) => Object.entries(countries)),
);

/** The names of the parts of a country that are told apart, by the code of the country (ISO 3166-2). */
export const SUBDIVISION_NAMES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(places.subdivisions).map(([country, parts]) => [country, new Map(Object.entries(parts))]),
);

const CONTINENT_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(places.continents).flatMap(([continent, { countries }]) =>
    Object.keys(countries).map((country) => [country, continent] as const),
  ),
);

/** Find the continent a country is on. */
export function continentOf(country: string): string | undefined {
  return CONTINENT_OF.get(country);
}

/**
 * List every place in the order of the service: the default, countries by code with their parts after them, continents.
 */
export function listGeoPlaces(): readonly GeoPlace[] {
  const countries = [...COUNTRY_NAMES].map(([CountryCode, CountryName]) => ({ CountryCode, CountryName }));
  const sorted = countries.toSorted((left, right) => compareText(left.CountryCode, right.CountryCode));
  return [
    { CountryCode: EVERYWHERE, CountryName: 'Default' },
    ...sorted.flatMap((country) => [country, ...partsOf(country)]),
    ...Object.entries(places.continents).map(([ContinentCode, { name }]) => ({ ContinentCode, ContinentName: name })),
  ];
}

function partsOf(country: { readonly CountryCode: string; readonly CountryName: string }): readonly GeoPlace[] {
  const parts = [...(SUBDIVISION_NAMES.get(country.CountryCode) ?? [])];
  return parts
    .toSorted(([left], [right]) => compareText(left, right))
    .map(([SubdivisionCode, SubdivisionName]) => ({ ...country, SubdivisionCode, SubdivisionName }));
}

/** Write the element `GeoLocationDetails`. */
export function writeGeoPlace(place: GeoPlace): string {
  return branch(
    'GeoLocationDetails',
    leaf('ContinentCode', place.ContinentCode),
    leaf('ContinentName', place.ContinentName),
    leaf('CountryCode', place.CountryCode),
    leaf('CountryName', place.CountryName),
    leaf('SubdivisionCode', place.SubdivisionCode),
    leaf('SubdivisionName', place.SubdivisionName),
  );
}
