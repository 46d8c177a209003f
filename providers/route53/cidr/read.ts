import type { Client } from '../client/client.ts';
import { readPages } from '../resources/pages.ts';
import { canonicalNetwork } from './declared.ts';

/** A collection as the account lists it. */
export interface ListedCollection {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

/** A network of a collection, in canonical form where it has one. */
export interface LocatedNetwork {
  readonly location: string;
  readonly network: string;
}

/** A collection that is there, with what it holds. */
export interface ActualCollection extends ListedCollection {
  readonly networks: readonly LocatedNetwork[];
}

/** List the CIDR collections of the account. @throws {ProviderError} */
export async function listCollections(client: Client): Promise<readonly ListedCollection[]> {
  const pages = await readPages((from) =>
    client.call({ operation: 'ListCidrCollections' }, (api) => api.listCidrCollections(from)),
  );
  const collections = pages.flatMap(({ CidrCollections }) => CidrCollections ?? []);
  return collections.map(({ Id = '', Name = '', Version = 1 }) => ({ id: Id, name: Name, version: Version }));
}

/** Read the networks of a collection, ordered by location. @throws {ProviderError} */
export async function readNetworks(
  client: Client,
  { id, name }: Pick<ListedCollection, 'id' | 'name'>,
): Promise<readonly LocatedNetwork[]> {
  const attempt = {
    operation: 'ListCidrBlocks',
    subject: `the CIDR collection "${name}" (${id})`,
    resource: `arn:aws:route53:::cidrcollection/${id}`,
  };
  const pages = await readPages((from) =>
    client.call(attempt, (api) => api.listCidrBlocks({ CollectionId: id, ...from })),
  );
  const networks = pages
    .flatMap(({ CidrBlocks }) => CidrBlocks ?? [])
    .map(({ CidrBlock = '', LocationName = '' }) => ({
      location: LocationName,
      network: canonicalNetwork(CidrBlock) ?? CidrBlock,
    }));
  return networks.toSorted((a, b) => compare(a.location, b.location) || compare(a.network, b.network));
}

/** Make what lists the names of a collection's locations, each asked for once; it throws a `ProviderError`. */
export function createLocationReader(client: Client): (id: string) => Promise<readonly string[]> {
  const known = new Map<string, Promise<readonly string[]>>();
  return (id) => {
    const listing = known.get(id) ?? listLocations(client, id);
    known.set(id, listing);
    return listing;
  };
}

async function listLocations(client: Client, id: string): Promise<readonly string[]> {
  const attempt = {
    operation: 'ListCidrLocations',
    subject: `the CIDR collection ${id}`,
    resource: `arn:aws:route53:::cidrcollection/${id}`,
  };
  const pages = await readPages((from) =>
    client.call(attempt, (api) => api.listCidrLocations({ CollectionId: id, ...from })),
  );
  return pages.flatMap(({ CidrLocations }) => CidrLocations ?? []).flatMap(({ LocationName }) => LocationName ?? []);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
