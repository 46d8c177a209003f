import { ipv4FromNumber } from '../../dns/address.ts';
import { FIELD, ITEM, MARK, type GuestRecordType } from '../wire.ts';
import { countCall, found, fieldText, WordError, type Guest } from './guest.ts';
import {
  CALL,
  PIECE,
  type DomainObject,
  type Piece,
  type RecordCall,
  type RecordFunction,
  type RecordObject,
} from './objects.ts';
import { createRecord, isOwn, recordFromText, secondsOf, writeRecord } from './record-object.ts';
import { addObject, addText } from './stream.ts';

/** A word that makes a record of a label, the type's arguments and modifiers. */
export type RecordWord = (name: string, ...rest: unknown[]) => RecordFunction;

/** Make the word of a record type. Types of one argument, nearly all records, take a shorter way. */
export function createRecordWord(guest: Guest, shape: GuestRecordType): RecordWord {
  const general = generalWord(guest, shape);
  const isPlain = !guest.table.isCareful && guest.trace === undefined && guest.table.reporter === undefined;
  if (shape.args.length !== 1 || shape.args[0]?.kind === 'number' || !isPlain) return general;
  const head = ITEM + shape.type + FIELD;
  return (name, value, ...modifiers) => {
    if (modifiers.length > 0 || typeof name !== 'string' || typeof value !== 'string') {
      return general(name, value, ...modifiers);
    }
    // Written out, since a call and a captured variable more are felt in 100,000 records.
    const piece = head + ++guest.calls + FIELD + name + FIELD + value;
    const add: RecordFunction = (domain) => addByHand(guest, domain, piece);
    add[PIECE] = piece;
    return add;
  };
}

function generalWord(guest: Guest, shape: GuestRecordType): RecordWord {
  const count = shape.args.length;
  const head = ITEM + shape.type + FIELD;
  const timedHead = ITEM + MARK.timed + shape.type + FIELD;
  return (name, ...rest) => {
    const call = countCall(guest);
    if (rest.length < count || typeof name !== 'string' || rest[count - 1] === undefined) checkArity(shape, name, rest);
    const label = shape.labelSuffix === undefined ? name : withSuffix(name, shape.labelSuffix);
    if (rest.length > count && !isTimed(rest, count)) {
      const modifiers = rest.slice(count);
      for (const modifier of modifiers) checkModifier(shape, name, modifier);
      const values = shape.args.map((_, i) => readArgument(shape, i, name, rest[i]));
      return recordFunction(guest, { word: shape, call, name: label, values, modifiers });
    }
    let text = (rest.length > count ? timedHead : head) + call + fieldText(guest, label);
    for (let i = 0; i < count; i++) text += fieldText(guest, readArgument(shape, i, name, rest[i]));
    return recordFunction(guest, rest.length > count ? text + FIELD + secondsOf(rest[count]) : text);
  };
}

/** Append a label to another; an absolute name says all by itself. */
function withSuffix(label: string, suffix: string): string {
  if (label === '@') return suffix;
  return label.endsWith('.') ? label : `${label}.${suffix}`;
}

/** Whether the one modifier of a call is a TTL. */
function isTimed(rest: readonly unknown[], count: number): boolean {
  return rest.length === count + 1 && secondsOf(rest[count]) !== undefined;
}

/** Make the function that a record word returns. */
export function recordFunction(guest: Guest, piece: Piece): RecordFunction {
  const add: RecordFunction = (domain) => addByHand(guest, domain, piece);
  add[PIECE] = piece;
  return add;
}

/** Append the record of a call with modifiers, as text wherever nobody can hold the record. */
export function addCall(guest: Guest, domain: DomainObject, piece: RecordCall): void {
  if (piece.word.isRaw === true || !isOwn(piece.modifiers)) addByHand(guest, domain, piece);
  else {
    const record = createRecord(piece, { ttl: domain.defaultTTL, subdomain: domain.subdomain });
    if (record['ensure_absent'] === true) domain.recordsabsent.push(record);
    else addText(guest, domain, writeRecord(guest, record));
  }
}

/** Append a record whose object the caller gets: a user's function called the record function. */
function addByHand(guest: Guest, domain: DomainObject, piece: Piece): RecordObject {
  const record = recordOf(guest, domain, piece);
  if (record['ensure_absent'] === true) domain.recordsabsent.push(record);
  else if (typeof piece !== 'string' && piece.word.isRaw === true) domain.rawrecords.push(record);
  else addObject(domain, record);
  return record;
}

/** Make the record object of what a record function adds to a domain. */
export function recordOf(guest: Guest, domain: DomainObject, piece: Piece): RecordObject {
  const scope = { ttl: domain.defaultTTL, subdomain: domain.subdomain };
  return typeof piece === 'string' ? recordFromText(guest, piece, scope) : createRecord(piece, scope);
}

function checkModifier(shape: GuestRecordType, label: string, modifier: unknown): void {
  if (typeof modifier === 'function' || (typeof modifier === 'object' && modifier !== null)) return;
  const message = `${titleOf(shape, label)} takes functions and objects as modifiers, found ${found(modifier)}`;
  throw new WordError(shape.type, message);
}

function checkArity(shape: GuestRecordType, name: unknown, rest: readonly unknown[]): void {
  const count = shape.args.length;
  let given = rest.length < count ? rest.length : count;
  while (given > 0 && rest[given - 1] === undefined) given--;
  const isShort = given < count || (name === undefined && given === 0);
  if (isShort) {
    const names = ['name', ...shape.args.map((arg) => arg.name)].join(', ');
    const total = name === undefined && given === 0 ? 0 : given + 1;
    throw new WordError(shape.type, `${titleOf(shape, name)} takes ${count + 1} arguments (${names}), found ${total}`);
  }
  if (typeof name !== 'string') throw refuse(shape, 'name', { label: name, wanted: 'a text', value: name });
}

function readArgument(shape: GuestRecordType, index: number, label: unknown, value: unknown): string | number {
  const { name = '', kind = 'string' } = shape.args[index] ?? {};
  switch (kind) {
    case 'number':
      if (typeof value === 'number' && !Number.isNaN(value)) return value;
      throw refuse(shape, name, { label, wanted: 'a number', value });
    case 'address':
      if (typeof value === 'number' && Number.isFinite(value)) return ipv4FromNumber(value);
      break;
    case 'texts':
      if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join('');
      break;
  }
  if (typeof value === 'string') return value;
  const wanted = kind === 'address' ? 'a text or IP()' : kind === 'texts' ? 'a text or a list of texts' : 'a text';
  throw refuse(shape, name, { label, wanted, value });
}

/** What was given for an argument, and where. */
interface Refused {
  readonly label: unknown;
  readonly wanted: string;
  readonly value: unknown;
}

function refuse(shape: GuestRecordType, argument: string, { label, wanted, value }: Refused): WordError {
  const hint = Number.isNaN(value) ? 'NaN' : found(value);
  return new WordError(shape.type, `The ${argument} of ${titleOf(shape, label)} must be ${wanted}, found ${hint}`);
}

/** The word and the label it was given: a position in a loop says little about which record is meant. */
function titleOf({ type }: GuestRecordType, label: unknown): string {
  return typeof label === 'string' ? `${type} ${found(label)}` : type;
}

/** Number of the call that made an object, 0 when user code made it. */
export function callOf(value: { readonly [CALL]?: number }): number {
  return value[CALL] ?? 0;
}
