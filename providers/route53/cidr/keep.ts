import { ProviderError } from '../../../src/errors.ts';
import type { AccountChange, AccountPlan, SetChange } from '../../../src/model/account.ts';
import { collectionOf, locationOf, usersAfter, type ReferrerReading, type Referrers } from '../resources/users.ts';
import { modification } from './plan.ts';
import type { LocatedNetwork } from './read.ts';
import type { NetworkChanges } from './steps.ts';

/** What refers to collections and locations once the records have changed, in words. */
interface Users {
  readonly collections: ReadonlyMap<string, string>;
  readonly locations: ReadonlyMap<string, string>;
}

type Removal = Omit<AccountPlan, 'problems'>;

/**
 * Plan what goes of collections once the records have changed, without anything that zones of the account refer to.
 *
 * All zones are read only where something is left that would go. Not being allowed to does no harm, because Route 53
 * refuses to delete what is used.
 */
export async function planLater(
  later: readonly AccountChange[],
  changes: ReadonlyMap<string, readonly SetChange[]>,
  { known, readAll }: ReferrerReading,
): Promise<Removal> {
  if (later.length === 0) return { changes: [], notes: [] };
  const keep = (referrers: Referrers): Removal =>
    keepUsed(later, {
      collections: usersAfter(referrers, changes, collectionOf),
      locations: usersAfter(referrers, changes, locationOf),
    });
  const kept = keep(known);
  if (kept.changes.length === 0) return kept;
  try {
    return keep(await readAll());
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    const note = `Whether zones of somebody else are routed by what goes of CIDR collections is not known: ${error.message}`;
    return { changes: kept.changes, notes: [...kept.notes, note] };
  }
}

function keepUsed(changes: readonly AccountChange[], users: Users): Removal {
  const notes: string[] = [];
  const kept = changes.flatMap((change): readonly AccountChange[] => {
    const { kind, name, id = '' } = change;
    const subject = `CIDR collection "${name}" (${id})`;
    if (kind === 'delete') {
      const user = users.collections.get(id);
      if (user !== undefined) notes.push(`The ${subject} is kept: ${user} still refers to it`);
      return user === undefined ? [change] : [];
    }
    const { change: rest, locations } = withoutLocations(change, users.locations);
    for (const [location, user] of locations) {
      notes.push(`The location "${location}" of the ${subject} is kept: ${user} is still routed by it`);
    }
    return rest;
  });
  return { changes: kept, notes };
}

/** Leave alone the locations of a collection that something is routed by, named with the collection's id. */
function withoutLocations(
  { id = '', name, data }: AccountChange,
  users: ReadonlyMap<string, string>,
): { readonly change: readonly AccountChange[]; readonly locations: ReadonlyMap<string, string> } {
  const { taken, added } = data['changes'] as NetworkChanges;
  const locations = new Map<string, string>();
  for (const { location } of taken) {
    const user = users.get(`${id} ${location}`);
    if (user !== undefined) locations.set(location, user);
  }
  const isKept = ({ location }: LocatedNetwork): boolean => locations.has(location);
  const kept = new Set(taken.filter(isKept).map(({ network }) => network));
  const changes = {
    taken: taken.filter((network) => !isKept(network)),
    added: added.filter(({ network }) => !kept.has(network)),
  };
  return { change: modification({ id, name, version: Number(data['version']) }, changes), locations };
}
