import { type Choice, chooseByClient, chooseOne, eligible, type Member } from './candidate.ts';
import type { Client } from './client.ts';
import { isInNetwork, type Network } from './network.ts';

/** The blocks of a collection by location. */
export type CidrCollection = ReadonlyMap<string, readonly Network[]>;

/** Finds a collection by its id or its name; undefined for one whose blocks are not known. */
export type CidrCollections = (collection: string) => CidrCollection | undefined;

const ANYWHERE = '*';

/**
 * Choose the set whose location has the longest block that the client is in, else the one for `*`.
 *
 * A location that is not healthy is passed over for the next longest block; nothing answers where no location fits.
 */
export function chooseCidr(members: readonly Member[], { network }: Client, collections: CidrCollections): Choice {
  const rule = 'the location with the longest block around the address of the client answers';
  const isKnown = members.every((member) => collections(pairOf(member).collection) !== undefined);
  if (network === undefined || !isKnown) {
    const { members: healthy, isLastResort } = eligible(members);
    return { candidates: chooseByClient(members, healthy, describeClients), rule, isLastResort };
  }
  const prefixes = new Map(members.map((member) => [member, prefixOf(member, network, collections)]));
  const around = members
    .filter((member) => prefixes.get(member) !== undefined)
    .toSorted((a, b) => (prefixes.get(b) ?? 0) - (prefixes.get(a) ?? 0));
  const { members: healthy, isLastResort } = eligible(around);
  const noteOf = (member: Member): string | undefined => {
    const prefix = prefixes.get(member);
    return prefix === undefined || prefix === 0 ? undefined : `within a block of /${prefix}`;
  };
  return { candidates: chooseOne(members, healthy[0], noteOf), rule, isLastResort };
}

/** Tell how long the longest block of a set's location is that holds the client; 0 for the set of all others. */
function prefixOf(member: Member, client: Network, collections: CidrCollections): number | undefined {
  const { collection, location } = pairOf(member);
  if (location === ANYWHERE) return 0;
  const blocks = collections(collection)?.get(location) ?? [];
  const prefixes = blocks.filter((block) => isInNetwork(client, block)).map(({ prefix }) => prefix);
  return prefixes.length === 0 ? undefined : Math.max(...prefixes);
}

function pairOf({ set: { routing } }: Member): { readonly collection: string; readonly location: string } {
  return routing?.policy === 'cidr' ? routing : { collection: '', location: '' };
}

function describeClients(member: Member): string {
  const { collection, location } = pairOf(member);
  return location === ANYWHERE ? 'from any other address' : `from "${location}" of ${collection}`;
}
