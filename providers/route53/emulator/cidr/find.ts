import { ApiFailure, constraintFailure } from '../failure.ts';
import type { Call } from '../operation.ts';
import { pathPart } from '../operation.ts';
import type { State } from '../state.ts';
import type { CidrCollection } from './collection.ts';

const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Find the collection a call names in its path. */
export function cidrCollectionOf(call: Call): CidrCollection {
  const id = pathPart(call, 'CidrCollectionId');
  if (!ID.test(id)) {
    const pattern = ID.source.slice(1, -1);
    throw constraintFailure('id', id, `Member must satisfy regular expression pattern: ${pattern}`);
  }
  const found = call.state.cidrCollections.get(id);
  if (found) return found;
  throw new ApiFailure('NoSuchCidrCollectionException', `The CIDR collection ${id} does not exist`);
}

/** Put a collection into the state, in the place of one with the same id. */
export function withCidrCollection(state: State, collection: CidrCollection): State {
  return { ...state, cidrCollections: new Map(state.cidrCollections).set(collection.id, collection) };
}

/** List the locations of a collection that record sets of any zone are routed by. */
export function locationsInUse({ zones }: State, { id }: CidrCollection): ReadonlySet<string> {
  const used = new Set<string>();
  for (const zone of zones.values()) {
    for (const { CidrRoutingConfig: routing } of zone.sets.sorted) {
      if (routing?.CollectionId === id) used.add(routing.LocationName);
    }
  }
  return used;
}
