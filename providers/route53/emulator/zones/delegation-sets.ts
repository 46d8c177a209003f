import { ApiFailure, constraintFailure } from '../failure.ts';
import type { DelegationSet, State } from '../state.ts';

const MAX_ID_LENGTH = 32;

/** Find a reusable delegation set by its id, with or without the prefix. */
export function findDelegationSet(state: State, sent: string): DelegationSet {
  const id = sent.replace(/^\/delegationset\//, '');
  if (id.length > MAX_ID_LENGTH) {
    throw constraintFailure('id', id, `Member must have length less than or equal to ${MAX_ID_LENGTH}`);
  }
  const set = state.delegationSets.get(id);
  if (set) return set;
  throw new ApiFailure('NoSuchDelegationSet', `No delegation set found with ID: ${id}`);
}
