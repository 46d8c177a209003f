import { ApiFailure } from '../failure.ts';
import { MAX_DELEGATION_SETS } from '../limit.ts';
import type { Call, Operation } from '../operation.ts';
import { readBody } from '../operation.ts';
import type { DelegationSet } from '../state.ts';
import { takeId } from '../state.ts';
import { optional, required, struct, text } from '../xml/shape.ts';
import { writeAnswer } from '../xml/write.ts';
import { chooseNameServers } from '../zones/name-servers.ts';
import { writeDelegationSet } from '../zones/xml.ts';
import type { Zone } from '../zones/zone.ts';

const ID_LENGTH = 21;
const shape = struct({
  CallerReference: required(text({ min: 1, max: 128 })),
  HostedZoneId: optional(text({ max: 32 })),
});

/** Create four name servers that several zones may share, or make those of an existing zone such. */
export const createReusableDelegationSet: Operation = {
  name: 'CreateReusableDelegationSet',
  method: 'POST',
  path: '/delegationset',
  run: (call) => {
    const input = readBody(call, 'CreateReusableDelegationSetRequest', 'DelegationSet', shape);
    if (call.state.delegationSetReferences.has(input.CallerReference)) {
      const reason = 'A delegation set has already been created with the specified caller reference.';
      throw new ApiFailure('DelegationSetAlreadyCreated', reason);
    }
    if (call.state.delegationSets.size >= MAX_DELEGATION_SETS) {
      throw new ApiFailure(
        'LimitsExceeded',
        `No more than ${MAX_DELEGATION_SETS} reusable delegation sets can be created`,
      );
    }
    const zone = input.HostedZoneId === undefined ? undefined : sourceZone(call, input.HostedZoneId);
    const { id, state } = takeId(call.state, 'N', ID_LENGTH);
    const nameServers = zone?.nameServers ?? freshNameServers(call);
    const set: DelegationSet = { id, callerReference: input.CallerReference, nameServers };
    const zones = zone ? new Map(state.zones).set(zone.id, { ...zone, delegationSetId: id }) : state.zones;
    return {
      state: {
        ...state,
        zones,
        delegationSets: new Map(state.delegationSets).set(id, set),
        delegationSetReferences: new Set(state.delegationSetReferences).add(input.CallerReference),
      },
      status: 201,
      location: `/delegationset/${id}`,
      document: writeAnswer('CreateReusableDelegationSet', writeDelegationSet(set)),
    };
  },
};

function sourceZone(call: Call, sent: string): Zone {
  const id = sent.replace(/^\/hostedzone\//, '');
  const zone = call.state.zones.get(id);
  if (!zone || zone.isPrivate) throw new ApiFailure('HostedZoneNotFound', `No hosted zone found with ID: ${id}`);
  if (zone.delegationSetId !== undefined) {
    const reason = `The delegation set of hosted zone ${id} is already reusable: ${zone.delegationSetId}`;
    throw new ApiFailure('DelegationSetAlreadyReusable', reason);
  }
  return zone;
}

/** Not those of another reusable set: two sets of the same servers could not hold zones of one name. */
function freshNameServers(call: Call): readonly string[] {
  const taken = new Set([...call.state.delegationSets.values()].flatMap((set) => set.nameServers));
  const chosen = chooseNameServers(call.state, taken);
  if (chosen) return chosen;
  throw new ApiFailure('DelegationSetNotAvailable', 'No name servers are left for another reusable delegation set');
}
