import type { AccountChange, AccountPlan } from '../../../src/model/account.ts';
import { modification, type NetworkChanges } from './plan.ts';
import type { LocatedNetwork } from './read.ts';

/** What refers to collections and locations once the records have changed, in words. */
export interface Users {
  readonly collections: ReadonlyMap<string, string>;
  readonly locations: ReadonlyMap<string, string>;
}

/** Leave collections and locations alone that something is known to refer to, each with a note. */
export function keepUsed(changes: readonly AccountChange[], users: Users): Omit<AccountPlan, 'problems'> {
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
