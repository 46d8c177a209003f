import type { Change } from '../../../src/diff/change.ts';
import type { Name } from '../../../src/dns/name.ts';
import { targetOf } from '../../../src/model/record.ts';
import { aliasOf } from '../native/to-native.ts';
import { joinCircles } from './alias-circles.ts';
import { fits } from './cost.ts';
import { gather, inPrecedence, type NameGroup, type Precedence } from './name-group.ts';
import { isOnly, toSteps } from './steps.ts';
import { changeTooLarge, togetherTooLarge } from './too-large.ts';

/**
 * Take apart what is too large for one request: each part leaves a zone that Route 53 accepts and a name that answers.
 *
 * The types of a name do not depend on each other, unless a CNAME takes the place of the others or gives it to them. An
 * alias comes after its target, which is among the changes where several names had to be joined.
 *
 * @throws {ProviderError} when something too large has to arrive in one request.
 */
export function takeApart(group: NameGroup): readonly NameGroup[] {
  const parts = partsOf(group.changes);
  const { groups, rules } = joinCircles({ groups: Array.from(new Set(parts.values())), rules: aliasRules(parts) });
  return inPrecedence(groups, rules).flatMap((part) => (fits(part.cost) ? [part] : stepsOf(part)));
}

/** The changes of each name and type; those of a CNAME and of what it replaces are one part under several keys. */
function partsOf(changes: readonly Change[]): ReadonlyMap<string, NameGroup> {
  const typesAt = new Map<Name, Set<string>>();
  for (const { name, type } of changes) typesAt.set(name, (typesAt.get(name) ?? new Set()).add(type));
  const isSwitch = (name: Name): boolean => {
    const types = typesAt.get(name);
    return types !== undefined && types.size > 1 && types.has('CNAME');
  };
  const members = new Map<string, Change[]>();
  for (const change of changes) {
    const key = isSwitch(change.name) ? change.name : keyOf(change);
    const own = members.get(key);
    if (own === undefined) members.set(key, [change]);
    else own.push(change);
  }
  const inOrder = Array.from(members.values()).toSorted(
    (a, b) => Number(isOnly(a, 'delete')) - Number(isOnly(b, 'delete')),
  );
  return new Map(
    inOrder.flatMap((own) => {
      const part = gather(own);
      return own.map((change): [string, NameGroup] => [keyOf(change), part]);
    }),
  );
}

function keyOf({ name, type }: Pick<Change, 'name' | 'type'>): string {
  return `${type} ${name}`;
}

function aliasRules(parts: ReadonlyMap<string, NameGroup>): Precedence[] {
  return Array.from(new Set(parts.values())).flatMap((part) =>
    part.changes.flatMap(({ type, after }): Precedence[] => {
      const alias = after === undefined ? undefined : aliasOf(after);
      const key = alias === undefined ? '' : `${type} ${targetOf(alias)}`;
      const target = parts.get(key);
      if (target === undefined || target === part) return [];
      const isMade = target.changes.some((change) => change.kind === 'create' && keyOf(change) === key);
      return isMade ? [[target, part, true]] : [];
    }),
  );
}

function stepsOf(part: NameGroup): readonly NameGroup[] {
  const { changes } = part;
  if (new Set(changes.map(({ name }) => name)).size > 1) throw togetherTooLarge(part, 'circle');
  if (new Set(changes.map(({ type }) => type)).size > 1) throw togetherTooLarge(part, 'cname');
  const steps = toSteps(changes);
  if (typeof steps === 'string') throw togetherTooLarge(part, steps);
  for (const step of steps) {
    const [first, ...others] = step.changes;
    if (first === undefined || fits(step.cost)) continue;
    throw others.length === 0 ? changeTooLarge(first, step.cost) : togetherTooLarge(step, 'exchange');
  }
  return steps;
}
