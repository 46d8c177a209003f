import { ApiFailure } from '../failure.ts';
import type { Operation } from '../operation.ts';
import { pageSize } from '../operation.ts';
import { branch, leaf, writeAnswer } from '../xml/write.ts';
import { writeDelegationSet } from '../zones/xml.ts';

const PAGE_LIMIT = 100;

/** Answer the reusable delegation sets of the account, oldest first, a page at a time. */
export const listReusableDelegationSets: Operation = {
  name: 'ListReusableDelegationSets',
  method: 'GET',
  path: '/delegationset',
  run: (call) => {
    const size = pageSize(call, PAGE_LIMIT);
    const marker = call.query.get('marker') || undefined;
    const all = [...call.state.delegationSets.values()];
    const first = marker === undefined ? 0 : all.findIndex((set) => set.id === marker);
    if (first === -1) throw new ApiFailure('InvalidInput', `The marker '${marker}' is not valid`);
    const next = all[first + size];
    return {
      state: call.state,
      document: writeAnswer(
        'ListReusableDelegationSets',
        branch('DelegationSets', ...all.slice(first, first + size).map(writeDelegationSet)),
        leaf('Marker', marker),
        leaf('IsTruncated', next !== undefined),
        leaf('NextMarker', next?.id),
        leaf('MaxItems', size),
      ),
    };
  },
};
