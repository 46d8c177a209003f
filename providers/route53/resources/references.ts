import type { Change } from '../../../src/diff/change.ts';
import { displayName } from '../../../src/dns/name.ts';
import type { RecordSet } from '../../../src/model/record-set.ts';

/** Something that sets will refer to, and which of them do. */
export interface ReferredTo<Target> {
  readonly target: Target;
  /** Such as `www.shop.test A`, or `www.shop.test A and 2 more sets`. */
  readonly users: string;
}

/**
 * Gather what the sets refer to that changes make, each once, however many sets do.
 *
 * A set that is changed is written whole, so that also what it referred to before counts.
 */
export function madeReferences<Target>(
  changes: readonly Change[],
  reference: (set: RecordSet) => Target | undefined,
  keyOf: (target: Target) => string,
): readonly ReferredTo<Target>[] {
  const found = new Map<string, { readonly target: Target; readonly first: RecordSet; count: number }>();
  for (const { after } of changes) {
    const target = after === undefined ? undefined : reference(after);
    if (after === undefined || target === undefined) continue;
    const known = found.get(keyOf(target));
    if (known === undefined) found.set(keyOf(target), { target, first: after, count: 1 });
    else known.count += 1;
  }
  return Array.from(found.values(), ({ target, first, count }) => ({ target, users: describe(first, count - 1) }));
}

function describe({ name, type }: RecordSet, others: number): string {
  const more = others === 0 ? '' : ` and ${others} more ${others === 1 ? 'set' : 'sets'}`;
  return `${displayName(name)} ${type}${more}`;
}
