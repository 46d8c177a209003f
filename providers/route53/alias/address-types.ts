import { isInZone, type Name } from '../../../src/dns/name.ts';
import { longestSuffix } from './service-zones.ts';

/** What stands at a name, as far as it matters to an ALIAS that points there. */
export interface Standing {
  readonly name: string;
  /** The type of the record set. */
  readonly type: string;
  /** Where it leads, if it is an ALIAS itself. */
  readonly target?: string | undefined;
}

/** Where the sets that ALIAS may point at are looked for. */
export interface Surroundings {
  /** Undefined where there is no hosted zone yet. */
  readonly zone: Name | undefined;
  readonly desired: Iterable<Standing>;
  /** What the zone holds; counts for names that nothing is declared for. */
  readonly actual?: Iterable<Standing>;
}

/** Services that answer with IPv6 addresses, unless a resource of them has none; an alias then answers with nothing. */
const DUAL_STACK = /(?:^|\.)cloudfront\.(?:net|cn)$|(?:^|\.)elb\./;
/** An accelerator with IPv6 addresses has a name of its own (Global Accelerator Developer Guide, "Dual-stack accelerators"). */
const DUAL_STACK_ACCELERATOR = '.dualstack.awsglobalaccelerator.com.';

/**
 * Make a function that tells which address types an ALIAS stands for: those that its target answers with.
 *
 * Another ALIAS is followed. A name of the zone without addresses counts as one with A records.
 */
export function createAddressTypes({
  zone,
  desired,
  actual = [],
}: Surroundings): (target: string) => readonly string[] {
  const declared = indexByName(desired);
  const live = indexByName(actual);
  const known = new Map<string, readonly string[]>();
  const at = (name: string): NamedSets | undefined => declared.get(name) ?? live.get(name);
  const typesAt = (name: string): readonly string[] => {
    const isOwn = zone === undefined ? longestSuffix(name) === undefined : isInZone(name, zone);
    if (!isOwn) return serviceTypes(name);
    const types = ['A', 'AAAA'].filter((type) => at(name)?.types.has(type));
    return types.length === 0 ? ['A'] : types;
  };
  return (target) => {
    const path = new Set<string>();
    let end = target;
    for (let next = at(end)?.target; next !== undefined; next = at(end)?.target) {
      if (known.has(end) || path.has(end)) break;
      path.add(end);
      end = next;
    }
    const types = known.get(end) ?? typesAt(end);
    for (const name of path) known.set(name, types);
    return types;
  };
}

interface NamedSets {
  readonly types: Set<string>;
  target?: string;
}

function indexByName(standing: Iterable<Standing>): Map<string, NamedSets> {
  const names = new Map<string, NamedSets>();
  for (const { name, type, target } of standing) {
    const found = names.get(name) ?? { types: new Set() };
    names.set(name, found);
    found.types.add(type);
    if (target !== undefined) found.target = target;
  }
  return names;
}

function serviceTypes(target: string): readonly string[] {
  const isDual = DUAL_STACK.test(longestSuffix(target)?.suffix ?? '') || target.endsWith(DUAL_STACK_ACCELERATOR);
  return isDual ? ['A', 'AAAA'] : ['A'];
}
