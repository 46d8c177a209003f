import type { CollectionSummary } from '@aws-sdk/client-route-53';
import type { Client } from '../client.ts';
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

/** List the CIDR collections of the account. @throws {ProviderError} */
export async function listCollections(client: Client): Promise<readonly ListedCollection[]> {
  const collections: CollectionSummary[] = [];
  let token: string | undefined;
  do {
    const input = token === undefined ? {} : { NextToken: token };
    const page = await client.call({ operation: 'ListCidrCollections' }, (api) => api.listCidrCollections(input));
    collections.push(...(page.CidrCollections ?? []));
    token = page.NextToken;
  } while (token !== undefined && token !== '');
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
  const networks: LocatedNetwork[] = [];
  let token: string | undefined;
  do {
    const input = { CollectionId: id, ...(token === undefined ? {} : { NextToken: token }) };
    const page = await client.call(attempt, (api) => api.listCidrBlocks(input));
    for (const { CidrBlock = '', LocationName = '' } of page.CidrBlocks ?? []) {
      networks.push({ location: LocationName, network: canonicalNetwork(CidrBlock) ?? CidrBlock });
    }
    token = page.NextToken;
  } while (token !== undefined && token !== '');
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
  const locations: string[] = [];
  let token: string | undefined;
  do {
    const input = { CollectionId: id, ...(token === undefined ? {} : { NextToken: token }) };
    const page = await client.call(attempt, (api) => api.listCidrLocations(input));
    locations.push(...(page.CidrLocations ?? []).flatMap(({ LocationName }) => LocationName ?? []));
    token = page.NextToken;
  } while (token !== undefined && token !== '');
  return locations;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
