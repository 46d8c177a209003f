/** Where somebody is who asks for a name, as far as it is known. */
export interface Place {
  /** Two letters; the continent of the country if absent. */
  readonly continent?: string;
  /** Two letters of ISO 3166-1. */
  readonly country?: string;
  readonly subdivision?: string;
  /** In degrees, north and east being positive. */
  readonly latitude?: number;
  readonly longitude?: number;
  /** How long packets take to regions; by distance where a region is absent. */
  readonly latencyMs?: Readonly<Record<string, number>>;
}

/** Somebody who asks for a name: an address, of which only some leading bits may be known, and its place. */
export interface Asker {
  readonly address: string;
  readonly prefix: number;
  readonly place: Place;
}

/** Tells where an address is; undefined where nobody knows. */
export type Locate = (address: string) => Place | undefined;
