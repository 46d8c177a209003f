import { addChange, writeChangeInfo } from '../change-info.ts';
import { ApiFailure } from '../failure.ts';
import type { Operation } from '../operation.ts';
import { zoneOf } from '../operation.ts';
import type { RecordSet } from '../record-sets/record-set.ts';
import { without } from '../state.ts';
import { writeAnswer } from '../xml/write.ts';
import type { Zone } from '../zones/zone.ts';

/** Delete a zone in which nothing but the NS and SOA sets of its apex is left. */
export const deleteHostedZone: Operation = {
  name: 'DeleteHostedZone',
  method: 'DELETE',
  path: '/hostedzone/{Id}',
  run: (call) => {
    const zone = zoneOf(call);
    if (zone.sets.sorted.some((set) => !isRequired(set, zone))) {
      throw new ApiFailure(
        'HostedZoneNotEmpty',
        'The specified hosted zone contains non-required resource record sets and so cannot be deleted.',
      );
    }
    const noted = addChange(call.state, { now: call.now, pendingPolls: call.settings.pendingPolls });
    return {
      state: { ...noted.state, zones: without(noted.state.zones, zone.id) },
      document: writeAnswer('DeleteHostedZone', writeChangeInfo(noted.change)),
    };
  },
};

function isRequired(set: RecordSet, zone: Zone): boolean {
  return set.Name === zone.name && (set.Type === 'NS' || set.Type === 'SOA');
}
