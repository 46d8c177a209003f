import type { AccountChange } from '../../../src/model/account.ts';
import type { Locations } from './declared.ts';
import type { ActualCollection, ListedCollection, LocatedNetwork } from './read.ts';
import { inTwoSteps, type NetworkChanges } from './steps.ts';

/** What is to be done about a collection before and after the records that refer to it. */
export interface CollectionPlan {
  readonly before: readonly AccountChange[];
  readonly after: readonly AccountChange[];
}

/**
 * Plan what makes a collection the declared one; one without any location is deleted.
 *
 * What is new is there before records refer to it. A location that goes is emptied afterwards, because Route 53 refuses to
 * while records refer to it; `used` are the locations that they refer to now.
 *
 * @throws {ProviderError} for a location that cannot be replaced in any order.
 */
export function planCollection(
  name: string,
  locations: Locations,
  actual: ActualCollection | undefined,
  used: ReadonlySet<string> = new Set(),
): CollectionPlan {
  const wanted = [...locations].flatMap(([location, networks]) => networks.map((network) => ({ location, network })));
  if (actual === undefined) {
    if (wanted.length === 0) return { before: [], after: [] };
    const data = { changes: { taken: [], added: wanted } satisfies NetworkChanges };
    const change = {
      kind: 'create',
      resource: 'CIDR collection',
      name,
      settings: describe(wanted),
      paid: [],
      data,
    } as const;
    return { before: [change], after: [] };
  }
  if (wanted.length === 0) return { before: [], after: [deletion(actual)] };
  const difference = { gone: without(actual.networks, wanted), added: without(wanted, actual.networks) };
  const { before: early, after: late } = inTwoSteps(name, { ...difference, locations, actual, used });
  const before = modification(actual, early);
  return { before, after: modification({ ...actual, version: actual.version + before.length }, late) };
}

function deletion({ id, name, version, networks }: ActualCollection): AccountChange {
  const data = { version, changes: { taken: networks, added: [] } satisfies NetworkChanges };
  return { kind: 'delete', resource: 'CIDR collection', name, id, settings: describe(networks), paid: [], data };
}

function signed(sign: '+' | '-', networks: readonly LocatedNetwork[]): LocatedNetwork[] {
  return networks.map(({ location, network }) => ({ location, network: sign + network }));
}

/** Describe the change of a collection; none for no difference. */
export function modification({ id, name, version }: ListedCollection, changes: NetworkChanges): AccountChange[] {
  if (changes.taken.length === 0 && changes.added.length === 0) return [];
  const settings = describe([...signed('-', changes.taken), ...signed('+', changes.added)]);
  return [{ kind: 'modify', resource: 'CIDR collection', name, id, settings, paid: [], data: { version, changes } }];
}

function describe(networks: readonly LocatedNetwork[]): string[] {
  return Array.from(byLocation(networks), ([location, own]) => `${location}=${own.join(',')}`);
}

/** Gather networks by their location. */
export function byLocation(networks: readonly LocatedNetwork[]): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { location, network } of networks) {
    const group = groups.get(location);
    if (group === undefined) groups.set(location, [network]);
    else group.push(network);
  }
  return groups;
}

function without(networks: readonly LocatedNetwork[], others: readonly LocatedNetwork[]): LocatedNetwork[] {
  const keys = new Set(others.map(keyOf));
  return networks.filter((network) => !keys.has(keyOf(network)));
}

/** Text that is equal for the same network in the same location. */
export function keyOf({ location, network }: LocatedNetwork): string {
  return `${location} ${network}`;
}
