import { WordError, type Guest } from '../guest.ts';
import type { RecordFunction } from '../objects.ts';
import { labelOf, openBuilder, readOptions, refuse, textOf, type Options } from './options.ts';

/** Degrees, minutes and seconds with the letter of their hemisphere. */
type Angle = readonly [degrees: number, minutes: number, seconds: number, letter: string];
type StringOptions = Options<'str' | 'label' | 'alt' | 'ttl'>;
/** Reads latitude and longitude of a text, or nothing when it is written in another way. */
type Reader = (text: string) => readonly [latitude: Angle, longitude: Angle] | undefined;

const DMM = '25.24°S 153.15°E';
const DMS = '33°51′31″S 151°12′51″E';

/** The words that make a LOC record of a place written in other ways. */
export function locWords(guest: Guest): Record<string, unknown> {
  const fromText = (word: string, readers: readonly Reader[], example: string) => (given?: unknown) =>
    buildFromText(guest, readOptions(word, given, ['str', 'label', 'alt', 'ttl']), { readers, example });
  return {
    LOC_BUILDER_DD: (given?: unknown) => buildFromDegrees(guest, given),
    LOC_BUILDER_DMM_STR: fromText('LOC_BUILDER_DMM_STR', [readDegrees], DMM),
    LOC_BUILDER_DMS_STR: fromText('LOC_BUILDER_DMS_STR', [readSeconds], DMS),
    LOC_BUILDER_STR: fromText('LOC_BUILDER_STR', [readDegrees, readSeconds], `${DMM}" or "${DMS}`),
  };
}

function buildFromDegrees(guest: Guest, given: unknown): RecordFunction {
  const options = readOptions('LOC_BUILDER_DD', given, ['x', 'y', 'label', 'alt', 'ttl']);
  const [x, y] = [degreesOf(options, 'x', 90), degreesOf(options, 'y', 180)];
  return makeLoc(guest, options, [fromDecimal(x, x < 0 ? 'S' : 'N'), fromDecimal(y, y < 0 ? 'W' : 'E')]);
}

/** Cut to milliseconds; the little that is added makes up for decimals that no binary fraction holds. */
function fromDecimal(degrees: number, letter: string): Angle {
  return toAngle(Math.floor((Math.abs(degrees) + 1e-9) * 3_600_000) / 1000, letter);
}

function degreesOf(options: Options<'x' | 'y'>, name: 'x' | 'y', limit: number): number {
  const degrees = numberOf(options.values[name]);
  if (degrees !== undefined && Math.abs(degrees) <= limit) return degrees;
  throw refuse(options, name, `degrees from -${limit} to ${limit}`);
}

function buildFromText(
  guest: Guest,
  options: StringOptions,
  { readers, example }: { readonly readers: readonly Reader[]; readonly example: string },
): RecordFunction {
  const text = textOf(options, 'str').trim();
  for (const read of readers) {
    const angles = read(text);
    if (angles === undefined) continue;
    for (const [i, angle] of angles.entries()) checkAngle(options, angle, i === 0 ? 90 : 180);
    return makeLoc(guest, options, angles);
  }
  throw refuse(options, 'str', `a place such as "${example}"`);
}

function checkAngle({ word }: StringOptions, [degrees, minutes, seconds, letter]: Angle, limit: number): void {
  const isFine = minutes < 60 && seconds < 60 && degrees * 3600 + minutes * 60 + seconds <= limit * 3600;
  if (isFine) return;
  const found = `${degrees} ${minutes} ${seconds} ${letter}`;
  throw new WordError(
    word,
    `The str of ${word} must have at most ${limit} degrees, 59 minutes and 59.999 seconds, found ${found}`,
  );
}

/** `10.5°S 40.25°W`, seconds rounded to whole ones. */
function readDegrees(text: string): readonly [Angle, Angle] | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*(?:°\s*)?([NS])[\s,]*(\d+(?:\.\d+)?)\s*(?:°\s*)?([EW])$/i.exec(text);
  if (match === null) return undefined;
  const [, x = '', ns = '', y = '', ew = ''] = match;
  return [toAngle(Math.round(Number(x) * 3600), ns), toAngle(Math.round(Number(y) * 3600), ew)];
}

/** `33°51′31″S 151°12′51″E`; any signs may stand between the numbers, and hemispheres are capitals (`s` is a second). */
function readSeconds(text: string): readonly [Angle, Angle] | undefined {
  const angle = String.raw`(\d+)[^\d.]+(\d+)[^\d.]+(\d+(?:\.\d+)?)[^\d.NSEW]*`;
  const match = new RegExp(String.raw`^${angle}([NS])[\s,]*${angle}([EW])$`).exec(text);
  if (match === null) return undefined;
  const [d1, m1, s1, , d2, m2, s2] = match.slice(1).map(Number);
  return [
    [d1 ?? 0, m1 ?? 0, s1 ?? 0, match[4] ?? ''],
    [d2 ?? 0, m2 ?? 0, s2 ?? 0, match[8] ?? ''],
  ];
}

function toAngle(seconds: number, letter: string): Angle {
  const milliseconds = Math.round(seconds * 1000);
  const rest = milliseconds % 3_600_000;
  const degrees = Math.floor(milliseconds / 3_600_000);
  return [degrees, Math.floor(rest / 60_000), (rest % 60_000) / 1000, letter.toUpperCase()];
}

function makeLoc(
  guest: Guest,
  options: Options<'label' | 'alt' | 'ttl'>,
  angles: readonly [Angle, Angle],
): RecordFunction {
  const altitude = options.values.alt === undefined ? 0 : numberOf(options.values.alt);
  if (altitude === undefined) throw refuse(options, 'alt', 'a number of metres');
  return openBuilder(guest, options)('LOC', labelOf(options), [...angles.flat(), altitude, 0, 0, 0]);
}

/** A number, or a text that is one. */
function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
