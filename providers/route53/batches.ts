import type { Change } from '../../src/diff/change.ts';
import { displayName } from '../../src/dns/name.ts';
import { ProviderError } from '../../src/errors.ts';
import type { ChangeBatch } from '../../src/provider.ts';
import { joinCircles } from './alias-circles.ts';
import { add, costOf, fits, LIMIT, NOTHING, type Cost } from './cost.ts';
import { connect, groupByName, inPrecedence, precedences, type NameGroup, type Precedence } from './name-group.ts';
import { targetsFirst } from './native-changes.ts';
import { aliasOf } from './to-native.ts';

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
 * for one request is taken apart, targets first and deletions last. Within a request the order of the plan stays.
 *
 * @throws {ProviderError} when one record set alone exceeds the limits.
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
  return inPrecedence(joined.groups, joined.rules).flatMap((group) =>
    fits(group.cost) ? [group] : toSingleChanges(group),
  );
}

/**
 * The changes of a name one by one, deletions first, since a CNAME and anything else cannot be there together.
 *
 * Aliases come last, each after its target, which may be among them where several names had to be joined.
 */
function toSingleChanges(group: NameGroup): Unit[] {
  const deletions = group.changes.filter((change) => change.kind === 'delete');
  const others = group.changes.filter((change) => change.kind !== 'delete');
  const aliases = new Map(others.filter(isAlias).map((change) => [change.after, change]));
  const inOrder = targetsFirst(Array.from(aliases.keys()).filter((set) => set !== undefined));
  const last = inOrder.flatMap((set) => aliases.get(set) ?? []);
  return [...deletions, ...others.filter((change) => !isAlias(change)), ...last].map((change) => {
    const cost = costOf(change);
    if (!fits(cost)) throw tooLarge(change, cost);
    return { changes: [change], cost };
  });
}

function isAlias({ after }: Change): boolean {
  return after !== undefined && aliasOf(after) !== undefined;
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

function tooLarge(change: Change, cost: Cost): ProviderError {
  return new ProviderError(
    `The change of ${displayName(change.name)} ${change.type} is too large for Route 53: ` +
      `${cost.values} values and ${cost.characters} characters`,
    {
      code: 'ChangeTooLarge',
      hint: `One request holds ${LIMIT.values} values and ${LIMIT.characters} characters, old and new set together`,
    },
  );
}
