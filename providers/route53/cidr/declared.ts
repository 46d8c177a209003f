import { ipv4ToNumber, ipv6Groups, parseIpv4, parseIpv6 } from '../../../src/dns/address.ts';
import type { OptionProblem } from '../resources/option-problem.ts';

/** The networks of a collection: for each location, in order of their names, its networks in canonical form. */
export type Locations = ReadonlyMap<string, readonly string[]>;

/** A declared collection, or everything that is wrong with it. */
export interface ReadCollection {
  readonly locations?: Locations;
  readonly problems: readonly OptionProblem[];
}

/** Names of collections and of locations (Route 53 API reference, CidrCollection). */
export const COLLECTION_NAME = /^[\w-]{1,64}$/;
const LOCATION_NAME = /^[\w-]{1,16}$/;

const MAX_BLOCKS = 1000;
const LONGEST = { ipv4: 24, ipv6: 48 } as const;

/** Read the locations of a declared collection. */
export function readCollection(options: unknown): ReadCollection {
  const entries = Object.entries(typeof options === 'object' && options !== null ? options : {});
  const problems: OptionProblem[] = [];
  const locations = new Map<string, readonly string[]>();
  const owners = new Map<string, string>();
  for (const [location, given] of entries.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (!LOCATION_NAME.test(location)) {
      const hint = 'A location has up to 16 letters, digits, hyphens and underscores';
      problems.push({ message: `has a location "${location}", whose name Route 53 does not take`, hint });
    }
    const networks = readNetworks(location, given, problems);
    for (const network of networks) {
      const owner = owners.get(network);
      if (owner !== undefined && owner !== location) {
        problems.push({ message: `has ${network} in two locations: "${owner}" and "${location}"` });
      }
      owners.set(network, location);
    }
    locations.set(location, networks);
  }
  if (owners.size > MAX_BLOCKS) {
    problems.push({ message: `has ${owners.size} networks, Route 53 takes ${MAX_BLOCKS}` });
  }
  return problems.length > 0 ? { problems } : { locations, problems };
}

function readNetworks(location: string, given: unknown, problems: OptionProblem[]): string[] {
  const texts: readonly unknown[] = Array.isArray(given) ? given : [];
  if (texts.length === 0 || !texts.every((text) => typeof text === 'string')) {
    const hint = 'Such as ["192.0.2.0/24", "2001:db8::/32"]';
    problems.push({ message: `needs a list of networks for the location "${location}"`, hint });
    return [];
  }
  const networks = new Set<string>();
  for (const text of texts) {
    const network = canonicalNetwork(text);
    if (network === undefined) {
      const hint = 'Route 53 takes networks from /1 to /24, or /48 with IPv6, whose other bits are 0';
      problems.push({ message: `has "${text}" at "${location}", which is no such network`, hint });
    } else networks.add(network);
  }
  return [...networks].toSorted();
}

/** Write a network in the one form that equal ones have; undefined for what Route 53 does not take for one. */
export function canonicalNetwork(text: string): string | undefined {
  const [, address = '', length = ''] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  const prefix = Number(length);
  if (length === '' || prefix < 1) return undefined;
  const v4 = parseIpv4(address);
  if (v4 !== undefined) {
    const hostSize = 2 ** (32 - prefix);
    return prefix <= LONGEST.ipv4 && (ipv4ToNumber(v4) ?? 0) % hostSize === 0 ? `${v4}/${prefix}` : undefined;
  }
  const v6 = parseIpv6(address);
  if (v6 === undefined || prefix > LONGEST.ipv6) return undefined;
  const isNetwork = (ipv6Groups(address) ?? []).every((group, i) => {
    const hostBits = Math.min(16, Math.max(0, (i + 1) * 16 - prefix));
    return group % 2 ** hostBits === 0;
  });
  return isNetwork ? `${v6}/${prefix}` : undefined;
}
