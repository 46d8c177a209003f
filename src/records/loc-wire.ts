import type { Rdata } from './define.ts';

/** A location as it is on the wire (RFC 1876 section 2), its version apart, which is always 0. */
export interface LocWire {
  /** Mantissa and exponent of centimetres, four bits each; so are the precisions. */
  readonly size: number;
  readonly horizontal: number;
  readonly vertical: number;
  /** Thousandths of a second of arc, `EQUATOR` being 0° north. */
  readonly latitude: number;
  /** Thousandths of a second of arc, `EQUATOR` being 0° east. */
  readonly longitude: number;
  /** Centimetres above 100,000 m below the reference ellipsoid. */
  readonly altitude: number;
}

const EQUATOR = 2 ** 31;
const GROUND = 10_000_000;
const MAX_U32 = 2 ** 32 - 1;

/** Milliseconds of arc in a degree, a minute and a second. */
export const ARC = Object.freeze({ degree: 3_600_000, minute: 60_000, second: 1000 });

/** Bring metres of altitude into the range that fits the wire. */
export function clampAltitude(metres: number): number {
  return Math.min(Math.max(metres, -100_000), 42_849_672.95);
}

/** Bring metres of a size or precision into the range that fits the wire. */
export function clampPrecision(metres: number): number {
  return Math.min(Math.max(metres, 0), 90_000_000);
}

/** Turn typed values into what is sent: seconds rounded to thousandths, precisions cut to one digit. */
export function toLocWire(values: Rdata): LocWire {
  const [d1, m1, s1, , d2, m2, s2, , altitude, size, horizontal, vertical] = values.map(Number);
  const [north, east] = [values[3], values[7]].map((letter) => (/^[ne]$/i.test(String(letter)) ? 1 : -1));
  return {
    size: toPrecision(size),
    horizontal: toPrecision(horizontal),
    vertical: toPrecision(vertical),
    latitude: EQUATOR + (north ?? 1) * toArc(d1, m1, s1),
    longitude: EQUATOR + (east ?? 1) * toArc(d2, m2, s2),
    altitude: Math.trunc(Number(((clampAltitude(altitude ?? 0) + 100_000) * 100).toFixed(3))),
  };
}

/** Turn what is sent back into the values of the word; exactly 0° is S and W. */
export function fromLocWire(wire: LocWire): Rdata {
  const { latitude, longitude } = wire;
  return [
    ...fromArc(Math.abs(latitude - EQUATOR)),
    latitude > EQUATOR ? 'N' : 'S',
    ...fromArc(Math.abs(longitude - EQUATOR)),
    longitude > EQUATOR ? 'E' : 'W',
    (Math.min(wire.altitude, MAX_U32) - GROUND) / 100,
    fromPrecision(wire.size),
    fromPrecision(wire.horizontal),
    fromPrecision(wire.vertical),
  ];
}

/** Milliseconds of arc of an angle, rounded. */
export function toArc(degrees = 0, minutes = 0, seconds = 0): number {
  return degrees * ARC.degree + minutes * ARC.minute + Math.round(seconds * ARC.second);
}

function fromArc(arc: number): [degrees: number, minutes: number, seconds: number] {
  const rest = arc % ARC.degree;
  return [Math.floor(arc / ARC.degree), Math.floor(rest / ARC.minute), (rest % ARC.minute) / ARC.second];
}

function toPrecision(metres = 0): number {
  let mantissa = Number((clampPrecision(metres) * 100).toFixed(3));
  let exponent = 0;
  for (; mantissa >= 10 && exponent < 9; exponent++) mantissa /= 10;
  return Math.floor(mantissa) === 0 ? 0 : Math.floor(mantissa) * 16 + exponent;
}

function fromPrecision(byte: number): number {
  return ((byte >> 4) * 10 ** (byte & 15)) / 100;
}
