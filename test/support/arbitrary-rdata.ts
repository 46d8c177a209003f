import * as fc from 'fast-check';
import { HTTPS } from '../../src/records/https.ts';
import { fromLocWire } from '../../src/records/loc-wire.ts';
import type { Rdata } from '../../src/records/define.ts';

const u16 = fc.nat(65_535);
const listOf = <Item>(item: fc.Arbitrary<Item>) => fc.array(item, { minLength: 1, maxLength: 3 });
const escaped = (bytes: Iterable<number>): string =>
  Array.from(bytes, (byte) => `\\${String(byte).padStart(3, '0')}`).join('');
const byteText = (minLength: number) => fc.uint8Array({ minLength, maxLength: 12 }).map(escaped);
/** A protocol name of any bytes; commas and backslashes get an escape of their own, which is escaped in turn. */
const protocol = fc
  .uint8Array({ minLength: 1, maxLength: 6 })
  .map((bytes) => escaped([...bytes].flatMap((byte) => (byte === 0x2c || byte === 0x5c ? [0x5c, byte] : [byte]))));

/** Parameters by key, as somebody might type them. */
const params = fc
  .record(
    {
      alpn: listOf(fc.oneof(fc.constantFrom('h2', 'h3', 'dot'), protocol)).map((names) => `alpn="${names.join(',')}"`),
      flag: fc.constant('no-default-alpn'),
      port: u16.map((port) => `port=${port}`),
      ipv4hint: listOf(fc.ipV4()).map((list) => `ipv4hint=${list.join(',')}`),
      ech: fc
        .uint8Array({ minLength: 1, maxLength: 9 })
        .map((bytes) => `ech="${Buffer.from(bytes).toString('base64')}"`),
      ipv6hint: listOf(fc.ipV6()).map((list) => `ipv6hint=${list.join(',')}`),
      dohpath: fc.constantFrom('dohpath=/q{?dns}', 'dohpath="/ä b{?dns,x}"'),
      ohttp: fc.constant('ohttp'),
      other: fc.tuple(fc.integer({ min: 9, max: 65_534 }), byteText(0)).map(([key, text]) => `key${key}="${text}"`),
    },
    { requiredKeys: [] },
  )
  .chain((chosen) => {
    const texts = Object.values(chosen);
    return fc.shuffledSubarray(texts, { minLength: texts.length, maxLength: texts.length });
  })
  .map((texts) => texts.join(' '));

/** Canonical values of HTTPS and SVCB records; an alias has no parameters, as Route 53 wants it. */
export function serviceRdata(target: fc.Arbitrary<string>): fc.Arbitrary<Rdata> {
  return fc
    .tuple(u16, target, params)
    .map(([priority, host, text]) => HTTPS.canonicalize([priority, host, priority === 0 ? '' : text]));
}

const ARC = 3_600_000;
const precision = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(9)).map(([digit, power]) => digit * 16 + power);
const size = fc.oneof(fc.constant(0), precision);

/** Canonical values of LOC records. */
export const locationRdata: fc.Arbitrary<Rdata> = fc
  .record({
    size,
    horizontal: size,
    vertical: size,
    latitude: fc.integer({ min: -90 * ARC, max: 90 * ARC }).map((arc) => arc + 2 ** 31),
    longitude: fc.integer({ min: -180 * ARC, max: 180 * ARC }).map((arc) => arc + 2 ** 31),
    altitude: fc.nat(0xffffffff),
  })
  .map(fromLocWire);
