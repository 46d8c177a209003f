import { ApiFailure } from '../failure.ts';
import { MAX_ZONES_PER_SET } from '../limit.ts';
import { isWithin } from '../names.ts';
import type { DelegationSet, State } from '../state.ts';
import { findDelegationSet } from '../zones/delegation-sets.ts';
import type { Zone } from '../zones/zone.ts';

/**
 * Find the delegation set a new zone is to share, and check that it may.
 *
 * Zones that share a name server must not have names that equal or contain each other: the server could not tell which
 * one is asked.
 */
export function sharedDelegationSet(state: State, sentId: string, name: string): DelegationSet {
  const set = findDelegationSet(state, sentId);
  const sharing = [...state.zones.values()].filter((zone) => sharesNameServer(zone, set));
  if (sharing.some((zone) => isWithin(zone.name, name) || isWithin(name, zone.name))) {
    throw new ApiFailure(
      'ConflictingDomainExists',
      `Cannot create hosted zone with DelegationSetId DelegationSetId:${set.id} as the DNSName${name} conflicts with ` +
        'existing ones sharing the delegation set',
    );
  }
  if (sharing.filter((zone) => zone.delegationSetId === set.id).length >= MAX_ZONES_PER_SET) {
    throw new ApiFailure(
      'TooManyHostedZones',
      `The delegation set ${set.id} has its ${MAX_ZONES_PER_SET} hosted zones`,
    );
  }
  return set;
}

function sharesNameServer(zone: Zone, set: DelegationSet): boolean {
  return zone.nameServers.some((name) => set.nameServers.includes(name));
}
