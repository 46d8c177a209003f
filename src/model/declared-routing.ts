import { canonicalDegrees } from './degrees.ts';
import type { DeclaredRecord } from './ir.ts';
import type { Routing, SetAttributes } from './routing.ts';

/** The metadata of a record that says how its set is routed; the first three keys are those of DNSControl. */
export const ROUTING_KEYS = Object.freeze({
  setIdentifier: 'r53_set_identifier',
  weight: 'r53_weight',
  healthCheckId: 'r53_health_check_id',
  healthCheckName: 'r53_health_check',
  region: 'r53_region',
  role: 'r53_failover',
  continent: 'r53_geo_continent',
  country: 'r53_geo_country',
  subdivision: 'r53_geo_subdivision',
  isMultivalue: 'r53_multivalue',
  nearRegion: 'r53_geoproximity_region',
  nearLocalZoneGroup: 'r53_geoproximity_local_zone_group',
  latitude: 'r53_geoproximity_latitude',
  longitude: 'r53_geoproximity_longitude',
  bias: 'r53_geoproximity_bias',
  collection: 'r53_cidr_collection',
  location: 'r53_cidr_location',
});

type RoutingKey = keyof typeof ROUTING_KEYS;

/** A policy that a configuration can say. */
export type DeclaredPolicy = Exclude<Routing['policy'], 'other'>;

/** What each policy is said with, in the order of the API. */
export const POLICY_KEYS: Readonly<Record<DeclaredPolicy, readonly RoutingKey[]>> = Object.freeze({
  weighted: ['weight'],
  latency: ['region'],
  failover: ['role'],
  geolocation: ['continent', 'country', 'subdivision'],
  multivalue: ['isMultivalue'],
  geoproximity: ['nearRegion', 'nearLocalZoneGroup', 'latitude', 'longitude', 'bias'],
  cidr: ['collection', 'location'],
});

const POLICIES = Object.keys(POLICY_KEYS) as DeclaredPolicy[];

type RoutedRecord = Pick<DeclaredRecord, 'meta'>;

/** What a record's metadata says under a key; empty when it says nothing. */
export function routingValue({ meta }: RoutedRecord, key: RoutingKey): string {
  return meta?.[ROUTING_KEYS[key]] ?? '';
}

/** What tells the record sets of one name and type apart; empty for a plain set. */
export function setIdentifierOf(record: RoutedRecord): string {
  return routingValue(record, 'setIdentifier');
}

/** List the policies that a record's metadata speaks of; one that is sound has at most one. */
export function declaredPolicies(record: RoutedRecord): readonly DeclaredPolicy[] {
  if (record.meta === undefined) return [];
  return POLICIES.filter((policy) => POLICY_KEYS[policy].some((key) => routingValue(record, key) !== ''));
}

/**
 * Read from a record's metadata what its set is besides its records; undefined for a plain set.
 *
 * What makes no sense, such as a weight without an identifier, is left out: validation has refused it where it matters.
 */
export function setAttributesOf(record: RoutedRecord): SetAttributes | undefined {
  const setIdentifier = setIdentifierOf(record);
  if (setIdentifier === '') return undefined;
  const [policy] = declaredPolicies(record);
  const healthCheckId = routingValue(record, 'healthCheckId');
  const healthCheckName = routingValue(record, 'healthCheckName');
  return {
    setIdentifier,
    ...(policy === undefined ? {} : { routing: readRouting(record, policy) }),
    ...(healthCheckId === '' ? {} : { healthCheckId }),
    ...(healthCheckName === '' ? {} : { healthCheckName }),
  };
}

function readRouting(record: RoutedRecord, policy: DeclaredPolicy): Routing {
  const text = (key: RoutingKey): string => routingValue(record, key);
  switch (policy) {
    case 'weighted':
      return { policy, weight: Number(text('weight')) };
    case 'latency':
      return { policy, region: text('region') };
    case 'failover':
      return { policy, role: text('role') };
    case 'geolocation': {
      const place = { continent: text('continent'), country: text('country'), subdivision: text('subdivision') };
      return { policy, ...withoutEmpty(place) };
    }
    case 'multivalue':
      return { policy };
    case 'geoproximity': {
      const place = {
        region: text('nearRegion'),
        localZoneGroup: text('nearLocalZoneGroup'),
        latitude: canonicalDegrees(text('latitude')),
        longitude: canonicalDegrees(text('longitude')),
      };
      return { policy, ...withoutEmpty(place), bias: Number(text('bias')) };
    }
    case 'cidr':
      return { policy, collection: text('collection'), location: text('location') };
  }
}

function withoutEmpty<Texts extends Readonly<Record<string, string>>>(texts: Texts): Partial<Texts> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')) as Partial<Texts>;
}

/** Write the metadata that says how a set is routed: what `setAttributesOf` reads. */
export function routingMeta(attributes: SetAttributes): Record<string, string> {
  const { setIdentifier, routing, healthCheckId, healthCheckName } = attributes;
  const values: Partial<Record<RoutingKey, string | undefined>> = {
    setIdentifier,
    ...settingsOf(routing),
    healthCheckId,
    healthCheckName,
  };
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      value === undefined ? [] : [[ROUTING_KEYS[key as RoutingKey], value]],
    ),
  );
}

function settingsOf(routing: Routing | undefined): Partial<Record<RoutingKey, string | undefined>> {
  switch (routing?.policy) {
    case 'weighted':
      return { weight: String(routing.weight) };
    case 'latency':
      return { region: routing.region };
    case 'failover':
      return { role: routing.role };
    case 'geolocation': {
      const { continent, country, subdivision } = routing;
      return { continent, country, subdivision };
    }
    case 'multivalue':
      return { isMultivalue: 'true' };
    case 'geoproximity': {
      const { region: nearRegion, localZoneGroup: nearLocalZoneGroup, latitude, longitude, bias } = routing;
      const more = bias === 0 ? undefined : String(bias);
      return { nearRegion, nearLocalZoneGroup, latitude, longitude, bias: more };
    }
    case 'cidr':
      return { collection: routing.collection, location: routing.location };
    default:
      return {};
  }
}

/**
 * Describe how a set is routed as its metadata would, such as `r53_weight=5,r53_health_check_id=…`; empty for a simple set.
 *
 * Equal routing has equal text, whatever the order in which its settings were given.
 */
export function routingText({ routing, healthCheckId, healthCheckName }: SetAttributes): string {
  if (routing === undefined && healthCheckId === undefined && healthCheckName === undefined) return '';
  const settings = Object.entries(
    routingMeta({
      ...(routing === undefined ? {} : { routing }),
      ...(healthCheckId === undefined ? {} : { healthCheckId }),
      ...(healthCheckName === undefined ? {} : { healthCheckName }),
    }),
  );
  const words = settings.map(([name, value]) => `${name}=${value}`);
  if (routing?.policy === 'other') words.unshift(`r53_policy=${routing.description}`);
  return words.join(',');
}
