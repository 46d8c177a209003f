import * as fc from 'fast-check';
import { ALIAS_TYPES } from '../../providers/route53/alias/r53-alias.ts';
import { ipv4FromNumber, parseIpv6 } from '../../src/dns/address.ts';
import { escapeLabel, nameProblem } from '../../src/dns/name.ts';
import { fromBytes } from '../../src/dns/text.ts';
import type { Rdata } from '../../src/records/define.ts';
import { OPENPGPKEY } from '../../src/records/openpgpkey.ts';
import { locationRdata, serviceRdata } from './arbitrary-rdata.ts';

const plainLabel = fc.stringMatching(/^[a-z\d_][a-z\d_-]{0,9}$/);
const byteLabel = fc
  .uint8Array({ minLength: 1, maxLength: 6 })
  .map((bytes) => escapeLabel(String.fromCharCode(...bytes)));
const oddLabel = fc.constantFrom(
  '*',
  '@',
  '_',
  '1',
  '-',
  '!',
  '"',
  "'",
  '/',
  ':',
  '#',
  '$x',
  '0x1',
  '\\046',
  'xn--bcher-kva',
);
/** A label as names hold it. */
export const label = fc.oneof({ weight: 6, arbitrary: plainLabel }, { weight: 2, arbitrary: byteLabel }, oddLabel);

const hostName = fc
  .array(label, { maxLength: 4 })
  .map((labels) => labels.map((part) => `${part}.`).join('') || '.')
  .filter((name) => nameProblem(name) === undefined);

/** Built from numbers: an arbitrary string of any characters takes most of a second to make. */
const anyCharacters = fc
  .array(fc.nat(0x10ffff), { maxLength: 20 })
  .map((codePoints) => String.fromCodePoint(...codePoints));

/** Any text a TXT record can hold, bytes that are no UTF-8 among it. */
export const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  anyCharacters.map((value) => fromBytes(new TextEncoder().encode(value))),
  fc.uint8Array({ maxLength: 20 }).map(fromBytes),
  fc.constantFrom('', '*/ // <!--', '\u2028', '\u0000\u001f\u007f', '\\', '"', '`${x}`', 'x'.repeat(600)),
);

const u16 = fc.nat(65_535);
const ipv4 = fc.nat(0xffffffff).map(ipv4FromNumber);
const ipv6 = fc
  .array(fc.constantFrom(0, 0, 1, 0xdb8, 0xffff), { minLength: 8, maxLength: 8 })
  .map((groups) => parseIpv6(groups.map((group) => group.toString(16)).join(':')) ?? '::');
const caaTag = fc.constantFrom('issue', 'issuewild', 'iodef', 'issuemail');
const u8 = fc.nat(255);
const u32 = fc.nat(0xffff_ffff);
const bytes = (least: number, most = 40) => fc.uint8Array({ minLength: least, maxLength: most });
const hex = (least: number, most?: number) => bytes(least, most).map((value) => Buffer.from(value).toString('hex'));
const base64 = (least: number) => bytes(least).map((value) => Buffer.from(value).toString('base64'));

/** A character string in canonical spelling. */
const characterString = fc.oneof(
  fc.constantFrom('', 'u', 'E2U+sip', '!^.*$!sip:info@shop.test!', '!^\\\\+1(.*)$!sip:\\\\1@x.test!', '\\"', '\\255'),
  fc.string({ maxLength: 20 }).map((value) => value.replace(/[^ -~]/g, '').replace(/["\\]/g, '\\$&')),
);
const certificate = fc.tuple(fc.nat(3), fc.nat(1), fc.nat(2), fc.oneof(hex(1), hex(1000, 1100)));
const fingerprint = fc.oneof(
  fc.tuple(u8, fc.constant(1), hex(20, 20)),
  fc.tuple(u8, fc.constant(2), hex(32, 32)),
  fc.tuple(u8, fc.constantFrom(0, 3, 255), hex(1)),
);

/** Canonical values of each record type. */
export const RECORD_VALUES: Readonly<Record<string, fc.Arbitrary<Rdata>>> = {
  A: fc.tuple(ipv4),
  AAAA: fc.tuple(ipv6),
  ALIAS: fc.tuple(hostName),
  CAA: fc.tuple(fc.constantFrom(0, 0, 128, 1, 129, 255), caaTag, text),
  CNAME: fc.tuple(hostName),
  DHCID: fc.tuple(base64(1)),
  DNAME: fc.tuple(hostName),
  DNSKEY: fc.tuple(u16, u8, u8, base64(0)),
  DS: fc.tuple(
    u16,
    u8,
    u8,
    hex(1).map((digits) => digits.toUpperCase()),
  ),
  HTTPS: serviceRdata(hostName),
  LOC: locationRdata,
  MX: fc.tuple(u16, hostName),
  NAPTR: fc.tuple(u16, u16, characterString, characterString, characterString, hostName),
  NS: fc.tuple(hostName),
  OPENPGPKEY: fc.oneof(base64(1), fc.constantFrom('69b71d', '00')).map((value) => OPENPGPKEY.canonicalize([value])),
  PTR: fc.tuple(hostName),
  RP: fc.tuple(hostName, hostName),
  SMIMEA: certificate,
  SOA: fc.tuple(hostName, hostName, u32, u32, u32, u32, u32),
  SPF: fc.tuple(text),
  SRV: fc.tuple(u16, u16, u16, hostName),
  SSHFP: fingerprint.map(([algorithm, type, digits]) => [algorithm, type, digits.toUpperCase()]),
  SVCB: serviceRdata(hostName),
  TLSA: certificate,
  TXT: fc.tuple(text),
  R53_ALIAS: fc.tuple(
    fc.constantFrom(...ALIAS_TYPES),
    hostName.filter((name) => name !== '.'),
    fc.stringMatching(/^Z[A-Z\d]{5}$/),
    fc.constantFrom('true', 'false'),
  ),
};
