import { answerLimit, MAX_ZONES_PER_SET } from '../limit.ts';
import type { Operation } from '../operation.ts';
import { pathPart } from '../operation.ts';
import { findDelegationSet } from '../zones/delegation-sets.ts';

/** Answer how many zones may and do share a reusable delegation set. */
export const getReusableDelegationSetLimit: Operation = {
  name: 'GetReusableDelegationSetLimit',
  method: 'GET',
  path: '/reusabledelegationsetlimit/{Id}/{Type}',
  run: (call) => {
    const { id } = findDelegationSet(call.state, pathPart(call, 'Id'));
    return answerLimit(call, 'GetReusableDelegationSetLimit', {
      MAX_ZONES_BY_REUSABLE_DELEGATION_SET: () => ({
        value: MAX_ZONES_PER_SET,
        count: [...call.state.zones.values()].filter((zone) => zone.delegationSetId === id).length,
      }),
    });
  },
};
