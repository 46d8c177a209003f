import type { DnsRecord } from '../model/record.ts';
import type { Routing, SetAttributes } from '../model/routing.ts';
import type { FieldValue } from '../records/field.ts';
import { jsString } from './literal.ts';
import type { ResourceNames } from './resources.ts';

/** The flag of a CAA record that forbids to issue when its tag is not understood (RFC 8659 section 4.1). */
const CAA_CRITICAL = 128;

/** How the fields that a word does not take are said after it, by type. */
const MODIFIERS: Readonly<Record<string, (fields: Readonly<Record<string, FieldValue>>) => string[]>> = {
  CAA: ({ flags }) => {
    if (flags === 0) return [];
    // No word sets the reserved bits, but a modifier may be a function of the record.
    return [flags === CAA_CRITICAL ? 'CAA_CRITICAL' : `function (r) { r.caaflag = ${flags}; }`];
  },
  R53_ALIAS: (fields) => [
    // Without an id the target tells the zone that it is in.
    ...(fields['zone_id'] === '' ? [] : [`R53_ZONE(${jsString(String(fields['zone_id']))})`]),
    ...(fields['evaluate_target_health'] === 'true' ? ['R53_EVALUATE_TARGET_HEALTH(true)'] : []),
  ],
};

/** Render what a record's word cannot take as arguments, its TTL apart. */
export function modifiersOf(record: DnsRecord): string[] {
  const render = MODIFIERS[record.type];
  if (render === undefined) return [];
  const { fields } = record.recordType;
  return render(Object.fromEntries(fields.map((field, i) => [field.name, record.rdata[i] ?? ''])));
}

/** Render how a set takes its turn among those of its name and type; every record of the set says it. */
export function routingModifiers(
  { setIdentifier = '', routing, healthCheckId }: SetAttributes,
  names: ResourceNames = new Map(),
): string[] {
  return [
    ...(routing === undefined ? [] : routingCall(routing, jsString(setIdentifier), names)),
    ...(healthCheckId === undefined ? [] : [checkCall(healthCheckId, names.get(healthCheckId))]),
  ];
}

function checkCall(id: string, name: string | undefined): string {
  return name === undefined ? `R53_HEALTH_CHECK_ID(${jsString(id)})` : `R53_HEALTH_CHECK(${jsString(name)})`;
}

function routingCall(routing: Routing, id: string, names: ResourceNames): string[] {
  switch (routing.policy) {
    case 'weighted':
      return [`R53_WEIGHT(${routing.weight}, ${id})`];
    case 'latency':
      return [`R53_LATENCY(${jsString(routing.region)}, ${id})`];
    case 'failover':
      return [`R53_FAILOVER(${jsString(routing.role)}, ${id})`];
    case 'geolocation': {
      const { continent, country, subdivision } = routing;
      return [`R53_GEO(${jsObject(quoted({ continent, country, subdivision }))}, ${id})`];
    }
    case 'multivalue':
      return [`R53_MULTIVALUE(${id})`];
    case 'geoproximity': {
      const { region, localZoneGroup, latitude, longitude, bias } = routing;
      const coordinates = latitude === undefined ? {} : { coordinates: jsObject({ latitude, longitude }) };
      const more = bias === 0 ? {} : { bias: String(bias) };
      return [
        `R53_GEOPROXIMITY(${jsObject({ ...quoted({ region, localZoneGroup }), ...coordinates, ...more })}, ${id})`,
      ];
    }
    case 'cidr':
      return [
        `R53_CIDR(${jsString(names.get(routing.collection) ?? routing.collection)}, ${jsString(routing.location)}, ${id})`,
      ];
    case 'other':
      return [];
  }
}

function quoted(texts: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, text === undefined ? text : jsString(text)]),
  );
}

/** Write an object of values that are code already; those that are undefined are left out. */
function jsObject(values: Readonly<Record<string, string | undefined>>): string {
  const parts = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  return `{ ${parts.join(', ')} }`;
}
