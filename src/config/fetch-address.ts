import { BlockList, isIPv4 } from 'node:net';
import { ipv6Groups } from '../dns/address.ts';

/** Never asked: the host's own links, where clouds serve credentials, other clouds' places for them, and groups. */
const FORBIDDEN = [
  '0.0.0.0/8',
  '169.254.0.0/16',
  '100.100.100.200/32',
  '168.63.129.16/32',
  '192.0.0.192/32',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/128',
  'fe80::/10',
  'fd00:ec2::/32',
  'ff00::/8',
];

/** Loopback and networks that only reach as far as their owner (IANA special-purpose registries, RFC 6890). */
const PRIVATE = [
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '::1/128',
  '64:ff9b:1::/48',
  'fc00::/7',
  'fec0::/10',
];

/** Whether a configuration may send requests to an address, as the resolver wrote it. */
export type AddressGuard = (address: string) => boolean;

/** Make the guard: public addresses only, and private ones too if that is wanted. */
export function createAddressGuard({ allowsPrivate = false }: { readonly allowsPrivate?: boolean } = {}): AddressGuard {
  const blocked = new BlockList();
  for (const subnet of allowsPrivate ? FORBIDDEN : [...FORBIDDEN, ...PRIVATE]) {
    const [network = '', bits] = subnet.split('/');
    blocked.addSubnet(network, Number(bits), network.includes(':') ? 'ipv6' : 'ipv4');
  }
  const isFree: AddressGuard = (address) => {
    if (isIPv4(address)) return !blocked.check(address, 'ipv4');
    const bare = address.replace(/%.*$/, '');
    const groups = ipv6Groups(bare);
    if (groups === undefined) return false;
    const inner = embeddedIpv4(groups);
    return !blocked.check(bare, 'ipv6') && (inner === undefined || isFree(inner));
  };
  return isFree;
}

/** The IPv4 address that packets to an IPv6 address end up at: mapped, compatible, NAT64 (RFC 6052) and 6to4. */
function embeddedIpv4(groups: readonly number[]): string | undefined {
  const prefix = groups
    .slice(0, 6)
    .map((group) => group.toString(16))
    .join(':');
  const isAtEnd = /^(?:0:0:0:0:0:(?:0|ffff)|64:ff9b:0:0:0:0)$/.test(prefix);
  // `::` and `::1` are addresses of their own.
  if (!(isAtEnd && groups[6] !== 0) && groups[0] !== 0x2002) return undefined;
  const pair = isAtEnd ? groups.slice(6) : groups.slice(1, 3);
  return pair.flatMap((group) => [group >> 8, group & 255]).join('.');
}
