import { ApiFailure } from '../failure.ts';
import { ALL_REGIONS } from '../regions.ts';
import type { State } from '../state.ts';
import type { Vpc } from '../zones/zone.ts';

/** What a request to create a zone says about networks. */
export interface VpcWish {
  readonly VPC?: { readonly VPCRegion?: string; readonly VPCId?: string };
  readonly HostedZoneConfig?: { readonly PrivateZone?: boolean };
  readonly DelegationSetId?: string;
}

/**
 * Find out whether a new zone is private, and in which network it is to be visible.
 *
 * A network makes a zone private; saying so without one is refused, as is a delegation set, which a private zone cannot
 * have.
 */
export function vpcOf(wish: VpcWish): Vpc | undefined {
  if (wish.VPC === undefined) {
    if (wish.HostedZoneConfig?.PrivateZone !== true) return undefined;
    throw new ApiFailure('InvalidInput', 'A private hosted zone needs a VPC to be created with');
  }
  const { VPCRegion: region, VPCId: id } = wish.VPC;
  if (region === undefined || id === undefined) {
    throw new ApiFailure('InvalidInput', 'A VPC needs both VPCRegion and VPCId');
  }
  if (wish.DelegationSetId !== undefined) {
    throw new ApiFailure('InvalidInput', 'A private hosted zone cannot use a reusable delegation set');
  }
  if (!/^vpc-[0-9a-f]{8,17}$/.test(id) || !ALL_REGIONS.some((known) => known === region)) {
    throw new ApiFailure('InvalidVPCId', `The VPC: ${id} in region ${region} you provided is not valid.`);
  }
  return { VPCRegion: region, VPCId: id };
}

/** Check that a network does not see two private zones of one name; the second dot of the message is the service's. */
export function checkVpcConflict(state: State, vpc: Vpc, name: string): void {
  const isTaken = [...state.zones.values()].some(
    (zone) =>
      zone.name === name && zone.vpcs.some((other) => other.VPCId === vpc.VPCId && other.VPCRegion === vpc.VPCRegion),
  );
  if (!isTaken) return;
  throw new ApiFailure(
    'ConflictingDomainExists',
    `The VPC that you chose, ${vpc.VPCId} in region ${vpc.VPCRegion}, is already associated with another private hosted ` +
      `zone that has an overlapping name space, ${name}.`,
  );
}
