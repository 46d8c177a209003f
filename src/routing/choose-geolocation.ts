import type { Routing } from '../model/routing.ts';
import { type Choice, chooseByClient, chooseOne, eligible, type Member } from './candidate.ts';
import type { Client } from './client.ts';

type GeoPlace = Omit<Routing & { readonly policy: 'geolocation' }, 'policy'>;

/** How narrow a place is: what does not hold the client is narrower than nothing. */
const NARROWNESS = { outside: -1, anywhere: 0, continent: 1, country: 2, subdivision: 3 } as const;

/**
 * Choose the set of the smallest place that holds the client and is healthy; nothing where no place holds it.
 *
 * When none of the places that hold it is healthy, the smallest one answers.
 */
export function chooseGeolocation(members: readonly Member[], { place }: Client): Choice {
  const rule = 'the smallest place that the client is in answers';
  if (place === undefined) {
    const { members: healthy, isLastResort } = eligible(members);
    return {
      candidates: chooseByClient(members, healthy, (member) => describeClients(placeOf(member))),
      rule,
      isLastResort,
    };
  }
  const around = members
    .map((member) => ({ member, narrowness: narrownessOf(placeOf(member), place) }))
    .filter(({ narrowness }) => narrowness !== NARROWNESS.outside)
    .toSorted((a, b) => b.narrowness - a.narrowness)
    .map(({ member }) => member);
  const { members: healthy, isLastResort } = eligible(around);
  return { candidates: chooseOne(members, healthy[0]), rule, isLastResort };
}

function placeOf({ set: { routing } }: Member): GeoPlace {
  return routing?.policy === 'geolocation' ? routing : {};
}

function narrownessOf(set: GeoPlace, client: NonNullable<Client['place']>): number {
  if (set.country === '*') return NARROWNESS.anywhere;
  if (set.continent !== undefined)
    return set.continent === client.continent ? NARROWNESS.continent : NARROWNESS.outside;
  if (set.country !== client.country) return NARROWNESS.outside;
  if (set.subdivision === undefined) return NARROWNESS.country;
  return set.subdivision === client.subdivision ? NARROWNESS.subdivision : NARROWNESS.outside;
}

function describeClients({ continent, country, subdivision }: GeoPlace): string {
  if (country === '*') return 'anywhere else';
  if (continent !== undefined) return `in the continent ${continent}`;
  return `in ${country ?? ''}${subdivision === undefined ? '' : `-${subdivision}`}`;
}
