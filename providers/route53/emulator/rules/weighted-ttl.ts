import type { WorkingCopy } from '../record-sets/working-copy.ts';
import type { Candidate } from './rule.ts';

/** Check that the weighted sets of a name and type end up with one time to live, once the whole batch is applied. */
export function checkWeightedTTL(candidates: readonly Candidate[], copy: WorkingCopy): readonly string[] {
  return candidates
    .filter(({ action, set }) => {
      if (action === 'DELETE' || set.Weight === undefined || set.TTL === undefined) return false;
      const group = copy.at(set.Name).filter((other) => other.Type === set.Type && other.TTL !== undefined);
      // A set that was refused for another reason is not there to be compared.
      return group.includes(set) && group.some((other) => other.TTL !== set.TTL);
    })
    .map(
      ({ set }) =>
        `RRSet with DNS name ${set.Name} and type ${set.Type}, SetIdentifier ${set.SetIdentifier} cannot be created as ` +
        'weighted sets must contain the same TTL.',
    );
}
