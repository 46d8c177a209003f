import { unreachable } from '../errors.ts';
import type { Choice, Member } from './candidate.ts';
import { chooseByClient, chooseOne } from './candidate.ts';
import { chooseCidr, type CidrCollections } from './choose-cidr.ts';
import { chooseFailover } from './choose-failover.ts';
import { chooseGeolocation } from './choose-geolocation.ts';
import { chooseMultivalue } from './choose-multivalue.ts';
import { chooseLatency, chooseProximity } from './choose-nearest.ts';
import { chooseWeighted } from './choose-weighted.ts';
import type { Client } from './client.ts';
import type { Locations } from './place.ts';

/** What decides besides the sets themselves. */
export interface Circumstances {
  readonly client: Client;
  readonly locations: Locations;
  readonly collections: CidrCollections;
}

/** Choose among the sets of one name and type, by the policy that they have in common. */
export function choose(members: readonly Member[], circumstances: Circumstances): Choice {
  const { client, locations, collections } = circumstances;
  const policy = members[0]?.set.routing?.policy;
  switch (policy) {
    case undefined:
      return { candidates: chooseOne(members, members[0]), rule: 'it is the only set', isLastResort: false };
    case 'weighted':
      return chooseWeighted(members);
    case 'failover':
      return chooseFailover(members);
    case 'multivalue':
      return chooseMultivalue(members);
    case 'latency':
      return chooseLatency(members, client, locations);
    case 'geoproximity':
      return chooseProximity(members, client, locations);
    case 'geolocation':
      return chooseGeolocation(members, client);
    case 'cidr':
      return chooseCidr(members, client, collections);
    case 'other': {
      const candidates = chooseByClient(members, members, () => 'its policy chooses it');
      return { candidates, rule: 'nobody but the service knows how this policy chooses', isLastResort: false };
    }
    default:
      return unreachable(policy);
  }
}
