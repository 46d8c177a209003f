import type { Routing } from '../../../src/model/routing.ts';
import { countryName, nearest, nearestCountry } from '../../../src/nearest.ts';
import { COLLECTION_NAME } from '../cidr/declared.ts';
import { ANYWHERE, CONTINENTS, COUNTRIES, REGIONS, SUBDIVISIONS } from './places.ts';

/** Why a routing policy cannot be what it says. */
export interface RoutingProblem {
  readonly rule: 'routing-policy' | 'routing-place' | 'geoproximity' | 'cidr';
  readonly message: string;
  readonly hint: string;
}

type Of<Policy extends Routing['policy']> = Extract<Routing, { policy: Policy }>;

/** How far a place of geoproximity can be made larger or smaller. */
const MAX_BIAS = 99;

/** How many names a hint lists: all continents, and some of what there is more of. */
const MAX_EXAMPLES = 7;

const GEO_HINT = 'Such as R53_GEO({ country: "US", subdivision: "CA" }, "identifier")';

/** Find what is wrong with the region, the role or the place that a policy names; whole numbers are judged elsewhere. */
export function routingProblem(routing: Routing): RoutingProblem | undefined {
  switch (routing.policy) {
    case 'latency':
      return unknownPlace('AWS region', routing.region, REGIONS);
    case 'failover':
      if (['PRIMARY', 'SECONDARY'].includes(routing.role)) return undefined;
      return {
        rule: 'routing-policy',
        message: `A failover role is "PRIMARY" or "SECONDARY", not "${routing.role}"`,
        hint: 'R53_FAILOVER(role, "identifier") sets it',
      };
    case 'geolocation':
      return geolocationProblem(routing);
    case 'geoproximity':
      return geoproximityProblem(routing);
    case 'cidr':
      return cidrProblem(routing);
    default:
      return undefined;
  }
}

/** A region or country that this version does not know may be new, so the rule about places can be switched off. */
function unknownPlace(
  kind: string,
  name: string,
  known: readonly string[],
  remedyFor: (name: string) => string | undefined = () => undefined,
): RoutingProblem | undefined {
  if (known.includes(name)) return undefined;
  const hint = remedyFor(name) ?? guess(nearest(name, known)) ?? `Such as ${known.slice(0, MAX_EXAMPLES).join(', ')}`;
  return { rule: 'routing-place', message: `There is no ${kind} "${name}"`, hint };
}

function guess(meant: string | undefined): string | undefined {
  return meant === undefined ? undefined : `Did you mean "${meant}"?`;
}

/** Who knows the name of a country but not its code is told the code, and what is a continent is one. */
function remedyForCountry(name: string): string | undefined {
  if (CONTINENTS.includes(name)) return `It is a continent: R53_GEO({ continent: "${name}" }, "identifier")`;
  const code = nearestCountry(name, COUNTRIES);
  return code === undefined ? undefined : `Did you mean "${code}"? That is ${countryName(code)}`;
}

function remedyForContinent(name: string): string | undefined {
  if (name === ANYWHERE) return `For whoever no other set is for: R53_GEO({ country: "${ANYWHERE}" }, "identifier")`;
  if (COUNTRIES.includes(name)) return `It is a country: R53_GEO({ country: "${name}" }, "identifier")`;
  return undefined;
}

/** ISO 3166-2 puts the country before the part of it, which Route 53 does not. */
function remedyForSubdivision(country: string, parts: readonly string[], name: string): string | undefined {
  const part = name.startsWith(`${country}-`) ? name.slice(country.length + 1) : '';
  return parts.includes(part) ? guess(part) : undefined;
}

function geolocationProblem({ continent, country, subdivision }: Of<'geolocation'>): RoutingProblem | undefined {
  if ((continent === undefined) === (country === undefined)) {
    const found = continent === undefined ? 'none of both' : `"${continent}" and "${country}"`;
    return {
      rule: 'routing-policy',
      message: `A geolocation is a continent or a country, found ${found}`,
      hint: GEO_HINT,
    };
  }
  if (continent !== undefined) {
    if (subdivision === undefined) return unknownPlace('continent', continent, CONTINENTS, remedyForContinent);
    return { rule: 'routing-policy', message: `The subdivision "${subdivision}" needs a country`, hint: GEO_HINT };
  }
  if (country === undefined || country === ANYWHERE) return subdivision === undefined ? undefined : apart(subdivision);
  const problem = unknownPlace('country', country, COUNTRIES, remedyForCountry);
  if (problem !== undefined || subdivision === undefined) return problem;
  const parts = SUBDIVISIONS.get(country);
  if (parts === undefined) return apart(subdivision);
  return unknownPlace(`subdivision of ${country}`, subdivision, parts, (name) =>
    remedyForSubdivision(country, parts, name),
  );
}

