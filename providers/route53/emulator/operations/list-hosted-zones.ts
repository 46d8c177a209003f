import { ApiFailure, constraintFailure } from '../failure.ts';
import type { Call, Operation } from '../operation.ts';
import { pageSize } from '../operation.ts';
import { branch, leaf, writeAnswer } from '../xml/write.ts';
import { findDelegationSet } from '../zones/delegation-sets.ts';
import { writeZone } from '../zones/xml.ts';
import type { Zone } from '../zones/zone.ts';

const PAGE_LIMIT = 100;

/** Answer the zones of the account, oldest first, a page at a time. */
export const listHostedZones: Operation = {
  name: 'ListHostedZones',
  method: 'GET',
  path: '/hostedzone',
  run: (call) => {
    const size = pageSize(call, PAGE_LIMIT);
    const marker = call.query.get('marker') || undefined;
    const all = [...call.state.zones.values()];
    const first = marker === undefined ? 0 : all.findIndex((zone) => zone.id === marker);
    if (first === -1) throw new ApiFailure('InvalidInput', `The marker '${marker}' is not valid`);
    const rest = all.slice(first).filter(wanted(call));
    const next = rest[size];
    return {
      state: call.state,
      document: writeAnswer(
        'ListHostedZones',
        branch('HostedZones', ...rest.slice(0, size).map(writeZone)),
        leaf('Marker', marker),
        leaf('IsTruncated', next !== undefined),
        leaf('NextMarker', next?.id),
        leaf('MaxItems', size),
      ),
    };
  },
};

function wanted(call: Call): (zone: Zone) => boolean {
  const sent = call.query.get('delegationsetid') || undefined;
  const set = sent === undefined ? undefined : findDelegationSet(call.state, sent).id;
  const type = call.query.get('hostedzonetype') || undefined;
  if (type !== undefined && type !== 'PrivateHostedZone') {
    throw constraintFailure('hostedZoneType', type, 'Member must satisfy enum value set: [PrivateHostedZone]');
  }
  return (zone) => (set === undefined || zone.delegationSetId === set) && (type === undefined || zone.isPrivate);
}
