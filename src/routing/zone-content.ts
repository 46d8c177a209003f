import { isInZone, type Name } from '../dns/name.ts';
import type { RecordSet } from '../model/record-set.ts';

/** A zone whose record sets are to answer. */
export interface RoutedZone {
  readonly name: Name;
  /** Its name with its tag, if several zones have the name. */
  readonly title: string;
  readonly recordSets: readonly RecordSet[];
}

/** The record sets of a zone by name, and all names that are there. */
export interface ZoneContent {
  readonly zone: RoutedZone;
  readonly setsAt: (name: Name, type: string) => readonly RecordSet[];
  readonly typesAt: (name: Name) => readonly string[];
  /** Find the name whose sets answer for a name; undefined when there is none. */
  readonly sourceOf: (name: Name) => Name | undefined;
  /** Find the name at or above it that is delegated to other servers. */
  readonly delegationOf: (name: Name) => Name | undefined;
}

/** Index a zone, once for all questions. */
export function indexZone(zone: RoutedZone): ZoneContent {
  const byName = new Map<Name, Map<string, RecordSet[]>>();
  const present = new Set<Name>([zone.name]);
  for (const set of zone.recordSets) {
    const types = byName.get(set.name) ?? new Map<string, RecordSet[]>();
    byName.set(set.name, types);
    const group = types.get(set.type);
    if (group === undefined) types.set(set.type, [set]);
    else group.push(set);
    for (const name of upTo(zone.name, set.name)) {
      if (present.has(name)) break;
      present.add(name);
    }
  }
  return {
    zone,
    setsAt: (name, type) => byName.get(name)?.get(type) ?? [],
    typesAt: (name) => [...(byName.get(name)?.keys() ?? [])],
    sourceOf: (name) => {
      if (present.has(name)) return name;
      // The wildcard below the closest ancestor that is there answers, and no other (RFC 4592 section 3.3.1).
      const encloser = upTo(zone.name, name).find((ancestor) => present.has(ancestor)) ?? zone.name;
      const wildcard = `*.${encloser}` as Name;
      return byName.has(wildcard) ? wildcard : undefined;
    },
    delegationOf: (name) =>
      upTo(zone.name, name).findLast((above) => above !== zone.name && byName.get(above)?.has('NS') === true),
  };
}

/** List a name and its ancestors, up to and with the apex of the zone. */
function upTo(apex: Name, name: Name): Name[] {
  const names: Name[] = [];
  for (let current = name; isInZone(current, apex); current = parentOf(current)) {
    names.push(current);
    if (current === apex) break;
  }
  return names;
}

function parentOf(name: Name): Name {
  const end = /(?:\\.|[^.\\])*\./.exec(name)?.[0].length ?? name.length;
  return (name.slice(end) || '.') as Name;
}
