import { labelsOf } from '../dns/name.ts';
import type { DnsRecord } from '../model/record.ts';
import type { Change } from './change.ts';
import type { Precedence } from './walk.ts';

/** Why a change is to come before another. */
export interface Dependency extends Precedence {
  /** The service refuses the other order. */
  readonly isStrict: boolean;
}

/**
 * Find which changes are to come before which others, by their positions in the list.
 *
 * The target of a new pointer comes before the pointer, and a pointer comes before what happens to the target it
 * leaves. A target that stays counts as left, except for aliases: Route 53 takes an alias only after its target.
 * A target that is not in the list stands for the closest enclosing wildcard that is. Within a name, what cannot stand
 * beside a new set goes first.
 */
export function findDependencies(changes: readonly Change[]): Dependency[] {
  const nodes = new Map<string, number[]>();
  changes.forEach(({ name }, node) => {
    const siblings = nodes.get(name);
    if (siblings === undefined) nodes.set(name, [node]);
    else siblings.push(node);
  });
  const within = Array.from(nodes.values()).flatMap((siblings) => successions(siblings, changes));
  return [...within, ...pointerDependencies(changes, nodes)];
}

/** A deletion comes before the creation of what the service would not take beside it. */
function successions(siblings: readonly number[], changes: readonly Change[]): Dependency[] {
  if (siblings.length === 1) return [];
  const ofKind = (kind: Change['kind']): number[] => siblings.filter((node) => changes[node]?.kind === kind);
  const created = ofKind('create');
  return ofKind('delete').flatMap((earlier) =>
    created.flatMap((later) => {
      const types = [changes[earlier]?.type, changes[later]?.type];
      return types[0] === types[1] || types.includes('CNAME') ? [{ earlier, later, isStrict: true }] : [];
    }),
  );
}

function pointerDependencies(changes: readonly Change[], nodes: Nodes): Dependency[] {
  return changes.flatMap((change, pointer) => {
    const settled = new Set([pointer]);
    const dependencies: Dependency[] = [];
    const settle = (target: string, isLeft: boolean, isStrict: boolean): void => {
      for (const node of nodesFor(target, nodes)) {
        if (settled.has(node)) continue;
        settled.add(node);
        dependencies.push({
          ...(isLeft ? { earlier: pointer, later: node } : { earlier: node, later: pointer }),
          isStrict,
        });
      }
    };
    const wanted = pointersOf(change.after?.records);
    for (const { target } of wanted.filter((alias) => isAliasToWritten(alias, change, nodes, changes)))
      settle(target, false, true);
    for (const { target } of pointersOf(change.before?.records)) settle(target, true, false);
    for (const { target } of wanted) settle(target, false, false);
    return dependencies;
  });
}

/** Positions of the changes of each name. */
type Nodes = ReadonlyMap<string, readonly number[]>;

interface Pointer {
  readonly target: string;
  readonly isAlias: boolean;
}

function pointersOf(records: readonly DnsRecord[] = []): Pointer[] {
  return records.flatMap(({ recordType, rdata }) =>
    recordType.isPointer
      ? recordType.fields.flatMap((field, i) =>
          // What has no TTL of its own stands for another set.
          field.isHostname ? [{ target: String(rdata[i]), isAlias: !recordType.hasTtl }] : [],
        )
      : [],
  );
}

/** An alias waits for its target only where that is written: a set that only vanishes does so after the alias left it. */
function isAliasToWritten(
  { target, isAlias }: Pointer,
  { type }: Change,
  nodes: Nodes,
  changes: readonly Change[],
): boolean {
  if (!isAlias) return false;
  return nodesFor(target, nodes).some((node) => {
    const other = changes[node];
    return other?.type === type && other.kind !== 'delete';
  });
}

function nodesFor(target: string, nodes: Nodes): readonly number[] {
  const own = nodes.get(target);
  if (own !== undefined) return own;
  const labels = labelsOf(target);
  for (let i = 1; i < labels.length; i++) {
    const wildcard = nodes.get(`*.${labels.slice(i).join('.')}.`);
    if (wildcard !== undefined) return wildcard;
  }
  return [];
}
