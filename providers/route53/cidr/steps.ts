import { ProviderError } from '../../../src/errors.ts';
import type { Locations } from './declared.ts';
import type { ActualCollection, LocatedNetwork } from './read.ts';

/** Code of the error for a location that cannot be replaced; Route 53 would refuse it with that. */
export const CANNOT_MOVE = 'CidrBlockInUseException';

/** What one request changes about a collection: networks are taken away before others come. */
export interface NetworkChanges {
  readonly taken: readonly LocatedNetwork[];
  readonly added: readonly LocatedNetwork[];
}

/** How a collection differs from the declared one, and what refers to it. */
interface Difference {
  readonly gone: readonly LocatedNetwork[];
  readonly added: readonly LocatedNetwork[];
  /** The declared ones. */
  readonly locations: Locations;
  readonly actual: ActualCollection;
  /** Locations that records refer to before the run. */
  readonly used: ReadonlySet<string>;
}

/**
 * Divide the difference into what is changed before the records and what after them.
 *
 * A network is in one location only, and Route 53 empties none that records refer to. So of a location whose networks all
 * move elsewhere one stays until the records have changed; it must not be the only one of the location it moves to.
 *
 * @throws {ProviderError} when every network would be.
 */
export function inTwoSteps(
  name: string,
  { gone, added, locations, actual, used }: Difference,
): { readonly before: NetworkChanges; readonly after: NetworkChanges } {
  const goals = new Map(added.map(({ network, location }) => [network, location]));
  const isLate = ({ location, network }: LocatedNetwork): boolean => !locations.has(location) && !goals.has(network);
  const early = gone.filter((network) => !isLate(network));
  const sizes = new Map(Array.from(locations, ([location, networks]) => [location, networks.length]));
  const held = new Map<string, LocatedNetwork>();
  for (const location of vanishing(locations, actual)) {
    if (!used.has(location) || gone.some((network) => network.location === location && isLate(network))) continue;
    const own = early.filter((network) => network.location === location);
    const spare = own.find(({ network }) => (sizes.get(goals.get(network) ?? '') ?? 0) > 1);
    if (spare === undefined) throw cannotMove(name, own, goals);
    const goal = goals.get(spare.network) ?? '';
    sizes.set(goal, (sizes.get(goal) ?? 0) - 1);
    held.set(spare.network, spare);
  }
  return {
    before: {
      taken: early.filter(({ network }) => !held.has(network)),
      added: added.filter(({ network }) => !held.has(network)),
    },
    after: {
      taken: [...gone.filter(isLate), ...held.values()],
      added: added.filter(({ network }) => held.has(network)),
    },
  };
}

/** Tell whether networks of a location that is to go are to be in others, so that it matters what refers to it. */
export function hasReplaced(locations: Locations, actual: Pick<ActualCollection, 'networks'>): boolean {
  const wanted = new Set([...locations.values()].flat());
  const gone = vanishing(locations, actual);
  return actual.networks.some(({ location, network }) => gone.has(location) && wanted.has(network));
}

/** List the locations that a collection has and shall not have. */
function vanishing(locations: Locations, { networks }: Pick<ActualCollection, 'networks'>): ReadonlySet<string> {
  return new Set(networks.map(({ location }) => location).filter((location) => !locations.has(location)));
}

function cannotMove(
  name: string,
  networks: readonly LocatedNetwork[],
  goals: ReadonlyMap<string, string>,
): ProviderError {
  const from = networks[0]?.location ?? '';
  const to = [...new Set(networks.map(({ network }) => goals.get(network) ?? ''))];
  const quoted = to.map((location) => `"${location}"`).join(' and ');
  return new ProviderError(
    `The location "${from}" of the CIDR collection "${name}" cannot become ${quoted} in one push: records are routed by ` +
      `"${from}", which needs a network until they have changed, and so does ${quoted}`,
    {
      code: CANNOT_MOVE,
      hint: `Keep the name "${from}", or declare another network for "${to[0] ?? ''}" besides until this is pushed`,
    },
  );
}
