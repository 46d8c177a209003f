import type { CidrCollection, CidrCollections } from './choose-cidr.ts';
import { parseNetwork } from './network.ts';

/** A collection as it is declared, or as an account describes it. */
export interface DescribedCollection {
  readonly id?: string;
  readonly name: string;
  /** Its blocks by location; what is something else is passed over, as its own check has refused it. */
  readonly options: unknown;
}

/** Look collections up by their names and their ids; of several with one name it is the first. */
export function indexCollections(described: readonly DescribedCollection[]): CidrCollections {
  const collections = new Map<string, CidrCollection>();
  for (const { id, name, options } of described) {
    const collection = readCollection(options);
    if (!collections.has(name)) collections.set(name, collection);
    if (id !== undefined) collections.set(id, collection);
  }
  return (collection) => collections.get(collection);
}

function readCollection(options: unknown): CidrCollection {
  const locations = typeof options === 'object' && options !== null ? Object.entries(options) : [];
  return new Map(
    locations.map(([location, blocks]: [string, unknown]) => [
      location,
      (Array.isArray(blocks) ? blocks : [])
        .map((block) => parseNetwork(String(block)))
        .filter((block) => block !== undefined),
    ]),
  );
}
