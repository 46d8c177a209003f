import { ConfigError } from '../errors.ts';

/** Reads a part of a JSON document and knows where it is, so that errors can name it. */
export interface JsonReader {
  readonly value: unknown;
  readonly path: string;
}

/** Start reading a document. */
export function readJson(value: unknown): JsonReader {
  return { value, path: '' };
}

/** Read a property of an object; absent ones read as undefined. @throws {ConfigError} when it is no object. */
export function property(reader: JsonReader, key: string): JsonReader {
  const { value, path } = reader;
  if (!isObject(value)) throw wrong(reader, 'an object');
  return { value: Object.hasOwn(value, key) ? value[key] : undefined, path: path === '' ? key : `${path}.${key}` };
}

/** Read the items of a list; an absent one is empty. @throws {ConfigError} */
export function items(reader: JsonReader): JsonReader[] {
  if (reader.value === undefined || reader.value === null) return [];
  if (!Array.isArray(reader.value)) throw wrong(reader, 'a list');
  return reader.value.map((value: unknown, i) => ({ value, path: `${reader.path}[${i}]` }));
}

/** Read the entries of an object; an absent one is empty. @throws {ConfigError} */
export function entries(reader: JsonReader): (readonly [string, JsonReader])[] {
  if (reader.value === undefined || reader.value === null) return [];
  if (!isObject(reader.value)) throw wrong(reader, 'an object');
  return Object.keys(reader.value).map((key) => [key, property(reader, key)] as const);
}

/** Read text; absent is empty. @throws {ConfigError} */
export function text(reader: JsonReader): string {
  if (reader.value === undefined) return '';
  if (typeof reader.value !== 'string') throw wrong(reader, 'a string');
  return reader.value;
}

/** Read a number; absent is 0. @throws {ConfigError} */
export function number(reader: JsonReader): number {
  if (reader.value === undefined) return 0;
  if (typeof reader.value !== 'number') throw wrong(reader, 'a number');
  return reader.value;
}

/** Read a flag; absent is false. @throws {ConfigError} */
export function flag(reader: JsonReader): boolean {
  if (reader.value === undefined) return false;
  if (typeof reader.value !== 'boolean') throw wrong(reader, 'true or false');
  return reader.value;
}

/** Read an object of texts; an absent one is empty. @throws {ConfigError} */
export function textMap(reader: JsonReader): Record<string, string> {
  return Object.fromEntries(entries(reader).map(([key, value]) => [key, text(value)]));
}

/** Make the error for a value of the wrong kind. */
export function wrong({ value, path }: JsonReader, expected: string): ConfigError {
  const found = (JSON.stringify(value) ?? 'nothing').slice(0, 60);
  return new ConfigError(`The IR file has ${found} at ${path === '' ? 'its top' : path} instead of ${expected}`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
