import { keyOf } from '../record-sets/record-set.ts';
import type { Candidate } from './rule.ts';

/**
 * Find the changes that touch a record set a second time.
 *
 * Only deleting a set and then making it anew is allowed, which is how routing and identifiers are changed.
 */
export function findRepeated(candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const seen = new Map<string, 'closed' | 'deleted'>();
  const repeated = new Set<Candidate>();
  for (const candidate of candidates) {
    const key = keyOf(candidate.set);
    const before = seen.get(key);
    const isDelete = candidate.action === 'DELETE';
    if (before === 'closed' || (before === 'deleted' && isDelete)) repeated.add(candidate);
    seen.set(key, isDelete && before === undefined ? 'deleted' : 'closed');
  }
  return repeated;
}

/** Write the message for such a change. */
export function repeatedMessage({ set }: Candidate): string {
  return `The request contains an invalid set of changes for a resource record set '${set.Type} ${set.Name}'`;
}
