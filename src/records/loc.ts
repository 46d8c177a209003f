import { RdataError, TokenReader } from '../dns/tokens.ts';
import { defineRecord, type Rdata } from './define.ts';
import type { Field, FieldValue } from './field.ts';
import { field } from './fields.ts';
import { irNumber, irText } from './ir-values.ts';
import { ARC, clampAltitude, clampPrecision, fromLocWire, toArc, toLocWire } from './loc-wire.ts';

const number = <FieldName extends string>(name: FieldName): Field<FieldName> => field(name, { kind: 'number' });

/**
 * Where on Earth something stands (RFC 1876).
 *
 * The word takes degrees, minutes, seconds and hemisphere twice, then the altitude, the size and both precisions in
 * metres. On the wire size and precisions have one digit, and seconds three decimals; that is what is compared.
 */
export const LOC = defineRecord({
  type: 'LOC',
  doc: 'Where on Earth something stands.',
  fields: [
    number('d1'),
    number('m1'),
    number('s1'),
    field('ns'),
    number('d2'),
    number('m2'),
    number('s2'),
    field('ew'),
    number('alt'),
    number('siz'),
    number('hp'),
    number('vp'),
  ],
  hasWholeTarget: true,
  canonicalize: (values) => fromLocWire(toLocWire(values)),
  check: (values) =>
    angleProblem(values.slice(0, 4), LATITUDE) ??
    angleProblem(values.slice(4, 8), LONGITUDE) ??
    metresProblem(values.slice(8)),
  parse: parseText,
  format: ([d1, m1, s1, ns, d2, m2, s2, ew, alt, ...sizes]) =>
    [formatAngle(d1, m1, s1), ns, formatAngle(d2, m2, s2), ew, formatAltitude(alt), ...sizes.map(formatSize)].join(' '),
  toIr: (values) => {
    const wire = toLocWire(values);
    return {
      locsize: wire.size,
      lochorizpre: wire.horizontal,
      locvertpre: wire.vertical,
      loclatitude: wire.latitude,
      loclongitude: wire.longitude,
      localtitude: wire.altitude,
      target: typedText(values),
    };
  },
  fromIr: (ir) => {
    const typed = readTyped(irText(ir, 'target'));
    if (typed !== undefined) return typed;
    return fromLocWire({
      size: irNumber(ir, 'locsize'),
      horizontal: irNumber(ir, 'lochorizpre'),
      vertical: irNumber(ir, 'locvertpre'),
      latitude: irNumber(ir, 'loclatitude'),
      longitude: irNumber(ir, 'loclongitude'),
      altitude: irNumber(ir, 'localtitude'),
    });
  },
});

/** How one of the two angles is called and how far it goes. */
interface Axis {
  readonly name: string;
  readonly args: readonly [degrees: string, minutes: string, seconds: string, letter: string];
  readonly letters: readonly [string, string];
  readonly limit: number;
}

const LATITUDE: Axis = { name: 'latitude', args: ['d1', 'm1', 's1', 'ns'], letters: ['N', 'S'], limit: 90 };
const LONGITUDE: Axis = { name: 'longitude', args: ['d2', 'm2', 's2', 'ew'], letters: ['E', 'W'], limit: 180 };

function angleProblem([degrees, minutes, seconds, letter]: Rdata, axis: Axis): string | undefined {
  const { name, args, letters, limit } = axis;
  const wants = (part: string, arg: number, what: string, value?: FieldValue): string =>
    `The ${part} of the ${name} (${args[arg]}) must be ${what}, not ${typeof value === 'string' ? `"${value}"` : value}`;
  if (!isWithin(degrees, limit) || !Number.isInteger(degrees))
    return wants('degrees', 0, `a whole number from 0 to ${limit}`, degrees);
  if (!isWithin(minutes, 59) || !Number.isInteger(minutes))
    return wants('minutes', 1, 'a whole number from 0 to 59', minutes);
  if (!isWithin(seconds, 60) || seconds === 60) return wants('seconds', 2, 'a number from 0 to less than 60', seconds);
  if (!letters.includes(String(letter).toUpperCase()))
    return wants('hemisphere', 3, `"${letters.join('" or "')}"`, letter);
  if (toArc(degrees, minutes, seconds) <= limit * ARC.degree) return undefined;
  return `The ${name} goes up to ${limit} degrees, not ${degrees} ${minutes} ${seconds}`;
}

