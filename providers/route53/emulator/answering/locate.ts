import type { Block } from '../cidr/block.ts';
import { contains, parseBlock, parseHost } from '../cidr/block.ts';
import type { Locate, Place } from './asker.ts';
import { REGION_PLACES } from './region-places.ts';

/** The resolver that asks where a request names none: one in us-east-1. */
export const DEFAULT_RESOLVER = '198.51.100.53';

/** Where the networks for documentation are taken to be (RFC 5737, RFC 3849); any place is as good as another. */
const KNOWN: readonly (readonly [string, Place])[] = [
  ['192.0.2.0/24', { country: 'DE', latitude: 50.1, longitude: 8.7 }],
  ['198.51.100.0/24', { country: 'US', subdivision: 'VA', latitude: 38.9, longitude: -77.4 }],
  ['203.0.113.0/24', { country: 'JP', latitude: 35.7, longitude: 139.7 }],
  ['2001:db8::/34', { country: 'BR', latitude: -23.5, longitude: -46.6 }],
  ['2001:db8:4000::/34', { country: 'UA', subdivision: '30', latitude: 50.5, longitude: 30.5 }],
  ['2001:db8:8000::/34', { country: 'ZA', latitude: -33.9, longitude: 18.4 }],
  ['2001:db8:c000::/34', { country: 'AU', latitude: -33.9, longitude: 151.2 }],
];

/** Tell where an address of a network for documentation is taken to be. */
export const locateDocumentation: Locate = (address) => {
  const host = parseHost(address);
  return host && KNOWN.find(([network]) => isIn(parseBlock(network), host))?.[1];
};

function isIn(network: Block | undefined, host: Block): boolean {
  return network !== undefined && contains(network, host);
}

/** Find the coordinates of a place; those of the usual resolver where they are not known. */
export function coordinatesOf({ latitude, longitude }: Place): readonly [number, number] {
  const [defaultLatitude = 0, defaultLongitude = 0] = REGION_PLACES.get('us-east-1') ?? [];
  return [latitude ?? defaultLatitude, longitude ?? defaultLongitude];
}
