import type { DelegationSet } from '../state.ts';
import { branch, leaf } from '../xml/write.ts';
import type { Vpc, Zone } from './zone.ts';

/** Write the element `HostedZone`. */
export function writeZone(zone: Zone): string {
  return branch(
    'HostedZone',
    leaf('Id', `/hostedzone/${zone.id}`),
    leaf('Name', zone.name),
    leaf('CallerReference', zone.callerReference),
    branch('Config', leaf('Comment', zone.comment), leaf('PrivateZone', zone.isPrivate)),
    leaf('ResourceRecordSetCount', zone.sets.sorted.length),
  );
}

/** Write the name servers of a public zone, or the networks of a private one. */
export function writeZoneSurroundings(zone: Zone, set: DelegationSet | undefined): string {
  if (!zone.isPrivate) return set ? writeDelegationSet(set) : writeNameServers(zone.nameServers);
  return branch('VPCs', ...zone.vpcs.map(writeVpc));
}

/** Write the element `VPC`. */
export function writeVpc(vpc: Vpc): string {
  return branch('VPC', leaf('VPCRegion', vpc.VPCRegion), leaf('VPCId', vpc.VPCId));
}

/** Write the element `DelegationSet` of a reusable one; those of single zones have neither id nor reference. */
export function writeDelegationSet(set: DelegationSet): string {
  return branch(
    'DelegationSet',
    leaf('Id', `/delegationset/${set.id}`),
    leaf('CallerReference', set.callerReference),
    branch('NameServers', ...set.nameServers.map((name) => leaf('NameServer', name))),
  );
}

function writeNameServers(names: readonly string[]): string {
  return branch('DelegationSet', branch('NameServers', ...names.map((name) => leaf('NameServer', name))));
}
