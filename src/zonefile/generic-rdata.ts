import { parseIpv6 } from '../dns/address.ts';
import { RdataError } from '../dns/tokens.ts';
import { base64Of, hexOf, quoteOctets, WireReader } from './wire-reader.ts';
import { locationText } from './wire-loc.ts';
import { svcParams } from './wire-svcb.ts';

/**
 * What the rdata of a type looks like on the wire, one letter a field.
 *
 * B, S and L are numbers of 1, 2 and 4 octets, n a name, q a character string, t a string written as a bare word, and the
 * rest are what is left: T character strings, V one string, x hex, b base64, p the parameters of SVCB, l a location.
 */
const LAYOUTS: Readonly<Record<string, string>> = {
  A: '4',
  AAAA: '6',
  CAA: 'BtV',
  CNAME: 'n',
  DHCID: 'b',
  DNAME: 'n',
  DNSKEY: 'SBBb',
  DS: 'SBBx',
  HTTPS: 'Snp',
  LOC: 'l',
  MX: 'Sn',
  NAPTR: 'SSqqqn',
  NS: 'n',
  OPENPGPKEY: 'b',
  PTR: 'n',
  RP: 'nn',
  SMIMEA: 'BBBx',
  SOA: 'nnLLLLL',
  SPF: 'T',
  SRV: 'SSSn',
  SSHFP: 'BBx',
  SVCB: 'Snp',
  TLSA: 'BBBx',
  TXT: 'T',
};

/**
 * Read rdata in the generic form `\# length hex` (RFC 3597 section 5), given the words after `\#`.
 *
 * @throws {RdataError} when it is no hex or not as long as it says.
 */
export function readGenericRdata(words: readonly string[]): Uint8Array {
  const [length = '', ...hex] = words;
  const digits = hex.join('');
  if (!/^\d{1,5}$/.test(length)) throw new RdataError(`The length "${length}" of the generic rdata is no number`);
  if (!/^(?:[\da-f]{2})*$/i.test(digits)) throw new RdataError(`The generic rdata "${digits.slice(0, 40)}" is not hex`);
  if (digits.length !== Number(length) * 2) {
    throw new RdataError(`The generic rdata has ${digits.length / 2} octets and says it had ${length}`);
  }
  return Buffer.from(digits, 'hex');
}

/** Write octets in the generic form. */
export function writeGenericRdata(octets: Uint8Array): string {
  return octets.length === 0 ? '\\# 0' : `\\# ${octets.length} ${hexOf(octets)}`;
}

/**
 * Turn octets into the usual text of a type; undefined for a type whose form on the wire this program does not know.
 *
 * @throws {RdataError} when the octets are no such rdata.
 */
export function textOfOctets(type: string, octets: Uint8Array): string | undefined {
  const layout = LAYOUTS[type];
  if (layout === undefined) return undefined;
  const reader = new WireReader(octets);
  const text = Array.from(layout, (code) => readField(code, reader)).join(' ');
  if (reader.left > 0) throw new RdataError(`The generic rdata of type ${type} is ${reader.left} octets too long`);
  return text;
}

const NUMBER_OCTETS: Readonly<Record<string, number>> = { B: 1, S: 2, L: 4 };

function readField(code: string, reader: WireReader): string {
  const octets = NUMBER_OCTETS[code];
  if (octets !== undefined) return String(reader.number(octets));
  switch (code) {
    case '4':
      return Array.from(reader.bytes(4)).join('.');
    case '6':
      return parseIpv6(hexOf(reader.bytes(16)).replace(/(.{4})(?!$)/g, '$1:')) ?? '';
    case 'n':
      return reader.name();
    case 'q':
      return quoteOctets(reader.string());
    case 't':
      return Buffer.from(reader.string()).toString('latin1');
    case 'x':
      return hexOf(reader.rest());
    case 'b':
      return base64Of(reader.rest());
    case 'l':
      return locationText(reader);
    case 'p':
      return svcParams(reader).join(' ');
    case 'V':
      return quoteOctets(reader.rest());
    default:
      return strings(reader).join(' ');
  }
}

function strings(reader: WireReader): string[] {
  const texts: string[] = [];
  while (reader.left > 0) texts.push(quoteOctets(reader.string()));
  return texts;
}
