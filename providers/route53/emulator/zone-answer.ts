import { compareText, isWithin } from './names.ts';
import type { RecordSet } from './record-set.ts';
import { valuesOf } from './record-set.ts';
import { setsAt } from './record-sets.ts';
import type { Zone } from './state.ts';

const MAX_ANSWERS = 8;
const MAX_ALIASES = 16;

/** What a name server of a zone says to a question. */
export interface ZoneAnswer {
  readonly code: 'NOERROR' | 'NXDOMAIN';
  readonly values: readonly string[];
}

/**
 * Answer a question from the content of a zone.
 *
 * A wildcard answers for names that are not there (RFC 4592), a CNAME for every type; names below a delegation have no
 * answer here. Aliases within the zone are followed. Of routed sets the first that may answer does, so that the same
 * question has the same answer every time; what AWS services would answer is not known.
 */
export function answerFromZone(zone: Zone, name: string, type: string): ZoneAnswer {
  const nothing = { code: 'NOERROR', values: [] } as const;
  if (isDelegated(zone, name)) return nothing;
  const source = sourceOf(zone, name);
  if (source === undefined) return { code: 'NXDOMAIN', values: [] };
  return { code: 'NOERROR', values: valuesAt(zone, source, type, MAX_ALIASES) };
}

function valuesAt(zone: Zone, name: string, type: string, depth: number): readonly string[] {
  const sets = setsAt(zone.sets, name);
  const ofType = sets.filter((set) => set.Type === type);
  const candidates = ofType.length > 0 ? ofType : sets.filter((set) => set.Type === 'CNAME');
  if (candidates.every((set) => set.MultiValueAnswer === true)) {
    return candidates.flatMap(valuesOf).slice(0, MAX_ANSWERS);
  }
  const chosen = candidates.toSorted(byPrecedence)[0];
  if (!chosen?.AliasTarget) return chosen ? valuesOf(chosen) : [];
  const { DNSName: target } = chosen.AliasTarget;
  return depth > 0 && isWithin(target, zone.name) ? valuesAt(zone, target, chosen.Type, depth - 1) : [];
}

function byPrecedence(left: RecordSet, right: RecordSet): number {
  return (
    Number(isLast(left)) - Number(isLast(right)) || compareText(left.SetIdentifier ?? '', right.SetIdentifier ?? '')
  );
}

/** A weight of nothing and a secondary only answer where nobody else does. */
function isLast(set: RecordSet): boolean {
  return set.Weight === 0 || set.Failover === 'SECONDARY';
}

/** Find the name whose sets answer: the name itself, or the wildcard below its closest ancestor that is there. */
function sourceOf(zone: Zone, name: string): string | undefined {
  if (isThere(zone, name)) return name;
  let ancestor = parentOf(name);
  while (ancestor !== zone.name && !isThere(zone, ancestor)) ancestor = parentOf(ancestor);
  const wildcard = `\\052.${ancestor}`;
  return setsAt(zone.sets, wildcard).length > 0 ? wildcard : undefined;
}

/** A name is there when something stands at it or below it (RFC 8020). */
function isThere(zone: Zone, name: string): boolean {
  return name === zone.name || zone.sets.sorted.some((set) => isWithin(set.Name, name));
}

function isDelegated(zone: Zone, name: string): boolean {
  return zone.sets.sorted.some((set) => set.Type === 'NS' && set.Name !== zone.name && isWithin(name, set.Name));
}

function parentOf(name: string): string {
  return name.slice(name.indexOf('.') + 1);
}
