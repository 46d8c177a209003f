import { isWithin } from '../names.ts';
import type { RecordSet } from '../record-sets/record-set.ts';
import { valuesOf } from '../record-sets/record-set.ts';
import { setsAt } from '../record-sets/record-sets.ts';
import type { State } from '../state.ts';
import type { Zone } from '../zones/zone.ts';
import type { Asker } from './asker.ts';
import { drawSets } from './draw.ts';
import { selectSets } from './select-sets.ts';
import { createSetHealth } from './set-health.ts';

const MAX_ALIASES = 16;

/** What a name server of a zone says to a question. */
export interface ZoneAnswer {
  readonly code: 'NOERROR' | 'NXDOMAIN';
  readonly values: readonly string[];
}

/** A question to a zone. */
export interface Question {
  readonly name: string;
  readonly type: string;
  readonly asker: Asker;
}

/**
 * Answer a question from the content of a zone.
 *
 * A wildcard answers for names that are not there (RFC 4592), a CNAME for every type; names below a delegation have no
 * answer here. Aliases within the zone are followed. Of routed sets those answer that their policy selects; where it
 * leaves the choice to chance, the same question from the same address has the same answer every time. What AWS services
 * would answer is not known.
 */
export function answerFromZone(state: State, zone: Zone, question: Question): ZoneAnswer {
  const { name } = question;
  if (isDelegated(zone, name)) return { code: 'NOERROR', values: [] };
  const source = sourceOf(zone, name);
  if (source === undefined) return { code: 'NXDOMAIN', values: [] };
  const isHealthy = createSetHealth(zone, state);
  return {
    code: 'NOERROR',
    values: valuesAt({ state, zone, question, isHealthy }, source, question.type, MAX_ALIASES),
  };
}

interface Inquiry {
  readonly state: State;
  readonly zone: Zone;
  readonly question: Question;
  readonly isHealthy: (set: RecordSet) => boolean;
}

function valuesAt(inquiry: Inquiry, name: string, type: string, depth: number): readonly string[] {
  const { state, zone, question, isHealthy } = inquiry;
  const sets = setsAt(zone.sets, name);
  const ofType = sets.filter((set) => set.Type === type);
  const candidates = ofType.length > 0 ? ofType : sets.filter((set) => set.Type === 'CNAME');
  const selection = selectSets(candidates, {
    asker: question.asker,
    collections: state.cidrCollections,
    isHealthy,
  });
  const chance = [state.seed, name, type, question.asker.address].join(' ');
  return drawSets(selection, chance).flatMap(({ set }) => valuesBehind(inquiry, set, depth));
}

function valuesBehind(inquiry: Inquiry, set: RecordSet, depth: number): readonly string[] {
  if (!set.AliasTarget) return valuesOf(set);
  const { DNSName: target } = set.AliasTarget;
  return depth > 0 && isWithin(target, inquiry.zone.name) ? valuesAt(inquiry, target, set.Type, depth - 1) : [];
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
