import type { Operation } from '../operation.ts';
import { instanceOf } from '../traffic-policy-instance.ts';
import { branch, leaf, writeAnswer } from '../xml/write.ts';

/** Answer a traffic policy instance. Policies themselves are not kept, so the instance stands for its own first version. */
export const getTrafficPolicyInstance: Operation = {
  name: 'GetTrafficPolicyInstance',
  method: 'GET',
  path: '/trafficpolicyinstance/{Id}',
  run: (call) => {
    const { id, zone, root } = instanceOf(call);
    const instance = branch(
      'TrafficPolicyInstance',
      leaf('Id', id),
      leaf('HostedZoneId', zone.id),
      leaf('Name', root.Name),
      leaf('TTL', root.TTL ?? 60),
      leaf('State', 'Applied'),
      leaf('Message', ''),
      leaf('TrafficPolicyId', id),
      leaf('TrafficPolicyVersion', 1),
      leaf('TrafficPolicyType', root.Type),
    );
    return { state: call.state, document: writeAnswer('GetTrafficPolicyInstance', instance) };
  },
};
