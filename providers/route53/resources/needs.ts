import type { AccountChange } from '../../../src/model/account.ts';
import type { DeclaredZone } from '../../../src/model/ir.ts';

/** Unique names of the zones that need something, by its name; what is wanted without any zone is not in it. */
export type Needs = ReadonlyMap<string, ReadonlySet<string>>;

/** Gather what zones need. */
export function gatherNeeds(
  zones: readonly DeclaredZone[],
  namesIn: (zone: DeclaredZone) => Iterable<string>,
): Map<string, Set<string>> {
  const needs = new Map<string, Set<string>>();
  for (const zone of zones) {
    for (const name of namesIn(zone)) {
      const own = needs.get(name);
      if (own === undefined) needs.set(name, new Set([zone.uniqueName]));
      else own.add(zone.uniqueName);
    }
  }
  return needs;
}

/** Say of changes for which zones they are. */
export function withNeeds(changes: readonly AccountChange[], needs: Needs): readonly AccountChange[] {
  return changes.map((change) => {
    const zones = needs.get(change.name);
    return zones === undefined ? change : { ...change, neededBy: [...zones] };
  });
}
