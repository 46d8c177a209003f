import { isGiven, type Options, readOptions, refuse, textOf } from '../../../src/dsl/words/builders/options.ts';
import { found, WordError } from '../../../src/dsl/words/guest.ts';
import type { Meta } from '../../../src/dsl/words/objects.ts';

/** Words that say how Route 53 chooses among the record sets of one name and type; each is metadata. */
export function routingWords(): Record<string, unknown> {
  return {
    R53_WEIGHT: weight,
    R53_LATENCY: (region: unknown, id: unknown) =>
      member('R53_LATENCY', id, { r53_region: textIn('R53_LATENCY', 'an AWS region first', region) }),
    R53_FAILOVER: failover,
    R53_GEO: geolocation,
    R53_GEOPROXIMITY: geoproximity,
    R53_MULTIVALUE: (id: unknown): Meta => ({
      r53_multivalue: 'true',
      r53_set_identifier: textIn('R53_MULTIVALUE', 'a set identifier', id),
    }),
    R53_CIDR: cidr,
    R53_HEALTH_CHECK: (name: unknown): Meta => ({
      r53_health_check: textIn('R53_HEALTH_CHECK', 'the name of a health check', name),
    }),
    R53_HEALTH_CHECK_ID: (id: unknown): Meta => ({
      r53_health_check_id: textIn('R53_HEALTH_CHECK_ID', 'the id of a health check', id),
    }),
  };
}

/** A fraction passes: that Route 53 takes none is said together with everything else it would refuse. */
function weight(share: unknown, id: unknown): Meta {
  if (typeof share !== 'number' || !(share >= 0 && share <= 255)) {
    throw new WordError('R53_WEIGHT', `R53_WEIGHT takes a weight from 0 to 255 first, found ${found(share)}`);
  }
  return member('R53_WEIGHT', id, { r53_weight: String(share) });
}

function failover(role: unknown, id: unknown): Meta {
  if (role !== 'PRIMARY' && role !== 'SECONDARY') {
    throw new WordError('R53_FAILOVER', `R53_FAILOVER takes "PRIMARY" or "SECONDARY" first, found ${found(role)}`);
  }
  return member('R53_FAILOVER', id, { r53_failover: role });
}

const GEO_OPTIONS = ['continent', 'country', 'subdivision'] as const;

function geolocation(place: unknown, id: unknown): Meta {
  const options = placeIn('R53_GEO', place, GEO_OPTIONS);
  exactlyOne(options, ['continent', 'country']);
  if (isGiven(options, 'continent') && isGiven(options, 'subdivision')) {
    throw new WordError('R53_GEO', 'R53_GEO takes a subdivision beside a country only');
  }
  const meta: Meta = {};
  for (const name of GEO_OPTIONS) if (isGiven(options, name)) meta[`r53_geo_${name}`] = textOf(options, name);
  return member('R53_GEO', id, meta);
}

const NEAR = 'r53_geoproximity_';

function geoproximity(place: unknown, id: unknown): Meta {
  const options = placeIn('R53_GEOPROXIMITY', place, ['region', 'localZoneGroup', 'coordinates', 'bias']);
  exactlyOne(options, ['region', 'localZoneGroup', 'coordinates']);
  const meta: Meta = {};
  if (isGiven(options, 'region')) meta[`${NEAR}region`] = textOf(options, 'region');
  if (isGiven(options, 'localZoneGroup')) meta[`${NEAR}local_zone_group`] = textOf(options, 'localZoneGroup');
  if (isGiven(options, 'coordinates')) {
    const at = placeIn('R53_GEOPROXIMITY', options.values.coordinates, ['latitude', 'longitude']);
    meta[`${NEAR}latitude`] = degreesIn(at, 'latitude');
    meta[`${NEAR}longitude`] = degreesIn(at, 'longitude');
  }
  const { bias = 0 } = options.values;
  if (typeof bias !== 'number') throw refuse(options, 'bias', 'a number from -99 to 99');
  if (bias !== 0) meta[`${NEAR}bias`] = String(bias);
  return member('R53_GEOPROXIMITY', id, meta);
}

function cidr(collection: unknown, location: unknown, id: unknown): Meta {
  const meta = {
    r53_cidr_collection: textIn('R53_CIDR', 'the name or id of a CIDR collection first', collection),
    r53_cidr_location: textIn('R53_CIDR', 'a location of it, or "*", second', location),
  };
  return member('R53_CIDR', id, meta, 'third');
}

function member(word: string, id: unknown, meta: Meta, place = 'second'): Meta {
  return { ...meta, r53_set_identifier: textIn(word, `a set identifier ${place}`, id) };
}

function textIn(word: string, what: string, value: unknown): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new WordError(word, `${word} takes ${what}, found ${found(value)}`);
}

function placeIn<const Name extends string>(word: string, place: unknown, names: readonly Name[]): Options<Name> {
  if (typeof place === 'object' && place !== null) return readOptions(word, place, names);
  throw new WordError(word, `${word} takes an object with ${names.join(', ')}, found ${found(place)}`);
}

function exactlyOne<Name extends string>(options: Options<Name>, names: readonly Name[]): void {
  const given = names.filter((name) => isGiven(options, name));
  if (given.length === 1) return;
  const list = given.length === 0 ? 'none of them' : given.join(' and ');
  throw new WordError(options.word, `${options.word} takes one of ${names.join(', ')}, found ${list}`);
}

function degreesIn<Name extends string>(options: Options<Name>, name: Name): string {
  const value: unknown = options.values[name];
  if (typeof value !== 'number' && (typeof value !== 'string' || value === '')) throw refuse(options, name, 'a number');
  return String(value);
}