function isWithin(value: FieldValue | undefined, limit: number): value is number {
  return typeof value === 'number' && value >= 0 && value <= limit;
}

/** What is too large or too small is brought into range, as DNSControl does. */
function metresProblem(values: Rdata): string | undefined {
  const wrong = values.findIndex((value) => typeof value !== 'number' || Number.isNaN(value));
  if (wrong < 0) return undefined;
  return `The ${['altitude', 'size', 'horizontal precision', 'vertical precision'][wrong]} must be a number of metres, not "${values[wrong]}"`;
}

/** Read the text of RFC 1876 section 3: minutes, seconds, size and precisions may be missing. */
function parseText(reader: TokenReader): Rdata {
  const latitude = readAngle(reader, LATITUDE);
  const longitude = readAngle(reader, LONGITUDE);
  const altitude = readMetres(reader, 'altitude');
  const sizes = ['size', 'horizontal precision', 'vertical precision'].map((what, i) =>
    reader.left > 0 ? readMetres(reader, what) : (DEFAULT_SIZES[i] ?? 0),
  );
  return [...latitude, ...longitude, altitude, ...sizes];
}

/** Size and precisions in metres where the text has none. */
const DEFAULT_SIZES = [1, 10_000, 10];

function readAngle(reader: TokenReader, { name }: Axis): FieldValue[] {
  const parts: number[] = [];
  for (;;) {
    const text = reader.text(name);
    if (!/^\d+(?:\.\d*)?$/.test(text)) return [parts[0] ?? text, parts[1] ?? 0, parts[2] ?? 0, text];
    if (parts.push(Number(text)) > 3) throw new RdataError(`The ${name} has more than degrees, minutes and seconds`);
  }
}

function readMetres(reader: TokenReader, what: string): number {
  const text = reader.text(what);
  if (!/^[+-]?\d+(?:\.\d*)?m?$/i.test(text)) throw new RdataError(`The ${what} "${text}" is not a number of metres`);
  return Number.parseFloat(text);
}

function formatAngle(degrees?: FieldValue, minutes?: FieldValue, seconds?: FieldValue): string {
  const [whole, part] = [degrees, minutes].map((value) => String(value).padStart(2, '0'));
  return `${whole} ${part} ${Number(seconds).toFixed(3)}`;
}

function formatAltitude(metres?: FieldValue): string {
  return `${Number.isInteger(metres) ? String(metres) : Number(metres).toFixed(2)}m`;
}

function formatSize(metres: FieldValue): string {
  return `${Number(metres) < 1 ? Number(metres).toFixed(2) : String(metres)}m`;
}

/** Read what `typedText` wrote, without rounding; undefined for anything else. */
function readTyped(text: string): Rdata | undefined {
  try {
    return parseText(new TokenReader(text));
  } catch (error) {
    if (error instanceof RdataError) return undefined;
    throw error;
  }
}

function rounded(seconds?: FieldValue): number {
  return Math.round(Number(seconds) * ARC.second) / ARC.second;
}

/** The text of the intermediate representation: numbers as they were typed, but within the range of the wire. */
function typedText([d1, m1, s1, ns, d2, m2, s2, ew, alt, ...sizes]: Rdata): string {
  const letters = [ns, ew].map((letter) => String(letter).toUpperCase());
  const metres = [clampAltitude(Number(alt)), ...sizes.map((size) => clampPrecision(Number(size)))];
  const angles = [d1, m1, rounded(s1), letters[0], d2, m2, rounded(s2), letters[1]];
  return [...angles, ...metres.map((value) => `${value}m`)].join(' ');
}
