import { UserError } from '../errors.ts';
import { ipv6Groups, parseIpv4 } from './address.ts';

/** The words REV and REVCOMPAT of one evaluation. */
export interface ReverseNamer {
  /** The reverse name of an address or network, without a final dot. @throws {UserError} when it is none. */
  readonly name: (text: string) => string;
  /** Choose the spelling of classless networks, once. @throws {UserError} */
  readonly setMode: (mode: string) => void;
}

const MODES: Readonly<Record<string, 'rfc2317' | 'rfc4183'>> = {
  rfc2317: 'rfc2317',
  '2317': 'rfc2317',
  '2': 'rfc2317',
  old: 'rfc2317',
  rfc4183: 'rfc4183',
  '4183': 'rfc4183',
  '4': 'rfc4183',
};

/** Make the two words; `notify` is told when the default spelling was used, which DNSControl is going to change. */
export function createReverseNamer(notify: (notice: string) => void): ReverseNamer {
  let mode: 'rfc2317' | 'rfc4183' = 'rfc2317';
  let isSet = false;
  return {
    name(text) {
      const { family, address, bits } = parseNetwork(text);
      if (family === 6) return ipv6Name(text, address, bits, mode === 'rfc2317');
      const name = ipv4Name(text, address, bits, mode);
      if (!isSet && bits > 24 && bits < 32) notify(classlessNotice(text, name));
      return name;
    },
    setMode(text) {
      if (isSet) throw new UserError('REVCOMPAT was called before', { hint: 'Call it once, before the first REV()' });
      // A wrong mode counts as the one call too, as in DNSControl.
      isSet = true;
      const wanted = Object.hasOwn(MODES, text.toLowerCase()) ? MODES[text.toLowerCase()] : undefined;
      if (wanted === undefined) {
        throw new UserError(`REVCOMPAT does not know the mode "${text}"`, { hint: 'Write "rfc2317" or "rfc4183"' });
      }
      mode = wanted;
    },
  };
}

function classlessNotice(text: string, name: string): string {
  return (
    `WARNING: REV("${text}") is "${name}" (RFC 2317), but DNSControl 5 will make it RFC 4183; ` +
    'choose with REVCOMPAT("rfc2317") or REVCOMPAT("rfc4183")'
  );
}

interface Network {
  readonly family: 4 | 6;
  /** Octets or 16-bit groups. */
  readonly address: readonly number[];
  readonly bits: number;
}

function parseNetwork(text: string): Network {
  const slash = text.indexOf('/');
  const host = slash < 0 ? text : text.slice(0, slash);
  const octets = parseIpv4(host)?.split('.').map(Number);
  const groups = octets === undefined && host.includes(':') ? ipv6Groups(host) : undefined;
  const address = octets ?? groups;
  if (address === undefined) throw new UserError(`REV takes an address or network, found "${text}"`);
  const most = octets === undefined ? 128 : 32;
  const mask = slash < 0 ? String(most) : text.slice(slash + 1);
  const bits = /^(?:0|[1-9]\d{0,2})$/.test(mask) ? Number(mask) : Number.NaN;
  if (!(bits <= most)) {
    throw new UserError(`The mask of REV("${text}") must be a whole number up to ${most}, found "${mask}"`);
  }
  if (bits < 8) throw new UserError(`The mask of REV("${text}") must be at least 8`);
  return { family: octets === undefined ? 6 : 4, address, bits };
}

function ipv4Name(text: string, octets: readonly number[], bits: number, mode: 'rfc2317' | 'rfc4183'): string {
  const network = octets.map((octet, i) => octet & (0xff << Math.min(8, Math.max(0, 8 * (i + 1) - bits))) & 0xff);
  if (mode === 'rfc2317') refuseHostBits(text, network.join('.') === octets.join('.'), network.join('.'), bits);
  const whole = Math.floor(bits / 8);
  const labels = network.slice(0, whole).map(String);
  // RFC 2317 names are for networks smaller than a /24; larger ones have the form of RFC 4183 in both modes.
  const separator = bits > 24 && mode === 'rfc2317' ? '/' : '-';
  if (bits % 8 !== 0) labels.push(`${network[whole]}${separator}${bits}`);
  return `${labels.toReversed().join('.')}.in-addr.arpa`;
}

/** A mask that cuts through a hexadecimal digit counts as the next longer one that does not. */
function ipv6Name(text: string, groups: readonly number[], bits: number, isStrict: boolean): string {
  const digits = groups.map((group) => group.toString(16).padStart(4, '0')).join('');
  const kept = digits.slice(0, Math.ceil(bits / 4));
  const last = Number.parseInt(kept.at(-1) ?? '0', 16);
  const isClean = !/[^0]/.test(digits.slice(kept.length)) && (last & ((1 << (kept.length * 4 - bits)) - 1)) === 0;
  if (isStrict) refuseHostBits(text, isClean, undefined, bits);
  return `${Array.from(kept).toReversed().join('.')}.ip6.arpa`;
}

function refuseHostBits(text: string, isClean: boolean, network: string | undefined, bits: number): void {
  if (isClean) return;
  throw new UserError(`REV("${text}") has bits beyond its mask`, {
    hint:
      network === undefined ? `Set the bits after the first ${bits} to zero` : `The network is "${network}/${bits}"`,
  });
}
