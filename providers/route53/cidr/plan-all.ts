import { ProviderError } from '../../../src/errors.ts';
import type { Client } from '../client/client.ts';
import type { Referrers } from '../resources/users.ts';
import type { Locations } from './declared.ts';
import { planCollection, type CollectionPlan } from './plan.ts';
import { readNetworks, type ListedCollection } from './read.ts';
import { CANNOT_MOVE, hasReplaced } from './steps.ts';

/** What planning collections starts from. */
export interface CollectionsInput {
  readonly client: Client;
  /** Declared ones by name. */
  readonly wanted: ReadonlyMap<string, Locations>;
  readonly listed: ReadonlyMap<string, ListedCollection>;
  /** Reads what refers to collections, which takes calls and is rarely done. */
  readonly referrers: () => Promise<Referrers>;
}

/** What is to be done about collections, and by name why some of them cannot become what is declared. */
export interface CollectionPlans extends CollectionPlan {
  readonly failures: ReadonlyMap<string, ProviderError>;
}

/** Plan what makes all collections the declared ones. @throws {ProviderError} when they cannot be read. */
export async function planCollections(input: CollectionsInput): Promise<CollectionPlans> {
  const failures = new Map<string, ProviderError>();
  const planned = await Promise.all(
    Array.from(input.wanted, async ([name, locations]) => {
      try {
        return await planOne(name, locations, input);
      } catch (error) {
        // What cannot be replaced in any order concerns one collection only.
        if (!(error instanceof ProviderError) || error.code !== CANNOT_MOVE) throw error;
        failures.set(name, error);
        return { before: [], after: [] };
      }
    }),
  );
  return { before: planned.flatMap(({ before }) => before), after: planned.flatMap(({ after }) => after), failures };
}

async function planOne(name: string, locations: Locations, input: CollectionsInput): Promise<CollectionPlan> {
  const collection = input.listed.get(name);
  if (collection === undefined) return planCollection(name, locations, undefined);
  const actual = { ...collection, networks: await readNetworks(input.client, collection) };
  const used = hasReplaced(locations, actual) ? locationsUsed(collection, await input.referrers()) : undefined;
  return planCollection(name, locations, actual, used);
}

function locationsUsed({ id }: ListedCollection, referrers: Referrers): ReadonlySet<string> {
  const routings = [...referrers.values()].flat().map(({ routing }) => routing);
  return new Set(
    routings.flatMap((routing) => (routing?.policy === 'cidr' && routing.collection === id ? [routing.location] : [])),
  );
}
