import * as fc from 'fast-check';
import type { RecordSet as NativeSet } from '../../providers/route53/emulator/record-sets/record-set.ts';
import { createLocations } from '../../providers/route53/routing/locations.ts';
import { REGIONS } from '../../providers/route53/routing/places.ts';

/** The zone that arbitrary routed names are in. */
export const ZONE = { name: 'shop.test.', id: 'Z0ROUTED' };

/** The health checks that sets may have, and a collection whose blocks lie in each other. */
export const CHECKS = ['1', '2', '3', '4'].map((digit) => `${digit.repeat(8)}-1111-4111-8111-111111111111`);
export const COLLECTION = '99999999-2222-4333-8444-555555555555';
export const BLOCKS: Readonly<Record<string, readonly string[]>> = {
  wide: ['10.0.0.0/8', '2001:db8::/32'],
  narrow: ['10.1.0.0/16', '192.0.2.0/24'],
  narrowest: ['10.1.2.0/24', '2001:db8:1::/48'],
};

/** Names whose sets may be aliases of later ones; the last of them stand for themselves. */
const LABELS = ['a', 'b', 'c', 'd', '*.w', 'e', 'f'];
/** The names that have sets of type A or CNAME. */
export const ROUTED_NAMES = LABELS.map((label) => `${label.replace('*', 'x')}.${ZONE.name}`);
/** Names to ask for: all of them, and such as a wildcard, a delegation or nothing answers. */
const ASKED = [...LABELS.map((label) => label.replace('*', 'x')), 'x.y.w', 'w', 'below.cut', 'cut', 'gone', 'x.a'];
const OPEN_REGIONS = REGIONS.filter((region) => !/^(?:cn|us-gov|eusc)-/.test(region));

type Routing = Omit<NativeSet, 'Name' | 'Type'>;

/** Members of a group by policy: what only one of them may have is given out in this order. */
const POLICIES: Readonly<Record<string, fc.Arbitrary<readonly Routing[]>>> = {
  weighted: fc.array(fc.constantFrom(0, 0, 1, 2, 100, 255), members()).map((all) => all.map((Weight) => ({ Weight }))),
  latency: some(OPEN_REGIONS).map((all) => all.map((Region) => ({ Region }))),
  failover: some(['PRIMARY', 'SECONDARY'], 2).map((all) => all.map((Failover) => ({ Failover }))),
  geolocation: some(['*', 'EU', 'NA', 'AS', '.DE', '.US', '.UA', 'US-CA', 'UA-30']).map((all) =>
    all.map((place) => ({ GeoLocation: geoLocation(place) })),
  ),
  multivalue: fc
    .constantFrom(1, 2, 3, 8, 9, 12)
    .map((count) => Array.from({ length: count }, () => ({ MultiValueAnswer: true }))),
  geoproximity: fc
    .tuple(
      some([...OPEN_REGIONS.slice(0, 12), 'us-west-2-lax-1', '52.5,13.4', '-33.87,151.2', '0,0']),
      fc.array(fc.constantFrom(0, 0, 10, 50, 99, -20, -99), { minLength: 6, maxLength: 6 }),
    )
    .map(([all, biases]) =>
      all.map((place, i) => ({ GeoProximityLocation: { ...proximity(place), Bias: biases[i] ?? 0 } })),
    ),
  cidr: some(['*', ...Object.keys(BLOCKS)]).map((all) =>
    all.map((LocationName) => ({ CidrRoutingConfig: { CollectionId: COLLECTION, LocationName } })),
  ),
  simple: fc.constant([{}]),
};

function members(): { minLength: number; maxLength: number } {
  return { minLength: 1, maxLength: 5 };
}

function some(marks: readonly string[], maxLength = 6): fc.Arbitrary<readonly string[]> {
  return fc.shuffledSubarray([...marks], { minLength: 2, maxLength: Math.min(maxLength, marks.length) });
}

function geoLocation(place: string): NonNullable<NativeSet['GeoLocation']> {
  if (place === '*' || place.startsWith('.')) return { CountryCode: place.replace('.', '') };
  const [country = '', subdivision] = place.split('-');
  return subdivision === undefined
    ? { ContinentCode: country }
    : { CountryCode: country, SubdivisionCode: subdivision };
}

