import type { Locations, Place, Point } from '../../../src/routing/place.ts';
import table from './locations.json' with { type: 'json' };

type Row<Heads extends readonly unknown[]> = readonly [...Heads, latitude: number, longitude: number];

/** The rows as they stand in the file, whose types the compiler reads too widely. */
const TABLE = table as unknown as {
  readonly regions: Readonly<Record<string, Row<[place: string]>>>;
  readonly airports: Readonly<Record<string, Row<[]>>>;
  readonly countries: Readonly<Record<string, Row<[continent: string]>>>;
  readonly subdivisions: Readonly<Record<string, Readonly<Record<string, Row<[]>>>>>;
};

/**
 * Make the places that Route 53 tells clients apart by, and where its regions and local zones are.
 *
 * Points are rounded: they stand for where most people of a country are, and where the data centres of a region are.
 *
 * @see Route 53 Developer Guide, "Geolocation routing"; AWS, "Regions and Availability Zones", "Local Zones locations"
 */
export function createLocations(): Locations {
  const places = new Map<string, Place>();
  for (const [country, [continent, ...degrees]] of Object.entries(TABLE.countries)) {
    places.set(country, { continent, country, point: toPoint(degrees) });
    for (const [subdivision, degreesOfPart] of Object.entries(TABLE.subdivisions[country] ?? {})) {
      places.set(`${country}-${subdivision}`, { continent, country, subdivision, point: toPoint(degreesOfPart) });
    }
  }
  const regions = new Map<string, { readonly place: Place; readonly point: Point }>();
  for (const [region, [code, ...degrees]] of Object.entries(TABLE.regions)) {
    const place = places.get(code);
    if (place !== undefined) regions.set(region, { place, point: toPoint(degrees) });
  }
  return {
    places: new Map([...places].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    regions,
    localZoneGroup: (name) => {
      // us-east-1-bos-1: the zones of a region near an airport.
      const degrees = TABLE.airports[/-([a-z]{3})-\d+$/.exec(name)?.[1] ?? ''];
      return degrees && toPoint(degrees);
    },
  };
}

function toPoint([latitude, longitude]: Row<[]>): Point {
  return { latitude, longitude };
}
