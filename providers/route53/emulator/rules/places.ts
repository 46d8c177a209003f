import { ApiFailure } from '../failure.ts';
import type { GeoLocation, GeoProximityLocation, RecordSet } from '../record-sets/record-set.ts';
import { REGIONS } from '../regions.ts';
import { COUNTRIES, SUBDIVISIONS } from './countries.ts';

/** Countries the geolocation database does not tell apart. */
const UNSUPPORTED_COUNTRIES = new Set(['BV', 'CX', 'EH', 'HM']);
const DEFAULT_LOCATION = '*';

/**
 * Refuse places on earth or in the network that cannot be written this way.
 *
 * @throws {ApiFailure} InvalidInput.
 */
export function checkPlaces(set: RecordSet): void {
  const problem =
    (set.GeoLocation && geoLocationProblem(set.GeoLocation)) ??
    (set.GeoProximityLocation && geoProximityProblem(set.GeoProximityLocation)) ??
    (set.CidrRoutingConfig && cidrProblem(set.CidrRoutingConfig.LocationName));
  if (problem !== undefined) throw new ApiFailure('InvalidInput', `Invalid request: ${problem}`);
}

function geoLocationProblem(place: GeoLocation): string | undefined {
  const { ContinentCode: continent, CountryCode: country, SubdivisionCode: subdivision } = place;
  if ((continent === undefined) === (country === undefined)) {
    return 'Expected exactly one of [ContinentCode, or CountryCode] in GeoLocation';
  }
  if (country !== undefined && country !== DEFAULT_LOCATION && !isSupported(country)) {
    return `The country code '${country}' is not supported`;
  }
  if (subdivision === undefined) return undefined;
  const known = SUBDIVISIONS.get(country ?? '');
  if (!known) return `The subdivision code '${subdivision}' is only supported for the country codes US and UA`;
  return known.has(subdivision) ? undefined : `The subdivision code '${subdivision}' is not one of ${country}`;
}

function isSupported(country: string): boolean {
  return COUNTRIES.has(country) && !UNSUPPORTED_COUNTRIES.has(country);
}

function geoProximityProblem(place: GeoProximityLocation): string | undefined {
  const ways = [place.AWSRegion, place.LocalZoneGroup, place.Coordinates].filter((way) => way !== undefined);
  if (ways.length !== 1) {
    return 'Expected exactly one of [AWSRegion, LocalZoneGroup, or Coordinates] in GeoProximityLocation';
  }
  if (place.AWSRegion !== undefined && !REGIONS.some((known) => known === place.AWSRegion)) {
    return `Cannot find region '${place.AWSRegion}'`;
  }
  if (place.LocalZoneGroup !== undefined && !/^[a-z]+(?:-[a-z0-9]+)+$/.test(place.LocalZoneGroup)) {
    return `The local zone group '${place.LocalZoneGroup}' is not valid`;
  }
  const at = place.Coordinates;
  if (!at || (isDegree(at.Latitude, 2, 90) && isDegree(at.Longitude, 3, 180))) return undefined;
  return `The coordinates '${at.Latitude}, ${at.Longitude}' are not valid`;
}

function isDegree(text: string, digits: number, limit: number): boolean {
  const found = /^[-+]?(\d{1,3})(?:\.\d{0,2})?$/.exec(text)?.[1];
  return found !== undefined && found.length <= digits && Math.abs(Number(text)) <= limit;
}

function cidrProblem(location: string): string | undefined {
  if (location === '*' || /^[0-9A-Za-z_-]+$/.test(location)) return undefined;
  return `The CIDR location name '${location}' is not valid`;
}
