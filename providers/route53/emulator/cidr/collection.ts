import { ApiFailure, constraintFailure } from '../failure.ts';
import type { Call } from '../operation.ts';
import { pathPart } from '../operation.ts';
import type { State } from '../state.ts';
import { branch, leaf } from '../xml/write.ts';

const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** A network and the location it belongs to. */
export interface LocatedBlock {
  readonly location: string;
  /** In the form in which equal networks are equal texts. */
  readonly cidr: string;
}

/** A collection of networks that record sets can be routed by. */
export interface CidrCollection {
  readonly id: string;
  readonly name: string;
  readonly callerReference: string;
  readonly version: number;
  /** In the order of the locations and within them of their addition. */
  readonly blocks: readonly LocatedBlock[];
}

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

/** List the locations of a collection; one without networks is none. */
export function locationsOf({ blocks }: CidrCollection): readonly string[] {
  return [...new Set(blocks.map(({ location }) => location))].toSorted();
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

/** Write the members that identify a collection, into an element of this name. */
export function writeCidrCollection(element: string, { id, name, version }: CidrCollection): string {
  return branch(
    element,
    leaf('Arn', `arn:aws:route53:::cidrcollection/${id}`),
    leaf('Id', id),
    leaf('Name', name),
    leaf('Version', version),
  );
}
