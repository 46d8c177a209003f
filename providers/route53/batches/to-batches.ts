import type { Change } from '../../../src/diff/change.ts';
import type { ChangeBatch } from '../../../src/provider.ts';
import { joinCircles } from './alias-circles.ts';
import { add, fits, NOTHING, type Cost } from './cost.ts';
import { connect, groupByName, inPrecedence, precedences, type NameGroup, type Precedence } from './name-group.ts';
import { takeApart } from './take-apart.ts';

/** Changes that go into one request, or would rather. */
interface Unit {
  readonly changes: readonly Change[];
  readonly cost: Cost;
}

/**
 * Split changes into requests Route 53 will accept, as few as the order allows.
 *
 * A request holds at most 1,000 record values and 32,000 characters, and an upsert counts twice. Changes to one name are
 * kept together, and so is everything that points at what is created or away from what is deleted; only what is too large
 * for one request is taken apart, targets first and deletions last, and only where every request leaves a zone that is
 * legal and names that answer. Within a request the order of the plan stays.
 *
 * @throws {ProviderError} when one record set, or what has to arrive together, exceeds the limits.
 * @see Route 53 Developer Guide, "Quotas", ChangeResourceRecordSets
 */
export function toBatches(changes: readonly Change[]): readonly ChangeBatch[] {
  const groups = groupByName(changes);
  const rules = precedences(groups);
  const units = connect(Array.from(groups.values()), rules).flatMap((component) => toUnits(component, rules));
  const position = new Map(changes.map((change, i) => [change, i]));
  return pack(units).map((batch) => ({
    changes: batch.toSorted((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0)),
  }));
}

function toUnits(component: readonly NameGroup[], rules: readonly Precedence[]): Unit[] {
  const cost = component.map((group) => group.cost).reduce(add, NOTHING);
  if (fits(cost)) return [{ changes: component.flatMap((group) => group.changes), cost }];
  const joined = joinCircles({ groups: component, rules });
  return inPrecedence(joined.groups, joined.rules).flatMap((group) => (fits(group.cost) ? [group] : takeApart(group)));
}

function pack(units: readonly Unit[]): Change[][] {
  const batches: Change[][] = [];
  let room: Cost = NOTHING;
  for (const unit of units) {
    const last = batches.at(-1);
    const cost = add(room, unit.cost);
    if (last !== undefined && fits(cost)) {
      last.push(...unit.changes);
      room = cost;
    } else {
      batches.push([...unit.changes]);
      room = unit.cost;
    }
  }
  return batches;
}
