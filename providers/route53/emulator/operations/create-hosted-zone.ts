import { addChange, writeChangeInfo } from '../change-info.ts';
import { ApiFailure } from '../failure.ts';
import type { Call, Operation } from '../operation.ts';
import { readBody } from '../operation.ts';
import { createRecordSets } from '../record-sets/record-sets.ts';
import { sharedDelegationSet } from '../rules/shared-delegation-set.ts';
import { checkVpcConflict, vpcOf } from '../rules/vpc.ts';
import { zoneName } from '../rules/zone-name.ts';
import type { DelegationSet, State } from '../state.ts';
import { takeId, withZone } from '../state.ts';
import { flag, optional, required, struct, text } from '../xml/shape.ts';
import { writeAnswer } from '../xml/write.ts';
import { defaultRecords } from '../zones/default-records.ts';
import { chooseNameServers, PRIVATE_NAME_SERVERS } from '../zones/name-servers.ts';
import { writeVpc, writeZone, writeZoneSurroundings } from '../zones/xml.ts';
import type { Vpc, Zone } from '../zones/zone.ts';

const ZONE_ID_LENGTH = 21;

const shape = struct({
  Name: required(text({ max: 1024 })),
  CallerReference: required(text({ min: 1, max: 128 })),
  VPC: optional(struct({ VPCRegion: optional(text({ max: 64 })), VPCId: optional(text({ max: 1024 })) })),
  HostedZoneConfig: optional(struct({ Comment: optional(text({ max: 256 })), PrivateZone: optional(flag()) })),
  DelegationSetId: optional(text({ max: 32 })),
});
type Input = ReturnType<typeof shape.read>;

/** Create a zone with its two default record sets. */
export const createHostedZone: Operation = {
  name: 'CreateHostedZone',
  method: 'POST',
  path: '/hostedzone',
  run: (call) => {
    const input = readBody(call, 'CreateHostedZoneRequest', 'HostedZone', shape);
    const vpc = vpcOf(input);
    const name = zoneName(input.Name, vpc !== undefined);
    checkAccount(call, input.CallerReference);
    if (vpc) checkVpcConflict(call.state, vpc, name);
    const shared =
      input.DelegationSetId === undefined ? undefined : sharedDelegationSet(call.state, input.DelegationSetId, name);
    const { id, state } = takeId(call.state, 'Z0', ZONE_ID_LENGTH);
    const zone: Zone = { ...buildZone(state, input, name, { vpc, shared }), id };
    const noted = addChange(state, { now: call.now, pendingPolls: call.settings.pendingPolls });
    const zoneReferences = new Set(noted.state.zoneReferences).add(input.CallerReference);
    return {
      state: { ...withZone(noted.state, zone), zoneReferences },
      status: 201,
      location: `/hostedzone/${id}`,
      document: writeAnswer(
        'CreateHostedZone',
        writeZone(zone),
        writeChangeInfo(noted.change),
        vpc ? writeVpc(vpc) : writeZoneSurroundings(zone, shared),
      ),
    };
  },
};

function checkAccount(call: Call, reference: string): void {
  if (call.state.zoneReferences.has(reference)) {
    const reason = 'A hosted zone has already been created with the specified caller reference.';
    throw new ApiFailure('HostedZoneAlreadyExists', reason);
  }
  if (call.state.zones.size < call.settings.maxZones) return;
  throw new ApiFailure('TooManyHostedZones', `The account has its ${call.settings.maxZones} hosted zones`);
}

interface Choice {
  readonly vpc: Vpc | undefined;
  readonly shared: DelegationSet | undefined;
}

function buildZone(state: State, input: Input, name: string, { vpc, shared }: Choice): Omit<Zone, 'id'> {
  const nameServers = vpc ? PRIVATE_NAME_SERVERS : (shared?.nameServers ?? ownNameServers(state, name));
  const primary = nameServers.at(vpc ? -1 : 0) ?? '';
  const comment = input.HostedZoneConfig?.Comment || undefined;
  return {
    name,
    callerReference: input.CallerReference,
    ...(comment === undefined ? {} : { comment }),
    isPrivate: vpc !== undefined,
    vpcs: vpc ? [vpc] : [],
    nameServers,
    ...(shared ? { delegationSetId: shared.id } : {}),
    tags: [],
    sets: createRecordSets(defaultRecords(name, nameServers, primary)),
  };
}

/** Zones of one name could not be delegated to apart if they had a name server in common. */
function ownNameServers(state: State, name: string): readonly string[] {
  const sameName = [...state.zones.values()].filter((zone) => zone.name === name);
  const chosen = chooseNameServers(state, new Set(sameName.flatMap((zone) => zone.nameServers)));
  if (chosen) return chosen;
  throw new ApiFailure('DelegationSetNotAvailable', `No name servers without overlap are left for ${name}`);
}
