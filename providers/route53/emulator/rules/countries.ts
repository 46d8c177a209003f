import { COUNTRY_NAMES, SUBDIVISION_NAMES } from '../geo/geo-location.ts';

/** Countries by the two letters of ISO 3166-1. */
export const COUNTRIES: ReadonlySet<string> = new Set(COUNTRY_NAMES.keys());

/** The parts of a country that can be told apart, by ISO 3166-2: states of the USA, regions of Ukraine. */
export const SUBDIVISIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...SUBDIVISION_NAMES].map(([country, parts]) => [country, new Set(parts.keys())]),
);
