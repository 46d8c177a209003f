import type { Operation } from '../operation.ts';
import { createRecordSets } from '../record-sets/record-sets.ts';
import { withZone } from '../state.ts';
import { instanceOf } from '../traffic-policy-instance.ts';
import { writeAnswer } from '../xml/write.ts';

/** Delete a traffic policy instance and the record sets it made; the service takes a while for that, which is left out. */
export const deleteTrafficPolicyInstance: Operation = {
  name: 'DeleteTrafficPolicyInstance',
  method: 'DELETE',
  path: '/trafficpolicyinstance/{Id}',
  run: (call) => {
    const { id, zone } = instanceOf(call);
    const sets = createRecordSets(zone.sets.sorted.filter((set) => set.TrafficPolicyInstanceId !== id));
    return {
      state: withZone(call.state, { ...zone, sets }),
      document: writeAnswer('DeleteTrafficPolicyInstance'),
    };
  },
};
