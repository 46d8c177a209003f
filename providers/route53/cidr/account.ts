import type { Change } from '../../../src/diff/change.ts';
import { ProviderError } from '../../../src/errors.ts';
import type {
  AccountChange,
  AccountPlan,
  AccountRequest,
  AccountResource,
  SetChange,
} from '../../../src/model/account.ts';
import type { Objection } from '../../../src/model/objection.ts';
import type { RecordSet } from '../../../src/model/record-set.ts';
import { nearest } from '../../../src/nearest.ts';
import type { Client } from '../client/client.ts';
import { isResourceId } from '../resources/id.ts';
import { withNeeds } from '../resources/needs.ts';
import type { ReferrerReading, Referrers } from '../resources/users.ts';
import type { Locations } from './declared.ts';
import { planLater } from './keep.ts';
import { planCollections } from './plan-all.ts';
import { byLocation } from './plan.ts';
import { createLocationReader, listCollections, readNetworks, type ListedCollection } from './read.ts';
import { reviewLocations } from './review.ts';
import { needsOf, usedCollections, wantedCollections } from './wanted.ts';
import { applyCollectionChange } from './write.ts';

/** The CIDR collections of an account during one run; read once, and only if somebody speaks of them. */
export interface CidrAccount {
  /** `referrers` reads what refers to collections, which takes calls and is rarely done. */
  readonly plan: (
    request: AccountRequest,
    referrers: () => Promise<Referrers>,
  ) => Promise<Pick<AccountPlan, 'changes' | 'problems'>>;
  readonly planRemoval: (
    changes: ReadonlyMap<string, readonly SetChange[]>,
    zones: ReferrerReading,
  ) => Promise<Omit<AccountPlan, 'problems'>>;
  /** Find changes that refer to a location which its collection does not have. */
  readonly review: (changes: readonly Change[]) => Promise<readonly Objection[]>;
  readonly apply: (change: AccountChange) => Promise<void>;
  readonly describe: (ids: ReadonlySet<string>) => Promise<readonly AccountResource[]>;
  /** Put the id in the place of the name of a desired set's collection, if it has one yet. @throws {ProviderError} */
  readonly complete: (set: RecordSet) => RecordSet;
  /** Put the id in its place; only what this run has created was without. @throws {ProviderError} */
  readonly settle: (set: RecordSet) => RecordSet;
}

/** Keep track of the CIDR collections of an account. */
export function createCidrAccount(client: Client): CidrAccount {
  const created = new Map<string, string>();
  /** Ids of collections by name; none for those that are to be created. */
  const known = new Map<string, string | undefined>();
  /** Why collections cannot become what is declared, by name. */
  let failures: ReadonlyMap<string, ProviderError> = new Map();
  let later: readonly AccountChange[] = [];
  let declared: ReadonlyMap<string, Locations> = new Map();
  let failure: ProviderError | undefined;
  let reading: Promise<readonly ListedCollection[]> | undefined;
  const list = (): Promise<readonly ListedCollection[]> => (reading ??= listCollections(client));
  const locationsIn = createLocationReader(client);
  const nameOf = (id: string): string | undefined => [...known].find(([, own]) => own === id)?.[0];

  const plan: CidrAccount['plan'] = async (request, referrers) => {
    const [wanted, used] = [wantedCollections(request), usedCollections(request.selected)];
    if (wanted.size === 0 && used.size === 0) return { changes: [], problems: [] };
    const listed = new Map((await list()).map((collection) => [collection.name, collection]));
    for (const [name, { id }] of listed) known.set(name, id);
    for (const [name, { size }] of wanted) if (size > 0 && !listed.has(name)) known.set(name, undefined);
    const plans = await planCollections({ client, wanted, listed, referrers });
    ({ after: later, failures } = plans);
    declared = wanted;
    // What records refer to is told where they are.
    const unused = [...failures].filter(([name]) => !used.has(name));
    const changes = withNeeds(plans.before, needsOf(request.selected));
    return { changes, problems: unused.map(([, { message, hint }]) => ({ message, hint })) };
  };
  return {
    plan: (request, referrers) =>
      plan(request, referrers).catch((error: unknown) => {
        if (error instanceof ProviderError) failure = error;
        throw error;
      }),
    planRemoval: (changes, zones) => planLater(later, changes, zones),
    review: (changes) =>
      reviewLocations(changes, {
        nameOf,
        hasDeclared: ({ collection, location }) => declared.get(nameOf(collection) ?? '')?.has(location) === true,
        listLocations: locationsIn,
      }),
    apply: async (change) => {
      const id = await applyCollectionChange(client, change);
      if (change.kind === 'create') created.set(change.name, id);
    },
    describe: async (ids) => (ids.size === 0 ? [] : describeCollections(client, ids, await list())),
    complete: (set) => {
      const name = nameIn(set);
      if (name === undefined) return set;
      const problem = failure ?? failures.get(name);
      if (problem !== undefined) throw problem;
      if (known.has(name)) return withCollection(set, known.get(name));
      throw noCollection(name, client.account.place, [...known.keys()]);
    },
    settle: (set) => {
      const name = nameIn(set);
      if (name === undefined) return set;
      const id = created.get(name);
      if (id === undefined) throw notCreated(name);
      return withCollection(set, id);
    },
  };
}

function notCreated(name: string): ProviderError {
  return new ProviderError(`The CIDR collection "${name}" is not there, because it could not be created`, {
    code: 'NoSuchCidrCollectionException',
  });
}

function noCollection(name: string, place: string, others: readonly string[]): ProviderError {
  const similar = nearest(name, others);
  return new ProviderError(`Route 53 has no CIDR collection named "${name}" in the account of ${place}`, {
    code: 'NoSuchCidrCollectionException',
    hint:
      similar === undefined
        ? `Declare it with CidrCollection(${JSON.stringify(name)}, {...}), or correct the name`
        : `Did you mean "${similar}"?`,
  });
}

/** The name of the collection that a set is routed by; undefined for one that has its id, or none. */
function nameIn({ routing }: RecordSet): string | undefined {
  if (routing?.policy !== 'cidr' || isResourceId(routing.collection)) return undefined;
  return routing.collection;
}

function withCollection(set: RecordSet, collection: string | undefined): RecordSet {
  if (set.routing?.policy !== 'cidr' || collection === undefined) return set;
  return { ...set, routing: { ...set.routing, collection } };
}

async function describeCollections(
  client: Client,
  ids: ReadonlySet<string>,
  listed: readonly ListedCollection[],
): Promise<readonly AccountResource[]> {
  const wanted = listed.filter(({ id }) => ids.has(id));
  return Promise.all(
    wanted.map(async ({ id, name }) => {
      const networks = await readNetworks(client, { id, name });
      return { id, name, options: Object.fromEntries(byLocation(networks)) };
    }),
  );
}
