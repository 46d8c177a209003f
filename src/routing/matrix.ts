import type { Name } from '../dns/name.ts';
import { type Outcome, outcomeKey } from './outcome.ts';
import type { Place } from './place.ts';
import { resolve, type RoutingWorld } from './resolve.ts';

/** What clients of one place are answered. */
export interface MatrixRow {
  readonly place: Place;
  readonly outcomes: readonly Outcome[];
}

/** Work out the answers for every country, and for parts of countries whose answer differs from that of the country. */
export function createMatrix(world: RoutingWorld, name: Name, type: string): readonly MatrixRow[] {
  const rows: MatrixRow[] = [];
  let countryKey = '';
  for (const place of world.locations.places.values()) {
    const { outcomes } = resolve({ ...world, client: { ...world.client, place, point: place.point } }, name, type);
    const key = JSON.stringify(outcomes.map((outcome) => [outcomeKey(outcome), outcome.share]));
    if (place.subdivision === undefined) countryKey = key;
    if (place.subdivision === undefined || key !== countryKey) rows.push({ place, outcomes });
  }
  return rows;
}
