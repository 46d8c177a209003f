import { placeLabel } from '../../dns/label.ts';
import { ITEM, MARK, type GuestRecordType } from '../wire.ts';
import { fieldsOf, found, joinFields, toText, WordError, type Guest } from './guest.ts';
import { CALL, OWN, SECONDS, type Meta, type RecordCall, type RecordObject } from './objects.ts';
import { readRaw, toRaw } from './raw-object.ts';
import { tableText } from './transform-table.ts';

/** What a domain gives the records that are added to it. */
export interface Scope {
  readonly ttl: unknown;
  readonly subdomain: string;
}

/** Make the object of a record word's call: modifiers first, then the fields, then the place below the subdomain. */
export function createRecord(call: RecordCall, scope: Scope): RecordObject {
  const record: RecordObject = { type: call.word.type, meta: {}, ttl: scope.ttl, filepos: '' };
  Object.defineProperty(record, CALL, { value: call.call, writable: true });
  for (const modifier of call.modifiers) modify(record, modifier);
  const subdomain = call.word.ignoresSubdomain === true ? '' : scope.subdomain;
  if (subdomain !== '') record.subdomain = subdomain;
  if (call.word.isRaw === true) return toRaw(record, call);
  record.name = placeLabel(call.name, subdomain);
  for (const [i, arg] of call.word.args.entries()) setPath(record, call.word.paths[arg.field] ?? [], call.values[i]);
  for (const [i, path] of call.word.paths.entries()) {
    if (getPath(record, path) === undefined && call.word.defaults[i] !== '')
      setPath(record, path, call.word.defaults[i]);
  }
  return record;
}

/** Tell whether every modifier is one of ours or plain metadata, so that nobody keeps hold of the record. */
export function isOwn(modifiers: readonly unknown[]): boolean {
  return modifiers.every((modifier) => {
    if (Array.isArray(modifier)) return isOwn(modifier);
    return typeof modifier !== 'function' || OWN in modifier;
  });
}

function modify(record: RecordObject, modifier: unknown): void {
  if (typeof modifier === 'function') modifier(record);
  else if (Array.isArray(modifier)) for (const element of modifier) modify(record, element);
  else if (typeof modifier === 'object' && modifier !== null) addMeta(record, modifier as Meta);
  else {
    throw new WordError(
      record.type,
      `${record.type} takes functions and objects as modifiers, found ${found(modifier)}`,
    );
  }
}

/** A list under `transform` is a table (normalisation applies it), which metadata holds as text. */
function addMeta(record: RecordObject, meta: Meta): void {
  Object.assign(record.meta, meta);
  const { transform } = meta;
  if (Array.isArray(transform)) record.meta['transform'] = tableText(record.type, transform);
}

/** Make a record object of the text that a record word wrote. */
export function recordFromText(guest: Guest, text: string, scope: Scope): RecordObject {
  const fields = fieldsOf(guest, text.slice(1));
  if (text[1] === MARK.rich) return readRich(guest, fields);
  const isTimed = text[1] === MARK.timed;
  const shape = shapeOf(guest, isTimed ? (fields[0] ?? '').slice(1) : (fields[0] ?? ''));
  const values = fields.slice(3, 3 + shape.args.length);
  const last = fields.at(-1);
  const typed = values.map((value, i) => (shape.isNumber[shape.args[i]?.field ?? 0] === true ? Number(value) : value));
  const call = { word: shape, call: Number(fields[1]), name: fields[2] ?? '', values: typed, modifiers: [] };
  return createRecord(call, isTimed ? { ...scope, ttl: Number(last) } : scope);
}

function readRich(guest: Guest, fields: readonly string[]): RecordObject {
  const [type = '', , call, subdomain = '', name, ttl, ...rest] = fields;
  const shape = shapeOf(guest, type.slice(1));
  const record: RecordObject = { type: shape.type, meta: {}, ttl: Number(ttl), filepos: '', name };
  Object.defineProperty(record, CALL, { value: Number(call), writable: true });
  if (subdomain !== '') record.subdomain = subdomain;
  for (const [i, path] of shape.paths.entries()) {
    const value = rest[i] ?? '';
    setPath(record, path, shape.isNumber[i] === true ? Number(value) : value);
  }
  for (let i = shape.paths.length; i + 1 < rest.length; i += 2) record.meta[rest[i] ?? ''] = rest[i + 1];
  return record;
}

/** Write a record object as one item. @throws {WordError} when a user's function has made nonsense of it. */
export function writeRecord(guest: Guest, record: RecordObject): string {
  const shape = shapeOf(guest, record.type);
  const { name, values, meta } = shape.isRaw === true ? readRaw(shape, record) : readFields(shape, record);
  const { subdomain, ttl = 0 } = record;
  const fields = [record[CALL] ?? 0, subdomain, name, ttl, ...values, ...metaPairs(meta).flat()];
  return joinFields(guest, ITEM + MARK.rich + shape.type, [fields.length, ...fields]);
}

function readFields({ paths, defaults }: GuestRecordType, record: RecordObject) {
  const { name, meta } = record;
  return { name, values: paths.map((path, i) => toText(getPath(record, path) ?? defaults[i])), meta };
}

/** Metadata as pairs of text: numbers and booleans as JavaScript prints them, lists and objects as JSON. */
export function metaPairs(meta: Meta | undefined): [key: string, value: string][] {
  const pairs: [string, string][] = [];
  for (const [key, value] of Object.entries(meta ?? {})) {
    if (value === undefined || value === null || typeof value === 'function') continue;
    pairs.push([key, toText(value)]);
  }
  return pairs;
}

/** Seconds of a TTL modifier, or undefined for everything else. */
export function secondsOf(modifier: unknown): number | undefined {
  return typeof modifier === 'function' ? (modifier as { [SECONDS]?: number })[SECONDS] : undefined;
}

/** What is known of a record type. @throws {WordError} when nothing is. */
export function shapeOf(guest: Guest, type: unknown): GuestRecordType {
  const shape = guest.shapes.get(String(type));
  if (shape === undefined)
    throw new WordError('D', `A record has the type ${found(type)}, which this program does not know`);
  return shape;
}

function getPath(record: RecordObject, path: readonly string[]): unknown {
  let value: unknown = record;
  for (const key of path) value = (value as Record<string, unknown> | undefined)?.[key];
  return value;
}

function setPath(record: RecordObject, path: readonly string[], value: unknown): void {
  const [first = '', second] = path;
  if (second === undefined) record[first] = value;
  else Object.assign((record[first] ??= {}), { [second]: value });
}
