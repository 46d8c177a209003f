import type { Operation } from '../operation.ts';
import { pathPart } from '../operation.ts';
import { writeAnswer } from '../xml/write.ts';
import { findDelegationSet } from '../zones/delegation-sets.ts';
import { writeDelegationSet } from '../zones/xml.ts';

/** Answer one reusable delegation set. */
export const getReusableDelegationSet: Operation = {
  name: 'GetReusableDelegationSet',
  method: 'GET',
  path: '/delegationset/{Id}',
  run: (call) => {
    const set = findDelegationSet(call.state, pathPart(call, 'Id'));
    return { state: call.state, document: writeAnswer('GetReusableDelegationSet', writeDelegationSet(set)) };
  },
};
