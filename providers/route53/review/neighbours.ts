import { displayName, type Name } from '../../../src/dns/name.ts';
import { groupBy } from '../../../src/group-by.ts';
import type { Objection } from '../../../src/model/objection.ts';
import type { RecordSet } from '../../../src/model/record-set.ts';
import { placeOf } from '../../../src/model/routing.ts';
import { POLICY_WORDS } from '../routing/policy-words.ts';

/**
 * Find sets that would be made beside others with which they cannot stand, whatever these are there for.
 *
 * A CNAME is alone at its name (RFC 1034 section 3.6.2); sets of one name and type have one routing policy and places of
 * their own. What this program cannot read is not judged.
 *
 * @see Route 53 API reference, ResourceRecordSet
 */
export function reviewNeighbours(made: readonly RecordSet[], standing: readonly RecordSet[]): readonly Objection[] {
  const touched = new Map<Name, RecordSet[]>(made.map(({ name }) => [name, []]));
  for (const set of standing) touched.get(set.name)?.push(set);
  return Array.from(touched.values())
    .filter((sets) => sets.length > 1)
    .flatMap(problemsAt)
    .map((message) => ({ message, isCertain: true }));
}

function problemsAt(sets: readonly RecordSet[]): string[] {
  const [first] = sets;
  const other = sets.find(({ type }) => type !== 'CNAME');
  if (first !== undefined && other !== undefined && sets.some(({ type }) => type === 'CNAME')) {
    return [`${displayName(first.name)} cannot have a CNAME record beside one of type ${other.type}`];
  }
  return Array.from(groupBy(sets, ({ type }) => type).values()).flatMap((group) => groupProblem(group) ?? []);
}

function groupProblem(sets: readonly RecordSet[]): string | undefined {
  const [first] = sets;
  if (first === undefined || sets.length < 2 || sets.some(isStrange)) return undefined;
  const title = `${displayName(first.name)} ${first.type}`;
  const kinds = Array.from(new Set(sets.map(kindOf)));
  if (kinds.length > 1) {
    return `${title} cannot have ${kinds.join(' and ')} sets: those of one name and type have one routing policy`;
  }
  const seen = new Map<string, RecordSet>();
  for (const set of sets) {
    const place = set.routing === undefined ? undefined : placeOf(set.routing);
    if (place === undefined) continue;
    const twin = seen.get(place);
    if (twin !== undefined) {
      return `${title} cannot have two sets for ${place}: "${twin.setIdentifier}" and "${set.setIdentifier}"`;
    }
    seen.set(place, set);
  }
  return undefined;
}

function isStrange({ heldBecause, routing }: RecordSet): boolean {
  return heldBecause !== undefined || routing?.policy === 'other';
}

function kindOf({ routing }: RecordSet): string {
  return routing === undefined || routing.policy === 'other' ? 'simple' : POLICY_WORDS[routing.policy].kind;
}
