import type { DeclaredRecord, DeclaredZone } from '../model/ir.ts';
import type { ConfigFacts, ZoneFacts } from './facts.ts';

/** A name seen from the zone that it lies in. */
export interface Place {
  /** Relative to the zone, `@` for the zone itself. */
  readonly label: string;
  /** All views of the zone. */
  readonly zones: readonly ZoneFacts[];
}

/** Find the closest zone around an absolute name in punycode; undefined outside all zones. */
export function closestZones(name: string, { zonesByName }: Pick<ConfigFacts, 'zonesByName'>): Place | undefined {
  for (let at = 0; at < name.length - 1; at = name.indexOf('.', at) + 1) {
    const zones = zonesByName.get(name.slice(at, -1));
    if (zones !== undefined) return { label: at === 0 ? '@' : name.slice(0, at - 1), zones };
  }
  return undefined;
}

/** List the records of a label in punycode. */
export function recordsOf(label: string, { names, shared }: ZoneFacts): readonly DeclaredRecord[] {
  const several = shared.get(label);
  if (several !== undefined) return several.sets.flatMap(({ records }) => records);
  const only = names.get(label);
  return only === undefined ? [] : [only];
}

/** List the records of an absolute name in punycode, whichever view of its zone they are in. */
export function recordsAt(name: string, config: Pick<ConfigFacts, 'zonesByName'>): readonly DeclaredRecord[] {
  const place = closestZones(name, config);
  return place === undefined ? [] : place.zones.flatMap((facts) => recordsOf(place.label, facts));
}

/** Tell whether a zone has nothing but what is declared, so that what is missing here is missing. */
export function isComplete(zone: DeclaredZone): boolean {
  const { keepsUnknown, ignoresExternalDns, unmanaged, dnsProviders } = zone;
  return !keepsUnknown && !ignoresExternalDns && unmanaged.length === 0 && dnsProviders.length > 0;
}
