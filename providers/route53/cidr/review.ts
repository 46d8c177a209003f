import type { Change } from '../../../src/diff/change.ts';
import { ProviderError } from '../../../src/errors.ts';
import type { Objection } from '../../../src/model/objection.ts';
import type { RecordSet } from '../../../src/model/record-set.ts';
import { nearest } from '../../../src/nearest.ts';
import { isResourceId } from '../resources/id.ts';
import { madeReferences, type ReferredTo } from '../resources/references.ts';

/** Location of all clients that are in no other one. */
const ANYWHERE = '*';

/** What a set is routed by. */
interface Place {
  /** The collection's id. */
  readonly collection: string;
  readonly location: string;
}

/** What is known of collections by id, and the way to know more. */
export interface CollectionKnowledge {
  /** The name of a collection that is there. */
  readonly nameOf: (id: string) => string | undefined;
  /** True for a location that a collection has once the account is prepared. */
  readonly hasDeclared: (place: Place) => boolean;
  /** Asks for the locations of a collection. @throws {ProviderError} */
  readonly listLocations: (id: string) => Promise<readonly string[]>;
}

/**
 * Find locations that sets will be routed by and their collections do not have.
 *
 * One call for a collection whose locations the configuration does not declare; what is still to be made is not looked for.
 * Where nobody may look, the service will tell.
 */
export async function reviewLocations(
  changes: readonly Change[],
  knowledge: CollectionKnowledge,
): Promise<readonly Objection[]> {
  const references = madeReferences(changes, placeOf, ({ collection, location }) => `${collection} ${location}`).filter(
    ({ target }) => isDoubtful(target, knowledge),
  );
  const ids = [...new Set(references.map(({ target }) => target.collection))];
  const found = new Map(await Promise.all(ids.map(async (id) => [id, await locationsOf(id, knowledge)] as const)));
  return references.flatMap((reference) => objectionTo(reference, found.get(reference.target.collection), knowledge));
}

function placeOf({ routing }: RecordSet): Place | undefined {
  return routing?.policy === 'cidr' && isResourceId(routing.collection) ? routing : undefined;
}

function isDoubtful(place: Place, { nameOf, hasDeclared }: CollectionKnowledge): boolean {
  return place.location === ANYWHERE ? nameOf(place.collection) === undefined : !hasDeclared(place);
}

/** The locations of a collection, or why there are none to choose from. */
type Found = readonly string[] | 'missing' | 'unknown';

async function locationsOf(id: string, { listLocations }: CollectionKnowledge): Promise<Found> {
  try {
    return await listLocations(id);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return error.code === 'NoSuchCidrCollectionException' ? 'missing' : 'unknown';
  }
}

function objectionTo(
  { target: { collection, location }, users }: ReferredTo<Place>,
  found: Found = 'unknown',
  { nameOf }: CollectionKnowledge,
): readonly Objection[] {
  if (found === 'unknown') return [];
  // Whether a collection of another account may be referred to is written nowhere.
  if (found === 'missing') {
    const message = `The account has no CIDR collection ${collection}, by which ${users} would be routed`;
    return [{ message, isCertain: false }];
  }
  if (location === ANYWHERE || found.includes(location)) return [];
  const name = nameOf(collection);
  const subject = `The CIDR collection ${name === undefined ? collection : `"${name}"`}`;
  const message = `${subject} has no location "${location}", by which ${users} would be routed: ${remedy(location, found)}`;
  return [{ message, isCertain: true }];
}

/** How many locations are told to choose from. */
const SHOWN = 5;

function remedy(missing: string, locations: readonly string[]): string {
  const near = nearest(missing, locations);
  if (near !== undefined) return `did you mean "${near}"?`;
  if (locations.length === 0) return 'it has no locations at all';
  const shown = locations.slice(0, SHOWN).map((location) => `"${location}"`);
  const more = locations.length > SHOWN ? [`${locations.length - SHOWN} more`] : [];
  return `it has ${[...shown, ...more].join(', ')}`;
}