function apart(subdivision: string): RoutingProblem {
  const countries = Array.from(SUBDIVISIONS.keys()).join(' and ');
  return {
    rule: 'routing-policy',
    message: `Route 53 tells only the subdivisions of ${countries} apart, so there can be no "${subdivision}"`,
    hint: 'Leave the subdivision out',
  };
}

function geoproximityProblem(routing: Of<'geoproximity'>): RoutingProblem | undefined {
  const { region, localZoneGroup, latitude, longitude, bias } = routing;
  const ways = [region, localZoneGroup, latitude ?? longitude].filter((way) => way !== undefined);
  if (ways.length !== 1) {
    const found = ways.length === 0 ? 'none of them' : ways.map((way) => `"${way}"`).join(' and ');
    return {
      rule: 'geoproximity',
      message: `A place of geoproximity is a region, a local zone group or coordinates, found ${found}`,
      hint: 'Such as R53_GEOPROXIMITY({ region: "eu-west-1" }, "identifier")',
    };
  }
  if (!Number.isInteger(bias) || Math.abs(bias) > MAX_BIAS) {
    return {
      rule: 'geoproximity',
      message: `A bias is a whole number from -${MAX_BIAS} to ${MAX_BIAS}, not ${bias}`,
      hint: 'Leave it out for 0',
    };
  }
  if (region !== undefined) return unknownPlace('AWS region', region, REGIONS);
  if (localZoneGroup !== undefined) return localZoneGroupProblem(localZoneGroup);
  return degreesProblem('latitude', latitude, 90) ?? degreesProblem('longitude', longitude, 180);
}

function localZoneGroupProblem(group: string): RoutingProblem | undefined {
  if (group.length <= 64 && /^[a-z]+(?:-[a-z\d]+)+$/.test(group)) return undefined;
  return {
    rule: 'geoproximity',
    message: `"${group}" is no name of a local zone group`,
    hint: 'Such as us-west-2-lax-1; `aws ec2 describe-availability-zones --all-availability-zones` shows them',
  };
}

function degreesProblem(name: string, degrees: string | undefined, limit: number): RoutingProblem | undefined {
  const hint = 'Such as coordinates: { latitude: 52.52, longitude: 13.4 }';
  if (degrees === undefined) return { rule: 'geoproximity', message: `The coordinates have no ${name}`, hint };
  if (/^-?\d{1,3}(?:\.\d{1,2})?$/.test(degrees) && Math.abs(Number(degrees)) <= limit) return undefined;
  return {
    rule: 'geoproximity',
    message: `A ${name} is a number from -${limit} to ${limit} with at most two decimals, not "${degrees}"`,
    hint,
  };
}

function cidrProblem({ collection, location }: Of<'cidr'>): RoutingProblem | undefined {
  if (collection === '' || location === '') {
    return {
      rule: 'routing-policy',
      message: `IP-based routing names a CIDR collection and a location of it, found "${collection}" and "${location}"`,
      hint: 'R53_CIDR(collection, location, "identifier") sets both',
    };
  }
  if (!COLLECTION_NAME.test(collection)) {
    return {
      rule: 'cidr',
      message: `"${collection}" is neither name nor id of a CIDR collection`,
      hint: 'A name has up to 64 letters, digits, hyphens and underscores; CidrCollection() declares one',
    };
  }
  if (location === ANYWHERE || /^[\w-]{1,16}$/.test(location)) return undefined;
  return {
    rule: 'cidr',
    message: `A CIDR location is up to 16 letters, digits, hyphens and underscores, not "${location}"`,
    hint: 'Take a location of the collection, or "*" for wherever no other is',
  };
}
