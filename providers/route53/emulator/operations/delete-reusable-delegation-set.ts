import { ApiFailure } from '../failure.ts';
import type { Operation } from '../operation.ts';
import { pathPart } from '../operation.ts';
import { without } from '../state.ts';
import { writeAnswer } from '../xml/write.ts';
import { findDelegationSet } from '../zones/delegation-sets.ts';

/** Delete a reusable delegation set that no zone uses. */
export const deleteReusableDelegationSet: Operation = {
  name: 'DeleteReusableDelegationSet',
  method: 'DELETE',
  path: '/delegationset/{Id}',
  run: (call) => {
    const { id } = findDelegationSet(call.state, pathPart(call, 'Id'));
    if ([...call.state.zones.values()].some((zone) => zone.delegationSetId === id)) {
      throw new ApiFailure('DelegationSetInUse', 'The specified delegation set contains associated hosted zones.');
    }
    return {
      state: { ...call.state, delegationSets: without(call.state.delegationSets, id) },
      document: writeAnswer('DeleteReusableDelegationSet'),
    };
  },
};
