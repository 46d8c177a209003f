import { add, NOTHING } from './cost.ts';
import { connect, type NameGroup, type Precedence } from './name-group.ts';

/** Groups with the rules between them. */
export interface RuledGroups {
  readonly groups: readonly NameGroup[];
  readonly rules: readonly Precedence[];
}

/**
 * Join the names that wait for each other because of their aliases: such names can only arrive together.
 *
 * Not the aliases go in a circle but their names, such as `a` with an alias of type A to `b` and `b` with one of type TXT
 * to `a`.
 */
export function joinCircles({ groups, rules }: RuledGroups): RuledGroups {
  const among = new Set(groups);
  const strict = rules.filter(([first, second, isStrict]) => isStrict && among.has(first) && among.has(second));
  const joint = new Map<NameGroup, NameGroup>();
  for (const circle of connect(withoutEnds(groups, strict), strict)) {
    const changes = circle.flatMap((group) => group.changes);
    const whole: NameGroup = { changes, cost: circle.map((group) => group.cost).reduce(add, NOTHING) };
    for (const group of circle) joint.set(group, whole);
  }
  if (joint.size === 0) return { groups, rules };
  const jointOf = (group: NameGroup): NameGroup => joint.get(group) ?? group;
  return {
    groups: Array.from(new Set(groups.map(jointOf))),
    rules: rules
      .map(([first, second, isStrict]): Precedence => [jointOf(first), jointOf(second), isStrict])
      .filter(([first, second]) => first !== second),
  };
}

/** Leave out what comes before all circles or after them; what stays is in one or between two. */
function withoutEnds(groups: readonly NameGroup[], rules: readonly Precedence[]): NameGroup[] {
  const backwards = rules.map(([first, second, isStrict]): Precedence => [second, first, isStrict]);
  return stuck(stuck(groups, rules), backwards);
}

/** Find the groups that never get their turn, because they wait for themselves or for such as do. */
function stuck(groups: readonly NameGroup[], rules: readonly Precedence[]): NameGroup[] {
  const followers = new Map(groups.map((group): [NameGroup, NameGroup[]] => [group, []]));
  const waits = new Map(groups.map((group) => [group, 0]));
  for (const [first, second] of rules) {
    if (!followers.has(second)) continue;
    followers.get(first)?.push(second);
    if (followers.has(first)) waits.set(second, (waits.get(second) ?? 0) + 1);
  }
  const ready = groups.filter((group) => waits.get(group) === 0);
  // The list grows while it is worked through.
  for (const group of ready) {
    for (const follower of followers.get(group) ?? []) {
      const left = (waits.get(follower) ?? 0) - 1;
      waits.set(follower, left);
      if (left === 0) ready.push(follower);
    }
  }
  return groups.filter((group) => (waits.get(group) ?? 0) > 0);
}
