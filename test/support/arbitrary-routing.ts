import * as fc from 'fast-check';
import { CONTINENTS, COUNTRIES, REGIONS, SUBDIVISIONS } from '../../providers/route53/routing/places.ts';
import { placeOf, type Routing, type SetAttributes } from '../../src/model/routing.ts';

/** What makes a set the member of a routed group. */
export type Membership = Required<Pick<SetAttributes, 'setIdentifier' | 'routing'>> &
  Pick<SetAttributes, 'healthCheckId'>;

/** What the members of arbitrary groups are made of. */
export interface GroupParts {
  readonly identifiers: fc.Arbitrary<string>;
  readonly healthCheckIds: fc.Arbitrary<string>;
  readonly maxMembers: number;
}

const COLLECTIONS = ['11111111-2222-4333-8444-555555555555', '99999999-2222-4333-8444-555555555555'];

/** Regions that every account knows. */
const OPEN_REGIONS = REGIONS.filter((region) => !/^(?:cn|us-gov|eusc)-/.test(region));
const region = fc.constantFrom(...OPEN_REGIONS);
const bias = fc.oneof(fc.constant(0), fc.integer({ min: -99, max: 99 }));
const degrees = (limit: number) =>
  fc.integer({ min: -limit * 100, max: limit * 100 }).map((hundredths) => String(hundredths / 100));

/** Of each policy one arbitrary, or several where the members of a group agree about something. */
const POLICIES: readonly fc.Arbitrary<Routing>[] = [
  fc.integer({ min: 0, max: 255 }).map((weight) => ({ policy: 'weighted', weight })),
  region.map((name) => ({ policy: 'latency', region: name })),
  fc.constantFrom('PRIMARY', 'SECONDARY').map((role) => ({ policy: 'failover', role })),
  fc.oneof(
    fc.constantFrom(...CONTINENTS).map((continent): Routing => ({ policy: 'geolocation', continent })),
    fc.constantFrom('*', ...COUNTRIES).map((country): Routing => ({ policy: 'geolocation', country })),
    fc
      .constantFrom(...SUBDIVISIONS)
      .chain(([country, parts]) =>
        fc.constantFrom(...parts).map((subdivision): Routing => ({ policy: 'geolocation', country, subdivision })),
      ),
  ),
  fc.constant({ policy: 'multivalue' }),
  fc.oneof(
    fc.record({ policy: fc.constant('geoproximity' as const), region, bias }),
    fc.record({
      policy: fc.constant('geoproximity' as const),
      localZoneGroup: fc.constantFrom('us-west-2-lax-1', 'us-east-1-bue-1'),
      bias,
    }),
    fc.record({
      policy: fc.constant('geoproximity' as const),
      latitude: degrees(90),
      longitude: degrees(180),
      bias,
    }),
  ),
  ...COLLECTIONS.map((collection) =>
    fc.constantFrom('*', 'office', 'A_b-9').map((location): Routing => ({ policy: 'cidr', collection, location })),
  ),
];

/** Members of one group, of any policy: identifiers and places differ, and a primary one has a health check. */
export function arbitraryGroup({
  identifiers,
  healthCheckIds,
  maxMembers,
}: GroupParts): fc.Arbitrary<readonly Membership[]> {
  const settings = fc.constantFrom(...POLICIES).chain((routing) =>
    fc.uniqueArray(fc.tuple(identifiers, routing, fc.option(healthCheckIds), healthCheckIds), {
      minLength: 1,
      maxLength: maxMembers,
      selector: ([, each]) => placeOf(each) ?? Symbol(each.policy),
    }),
  );
  return settings.map((list) => {
    const seen = new Set<string>();
    return list.flatMap(([setIdentifier, routing, check, needed]): Membership[] => {
      if (seen.has(setIdentifier)) return [];
      seen.add(setIdentifier);
      const healthCheckId = placeOf(routing) === 'PRIMARY' ? needed : check;
      return [{ setIdentifier, routing, ...(healthCheckId === null ? {} : { healthCheckId }) }];
    });
  });
}
