import { displayName, type Name } from '../dns/name.ts';
import { uncheckedAmong } from './health.ts';
import type { Resolution, RoutingWorld, Step } from './resolve.ts';

/** Types that a zone has at its top without being told. */
const APEX_TYPES: ReadonlySet<string> = new Set(['NS', 'SOA']);

/** Say what else there is to know about an answer. */
export function createNotes(
  world: RoutingWorld,
  { name, type }: { readonly name: Name; readonly type: string },
  { outcomes, steps }: Resolution,
): readonly string[] {
  const [first] = steps;
  const notes = [
    ...(first !== undefined && first.name !== name && first.name.startsWith('*.')
      ? [`${displayName(name)} itself is not there: the wildcard ${displayName(first.name)} answers`]
      : []),
    ...(steps.length === 0 && world.zones.has(name) && APEX_TYPES.has(type)
      ? [`The ${type} records of a zone itself are its provider's`]
      : []),
    ...outcomes
      .filter(({ fate }) => fate === 'delegated')
      .map(({ at }) => `${displayName(at)} is delegated: other name servers answer`),
    ...(steps.some(({ choice }) => choice.isApproximate === true)
      ? ['Distances stand for what only Route 53 knows, so borders between regions are approximate']
      : []),
    ...steps.filter(({ choice }) => choice.isLastResort).map(lastResort),
    ...steps.flatMap((step) => neverNoticed(step, world.down)),
    ...unknownCollections(steps, world),
  ];
  return [...new Set(notes)];
}

function lastResort({ name, type }: Step): string {
  return `No set of ${displayName(name)} ${type} that could answer is healthy, so all of them count as healthy`;
}

/** Being down changes nothing where nobody looks. */
function neverNoticed({ name, type, choice }: Step, down: ReadonlySet<string>): readonly string[] {
  const sets = choice.candidates.map(({ set }) => set);
  return uncheckedAmong(sets, down).map(
    ({ setIdentifier }) =>
      `"${setIdentifier}" of ${displayName(name)} ${type} is down, but has no health check: it keeps answering`,
  );
}

function unknownCollections(steps: readonly Step[], { collections, client }: RoutingWorld): readonly string[] {
  if (client.network === undefined) return [];
  return steps
    .flatMap(({ choice }) => choice.candidates)
    .flatMap(({ set: { routing } }) => (routing?.policy === 'cidr' ? [routing.collection] : []))
    .filter((collection) => collections(collection) === undefined)
    .map((collection) => `The blocks of the CIDR collection "${collection}" are not known here`);
}
