import { parseDuration } from '../../../dns/duration.ts';
import { nearest } from '../../../nearest.ts';
import { countCall, found, WordError, type Guest } from '../guest.ts';
import { ownModifier } from '../modifiers.ts';
import type { RecordFunction } from '../objects.ts';
import { shapeOf } from '../record-object.ts';
import { recordFunction } from '../records.ts';

/** The options of one builder call; never the user's own object, which stays as it is. */
export interface Options<Name extends string> {
  readonly word: string;
  readonly values: Readonly<Partial<Record<Name, unknown>>>;
}

/** Makes a record of the call: its type, label, one value for each argument of its word, and modifiers. */
export type MakeRecord = (
  type: string,
  name: string,
  values: readonly (string | number)[],
  ...modifiers: readonly unknown[]
) => RecordFunction;

/** Begin a builder's call: all its records carry one call number, so that findings point at the builder. */
export function openBuilder(guest: Guest, options: Options<'ttl'>): MakeRecord {
  const call = countCall(guest);
  const ttl = ttlModifiers(options);
  return (type, name, values, ...modifiers) =>
    recordFunction(guest, { word: shapeOf(guest, type), call, name, values, modifiers: [...ttl, ...modifiers] });
}

/** Take the options of a builder. @throws {WordError} when they are no object or hold one that it does not have. */
export function readOptions<const Name extends string>(
  word: string,
  given: unknown,
  names: readonly Name[],
): Options<Name> {
  if (given !== undefined && (typeof given !== 'object' || given === null || Array.isArray(given))) {
    throw new WordError(word, `${word} takes an object with options, found ${found(given)}`);
  }
  for (const name of Object.keys(given ?? {})) {
    if ((names as readonly string[]).includes(name)) continue;
    const meant = nearest(name, names);
    const advice = meant === undefined ? `it has ${names.join(', ')}` : `did you mean "${meant}"?`;
    throw new WordError(word, `${word} has no option "${name}": ${advice}`);
  }
  return { word, values: { ...given } as Partial<Record<Name, unknown>> };
}

/** Tell whether an option is there at all; nothing, and an empty text, stand for its default. */
export function isGiven<Name extends string>({ values }: Options<Name>, name: Name): boolean {
  const value = values[name];
  return value !== undefined && value !== null && value !== '';
}

/** Refuse an option. */
export function refuse<Name extends string>({ word, values }: Options<Name>, name: Name, wanted: string): WordError {
  return new WordError(word, `The ${name} of ${word} must be ${wanted}, found ${found(values[name])}`);
}

/** Read an option that holds a text. */
export function textOf<Name extends string>(options: Options<Name>, name: Name, fallback = ''): string {
  const value = options.values[name] ?? fallback;
  if (typeof value !== 'string') throw refuse(options, name, 'a text');
  return value;
}

/** Read the label that a builder's records stand at. */
export function labelOf(options: Options<'label'>): string {
  const label = textOf(options, 'label', '@');
  if (label === '') throw refuse(options, 'label', 'a label, or "@" for the domain itself');
  return label;
}

/** Put a host below a label. */
export function below(host: string, label: string): string {
  return label === '@' ? host : `${host}.${label}`;
}

/** Read an option that holds texts; one alone may stand without a list. */
export function listOf<Name extends string>(options: Options<Name>, name: Name): readonly string[] | undefined {
  const { [name]: value }: Partial<Record<Name, unknown>> = options.values;
  if (!isGiven(options, name)) return undefined;
  if (typeof value === 'string') return [value];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw refuse(options, name, 'a list of texts');
}

/** Read an option that holds one of a few words, in any case; empty when it is not given. */
export function choiceOf<Name extends string>(
  options: Options<Name>,
  name: Name,
  choices: readonly string[],
  fallback = '',
): string {
  if (!isGiven(options, name)) return fallback;
  const value = textOf(options, name);
  if (!choices.includes(value.toLowerCase())) throw refuse(options, name, quoteChoices(choices));
  return value;
}

/** Show a choice in a message. */
export function quoteChoices(choices: readonly string[]): string {
  const quoted = choices.map((choice) => `"${choice}"`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}

/** Read an option that holds a duration. */
export function secondsOf<Name extends string>(options: Options<Name>, name: Name): number {
  const { [name]: value }: Partial<Record<Name, unknown>> = options.values;
  const seconds = typeof value === 'number' || typeof value === 'string' ? parseDuration(value) : undefined;
  if (seconds !== undefined && Number.isInteger(seconds) && seconds >= 0) return seconds;
  throw refuse(options, name, 'whole seconds or a text such as "5m", "1h" or "1d"');
}

/** The modifier for the option `ttl`; 0 stands for the default of the domain, as everywhere. */
function ttlModifiers(options: Options<'ttl'>): readonly unknown[] {
  if (!isGiven(options, 'ttl') || options.values.ttl === 0) return [];
  const seconds = secondsOf(options, 'ttl');
  return [
    ownModifier((record) => {
      record.ttl = seconds;
    }),
  ];
}
