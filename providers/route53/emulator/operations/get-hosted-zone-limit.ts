import { ApiFailure } from '../failure.ts';
import { answerLimit, MAX_VPCS } from '../limit.ts';
import type { Operation } from '../operation.ts';
import { zoneOf } from '../operation.ts';

/** Answer a limit of one zone. */
export const getHostedZoneLimit: Operation = {
  name: 'GetHostedZoneLimit',
  method: 'GET',
  path: '/hostedzonelimit/{Id}/{Type}',
  run: (call) => {
    const zone = zoneOf(call);
    return answerLimit(call, 'GetHostedZoneLimit', {
      MAX_RRSETS_BY_ZONE: () => ({ value: call.settings.maxRecordSets, count: zone.sets.sorted.length }),
      MAX_VPCS_ASSOCIATED_BY_ZONE: () => {
        if (zone.isPrivate) return { value: MAX_VPCS, count: zone.vpcs.length };
        throw new ApiFailure('HostedZoneNotPrivate', `The hosted zone ${zone.id} is not a private hosted zone`);
      },
    });
  },
};
