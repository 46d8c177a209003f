/** A point on the earth, in degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** A country or a part of one, as geolocation tells clients apart. */
export interface Place {
  /** Two letters. */
  readonly continent: string;
  /** Two letters of ISO 3166-1. */
  readonly country: string;
  /** What follows the country in ISO 3166-2. */
  readonly subdivision?: string;
  /** Where most of its people are, roughly. */
  readonly point: Point;
}

/** What a provider knows of the places that its record sets are routed by. */
export interface Locations {
  /** Countries by their two letters, and parts of countries such as `US-CA`, in the order of their codes. */
  readonly places: ReadonlyMap<string, Place>;
  /** Regions of the provider: where they are. */
  readonly regions: ReadonlyMap<string, { readonly place: Place; readonly point: Point }>;
  /** Find a group of local zones; undefined for one nobody has heard of. */
  readonly localZoneGroup: (name: string) => Point | undefined;
}

/** Write the code of a place: `DE`, `US-CA`. */
export function placeCode({ country, subdivision }: Pick<Place, 'country' | 'subdivision'>): string {
  return subdivision === undefined ? country : `${country}-${subdivision}`;
}