function proximity(place: string): NonNullable<NativeSet['GeoProximityLocation']> {
  const [latitude = '', longitude] = place.split(',');
  if (longitude !== undefined) return { Coordinates: { Latitude: latitude, Longitude: longitude } };
  return /-[a-z]{3}-\d$/.test(place) ? { LocalZoneGroup: place } : { AWSRegion: place };
}

/** What a member is besides its routing: an alias of the n-th name after its own, or a value; and what checks it. */
const content = fc.record({
  alias: fc.option(fc.nat(5), { freq: 3 }),
  evaluates: fc.boolean(),
  check: fc.option(fc.constantFrom(...CHECKS), { freq: 4 }),
});

const group = fc.record({
  policy: fc.constantFrom(...Object.keys(POLICIES), 'weighted'),
  type: fc.constantFrom('A', 'A', 'A', 'CNAME'),
  contents: fc.array(content, { minLength: 12, maxLength: 12 }),
});

function groupAt(at: number): fc.Arbitrary<readonly NativeSet[]> {
  return group.chain(({ policy, type, contents }) =>
    (POLICIES[policy] ?? fc.constant([])).map((routings) =>
      routings.map((routing, i): NativeSet => {
        const { alias, evaluates, check } = contents[i] ?? { alias: null, evaluates: false, check: null };
        const isPlain = policy === 'multivalue' || at >= LABELS.length - 2;
        // What is an alias, or is one's target, has addresses; others may be CNAMEs, except together.
        const setType = policy === 'multivalue' ? 'A' : type;
        const later = LABELS.slice(at + 1).filter((label) => !label.startsWith('*'));
        const target = later[(alias ?? 0) % later.length] ?? 'f';
        return {
          Name: `${LABELS[at]?.replace('*', '\\052')}.${ZONE.name}`,
          Type: setType,
          ...(policy === 'simple' ? {} : { SetIdentifier: `${LABELS[at]}${i}`, ...routing }),
          ...(check === null || policy === 'simple' ? {} : { HealthCheckId: check }),
          ...(alias === null || isPlain
            ? { TTL: 60, ResourceRecords: [{ Value: setType === 'A' ? `192.0.${at}.${i + 1}` : `t${at}-${i}.test.` }] }
            : {
                AliasTarget: {
                  HostedZoneId: ZONE.id,
                  DNSName: `${target}.${ZONE.name}`,
                  EvaluateTargetHealth: evaluates,
                },
              }),
        };
      }),
    ),
  );
}

const places = [...createLocations().places.values()];
const often = ['DE', 'US-CA', 'US-NY', 'US', 'UA-30', 'JP', 'FR', 'ZA', 'BR', 'AU'];

/** Routed names, what is down, and somebody who asks for one of them. */
export const routedWorld = fc.record({
  sets: fc.tuple(...LABELS.map((_, at) => groupAt(at))).map((groups) => [...targetsExist(groups), CUT]),
  down: fc.subarray(CHECKS),
  asked: fc
    .constantFrom(...ASKED, ...LABELS.slice(0, 4), ...LABELS.slice(0, 4))
    .map((label) => `${label}.${ZONE.name}`),
  type: fc.constantFrom('A', 'A', 'A', 'CNAME', 'TXT'),
  place: fc.oneof(
    fc.constantFrom(...often.map((code) => createLocations().places.get(code))),
    fc.constantFrom(...places),
  ),
  address: fc.constantFrom(
    '10.1.2.3',
    '10.1.9.9',
    '10.9.9.9',
    '192.0.2.77',
    '203.0.113.5',
    '2001:db8:1::5',
    '2001:db8:2::5',
  ),
  mask: fc.option(fc.constantFrom(8, 16, 20, 24)),
});

const CUT: NativeSet = {
  Name: `cut.${ZONE.name}`,
  Type: 'NS',
  TTL: 60,
  ResourceRecords: [{ Value: 'ns1.elsewhere.test.' }],
};

/** An alias needs a target of its own type: one that would lack it has the type of what it points to. */
function targetsExist(groups: readonly (readonly NativeSet[])[]): readonly NativeSet[] {
  const typeOf = new Map(groups.map(([first]) => [first?.Name, first?.Type]));
  return groups.flat().map((set) => {
    if (set.AliasTarget === undefined || typeOf.get(set.AliasTarget.DNSName) === set.Type) return set;
    const { AliasTarget: _, ...rest } = set;
    return { ...rest, TTL: 60, ResourceRecords: [{ Value: set.Type === 'A' ? '198.51.100.1' : 'other.test.' }] };
  });
}
