import { describeSet, keyOf } from '../record-sets/record-set.ts';
import { findSet } from '../record-sets/record-sets.ts';
import { isSameSet } from '../record-sets/same-set.ts';
import type { ApplyRule } from './rule.ts';

/** Refuse to create what is there, to delete what is not or is different, and to touch what a traffic policy owns. */
export const existence: ApplyRule = ({ action, set }, { copy }) => {
  const stored = findSet(copy.at(set.Name), keyOf(set));
  const owned = action === 'DELETE' ? stored : (stored ?? set);
  if (owned?.TrafficPolicyInstanceId !== undefined) {
    return [`Tried to change resource record set ${describeSet(set)} but it is managed by a traffic policy instance`];
  }
  if (action === 'CREATE' && stored) {
    return [`Tried to create resource record set ${describeSet(set)} but it already exists`];
  }
  if (action !== 'DELETE') return [];
  const tried = `Tried to delete resource record set ${describeSet(set)} but`;
  if (!stored) return [`${tried} it was not found`];
  return isSameSet(stored, set) ? [] : [`${tried} the values provided do not match the current values`];
};
