import { ipv6Groups, parseIpv4 } from '../dns/address.ts';
import type { ZoneScope } from './scope.ts';

/**
 * Turn an address that stands as the label of a PTR record in a reverse zone into the label it means.
 *
 * Anything that is no address stays as it is; an address outside the zone gives undefined. Classless zones are
 * `64/26.2.0.192.in-addr.arpa` (RFC 2317) and `64-26.…` (RFC 4183).
 */
export function reverseLabel(label: string, scope: ZoneScope): string | undefined {
  if (scope.reverse === 'ipv4') return parseIpv4(label) === undefined ? label : ipv4Label(label, scope);
  if (scope.reverse === 'ipv6' && label.includes(':')) {
    const groups = ipv6Groups(label);
    if (groups === undefined) return label;
    const nibbles = groups.map((group) => group.toString(16).padStart(4, '0')).join('');
    return within(`${Array.from(nibbles).toReversed().join('.')}.ip6.arpa`, scope);
  }
  return label;
}

function ipv4Label(address: string, scope: ZoneScope): string | undefined {
  const octets = address.split('.');
  return within(`${octets.toReversed().join('.')}.in-addr.arpa`, scope) ?? classlessLabel(octets.map(Number), scope);
}

function within(reverseName: string, scope: ZoneScope): string | undefined {
  if (reverseName === scope.zone.name) return '@';
  return reverseName.endsWith(scope.suffix) ? reverseName.slice(0, -scope.suffix.length) : undefined;
}

/** The zone's first label holds the first octet that the mask cuts through, and the mask's length. */
function classlessLabel(octets: readonly number[], scope: ZoneScope): string | undefined {
  const [range = '', ...parents] = scope.zone.name.slice(0, -'.in-addr.arpa'.length).split('.');
  const match = /^(\d{1,3})([/-])(\d{1,2})$/.exec(range);
  if (match === null) return undefined;
  const whole = parents.length;
  const bits = Number(match[3]) - 8 * whole;
  if (whole < 1 || whole > 3 || bits < 1 || bits > 8 || (match[2] === '/' && whole !== 3)) return undefined;
  const isInNetwork =
    parents.toReversed().every((parent, i) => Number(parent) === octets[i]) &&
    ((octets[whole] ?? 0) & (0xff << (8 - bits)) & 0xff) === Number(match[1]);
  return isInNetwork ? octets.slice(whole).toReversed().join('.') : undefined;
}
