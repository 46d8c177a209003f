import { ApiFailure } from './failure.ts';
import type { DelegationSet, State } from './state.ts';

/** Find a reusable delegation set by its id, with or without the prefix. */
export function findDelegationSet(state: State, sent: string): DelegationSet {
  const id = sent.replace(/^\/delegationset\//, '');
  const set = state.delegationSets.get(id);
  if (set) return set;
  throw new ApiFailure('NoSuchDelegationSet', `No delegation set found with ID: ${id}`);
}
