import { branch, leaf } from '../xml/write.ts';

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

/** List the locations of a collection; one without networks is none. */
export function locationsOf({ blocks }: CidrCollection): readonly string[] {
  return [...new Set(blocks.map(({ location }) => location))].toSorted();
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
