import { describeRouting, placeOf } from '../model/routing.ts';
import { type Choice, chooseByClient, chooseOne, eligible, type Member } from './candidate.ts';
import type { Client } from './client.ts';
import { biasedDistance, distanceKm } from './distance.ts';
import type { Locations, Point } from './place.ts';

/**
 * Choose the set whose region answers fastest (latency).
 *
 * Route 53 has measured how long the ways take; here the distance to the region stands for that.
 */
export function chooseLatency(members: readonly Member[], { point }: Client, locations: Locations): Choice {
  const rule = 'the region with the lowest latency answers';
  return chooseByDistance(members, point, rule, ({ set: { routing } }, from) => {
    if (routing?.policy !== 'latency') return undefined;
    const to = locations.regions.get(routing.region)?.point;
    return to && distanceKm(from, to);
  });
}

/** Choose the set whose resource is nearest once biases have been counted in (geoproximity). */
export function chooseProximity(members: readonly Member[], { point }: Client, locations: Locations): Choice {
  const rule = 'the nearest place answers, its distance changed by its bias';
  return chooseByDistance(members, point, rule, ({ set: { routing } }, from) => {
    if (routing?.policy !== 'geoproximity') return undefined;
    const { region, localZoneGroup, latitude, longitude, bias } = routing;
    const to =
      (region === undefined ? undefined : locations.regions.get(region)?.point) ??
      (localZoneGroup === undefined ? undefined : locations.localZoneGroup(localZoneGroup)) ??
      (latitude === undefined ? undefined : { latitude: Number(latitude), longitude: Number(longitude) });
    return to && biasedDistance(distanceKm(from, to), bias);
  });
}

function chooseByDistance(
  members: readonly Member[],
  from: Point | undefined,
  rule: string,
  measure: (member: Member, from: Point) => number | undefined,
): Choice {
  const { members: healthy, isLastResort } = eligible(members);
  if (from === undefined) {
    const candidates = chooseByClient(members, healthy, ({ set }) => `nearest to ${placeOfSet(set)}`);
    return { candidates, rule, isLastResort };
  }
  const distances = new Map(members.map((member) => [member, measure(member, from)]));
  const known = (member: Member): number => distances.get(member) ?? Number.POSITIVE_INFINITY;
  // Sets as far away as each other take turns in no known way; their names decide, so that the answer is the same every time.
  const [nearest] = healthy.toSorted(
    (a, b) => compare(known(a), known(b)) || compare(placeOfSet(a.set), placeOfSet(b.set)),
  );
  const candidates = chooseOne(members, nearest, (member) => {
    const distance = distances.get(member);
    return distance === undefined ? 'nobody knows where this is' : `${Math.round(distance)} km`;
  });
  return { candidates, rule, isLastResort, isApproximate: true };
}

function placeOfSet({ routing }: Member['set']): string {
  return routing === undefined ? '' : (placeOf(routing) ?? describeRouting(routing));
}

function compare<Value extends number | string>(a: Value, b: Value): number {
  return a < b ? -1 : Number(a > b);
}
