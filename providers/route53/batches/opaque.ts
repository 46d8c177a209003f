import type { Change } from '../../../src/diff/change.ts';
import type { ChangeBatch } from '../../../src/provider.ts';
import { connect, groupByName, precedences } from './name-group.ts';

/** Splits ordered changes into requests. */
type ToBatches = (changes: readonly Change[]) => readonly ChangeBatch[];

/**
 * Keep the deletion of what this version cannot express apart from other changes, as far as nothing takes its place.
 *
 * Route 53 may refuse it, and with it everything else in the request. The sets of a traffic policy instance go with the
 * instance, in a request of its own: before everything else where something declared takes their place, which must be
 * free by then, else after everything else, when nothing points at them any more.
 */
export function withOpaque(changes: readonly Change[], toBatches: ToBatches): readonly ChangeBatch[] {
  if (!changes.some(({ before }) => before?.heldBecause !== undefined)) return toBatches(changes);
  const wanted = new Set(changes.filter(({ after }) => after !== undefined).map(({ name }) => name));
  const instances = new Map<string, Change[]>();
  const opaque: Change[] = [];
  const rest: Change[] = [];
  for (const change of changes) {
    const { before } = change;
    if (before?.owner !== undefined) {
      const own = instances.get(before.owner);
      if (own === undefined) instances.set(before.owner, [toRemoval(change)]);
      else own.push(toRemoval(change));
      if (change.after !== undefined) rest.push(toCreation(change));
    } else if (before?.heldBecause !== undefined && !wanted.has(change.name)) opaque.push(change);
    else rest.push(change);
  }
  const isWanted = (batch: ChangeBatch): boolean => batch.changes.some(({ name }) => wanted.has(name));
  const removals = Array.from(instances.values(), (own): ChangeBatch => ({ changes: own }));
  const early = removals.filter(isWanted);
  const freed = new Set(early.flatMap((batch) => batch.changes.map(({ name }) => name)));
  return [
    ...early,
    ...inTwo(rest, freed).flatMap(toBatches),
    ...toBatches(opaque),
    ...removals.filter((batch) => !isWanted(batch)),
  ];
}

/** Put first what is tied to names without an answer: nothing else is to have it refused. */
function inTwo(changes: readonly Change[], names: ReadonlySet<string>): readonly (readonly Change[])[] {
  if (names.size === 0) return [changes];
  const groups = groupByName(changes);
  const urgent = new Set(
    connect(Array.from(groups.values()), precedences(groups))
      .filter((component) => component.some((group) => group.changes.some(({ name }) => names.has(name))))
      .flatMap((component) => component.flatMap((group) => group.changes)),
  );
  return [changes.filter((change) => urgent.has(change)), changes.filter((change) => !urgent.has(change))];
}

type Half = { -readonly [Key in keyof Change]: Change[Key] };

function toRemoval(change: Change): Change {
  const half: Half = { ...change, kind: 'delete', lines: change.lines.filter(({ kind }) => kind === 'delete') };
  delete half.after;
  return half;
}

function toCreation(change: Change): Change {
  const half: Half = { ...change, kind: 'create', lines: change.lines.filter(({ kind }) => kind !== 'delete') };
  delete half.before;
  return half;
}
