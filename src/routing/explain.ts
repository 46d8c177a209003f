import { displayName, type Name } from '../dns/name.ts';
import { createNotes } from './explain-notes.ts';
import type { Outcome } from './outcome.ts';
import { resolve, type RoutingWorld, type Step, zoneOf } from './resolve.ts';

/** What is answered to a question, with everything that led there. */
export interface Explanation {
  /** Without the final dot. */
  readonly name: string;
  readonly type: string;
  /** The zone that answers, with its tag; undefined when the name is in none. */
  readonly zone: string | undefined;
  readonly outcomes: readonly Outcome[];
  readonly steps: readonly Step[];
  /** What else there is to know, a sentence each. */
  readonly notes: readonly string[];
}

/** Explain what a question is answered. */
export function explain(world: RoutingWorld, name: Name, type: string): Explanation {
  const { outcomes, steps } = resolve(world, name, type);
  const zone = zoneOf(name, world.zones)?.zone.title;
  const resolution = { outcomes, steps };
  return { name: displayName(name), type, zone, ...resolution, notes: createNotes(world, { name, type }, resolution) };
}

/** List the types that there are answers of for a name: those of its own sets, A where there is nothing. */
export function typesOf({ zones }: Pick<RoutingWorld, 'zones'>, name: Name): readonly string[] {
  const content = zoneOf(name, zones);
  const source = content?.sourceOf(name);
  const types = source === undefined ? [] : (content?.typesAt(source) ?? []);
  return types.length === 0 ? ['A'] : types;
}
