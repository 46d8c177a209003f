import { ApiFailure } from './failure.ts';
import { pathPart, type Call } from './operation.ts';
import type { RecordSet } from './record-sets/record-set.ts';
import type { Zone } from './zones/zone.ts';

/** A traffic policy instance: nothing is known of it but the sets that it made, which are all in one zone. */
export interface TrafficPolicyInstance {
  readonly id: string;
  readonly zone: Zone;
  /** The first set in the order of the zone, which has the name and type that the instance was made for. */
  readonly root: RecordSet;
}

/** Find the instance a call names in its path; it is there as long as any of its sets is. */
export function instanceOf(call: Call): TrafficPolicyInstance {
  const id = pathPart(call, 'Id');
  for (const zone of call.state.zones.values()) {
    const root = zone.sets.sorted.find((set) => set.TrafficPolicyInstanceId === id);
    if (root) return { id, zone, root };
  }
  throw new ApiFailure('NoSuchTrafficPolicyInstance', `No traffic policy instance found with ID: ${id}`);
}
