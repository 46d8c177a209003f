import type { GuestRecordType } from '../wire.ts';
import { countCall, found, toText, WordError, type Guest } from './guest.ts';
import type { Meta, RecordFunction } from './objects.ts';
import { numberText } from './raw-object.ts';
import { recordFunction } from './records.ts';

/**
 * Make the word of a type whose modifiers may stand anywhere: what is no function, list or object is an argument.
 *
 * Its records come after all others of their zone.
 */
export function createRawWord(guest: Guest, shape: GuestRecordType): (...given: unknown[]) => RecordFunction {
  return (...given) => {
    const call = countCall(guest);
    const modifiers = given.filter(isModifier);
    const [name, ...values] = given.filter((value) => !isModifier(value));
    const count = shape.args.length;
    if (values.length !== count) {
      const names = ['name', ...shape.args.map((arg) => arg.name)].join(', ');
      const total = given.length - modifiers.length;
      throw new WordError(shape.type, `${shape.type} takes ${count + 1} arguments (${names}), found ${total}`);
    }
    if (typeof name !== 'string') throw refuse(shape, 'name', 'a text', name);
    checkMetadata(shape, modifiers);
    return recordFunction(guest, { word: shape, call, name, values: values.map(checkArgument, shape), modifiers });
  };
}

function isModifier(value: unknown): boolean {
  return typeof value === 'function' || (typeof value === 'object' && value !== null);
}

function checkArgument(this: GuestRecordType, value: unknown, index: number): string | number {
  const { name = '', field = 0 } = this.args[index] ?? {};
  if (this.isNumber[field] === true) {
    if ((typeof value === 'number' || typeof value === 'string') && numberText(value) !== undefined) return value;
    throw refuse(this, name, 'a number', value);
  }
  if (typeof value === 'string') return value;
  throw refuse(this, name, 'a text', value);
}

function refuse({ type }: GuestRecordType, argument: string, wanted: string, value: unknown): WordError {
  return new WordError(type, `The ${argument} of ${type} must be ${wanted}, found ${found(value)}`);
}

/** Metadata that says the same twice was meant to say something else. */
function checkMetadata({ type }: GuestRecordType, modifiers: readonly unknown[]): void {
  const given = new Set<string>();
  for (const modifier of modifiers) {
    if (typeof modifier === 'function' || Array.isArray(modifier)) continue;
    for (const [key, value] of Object.entries(modifier as Meta)) {
      const pair = `${key}: ${toText(value)}`;
      if (given.has(pair)) throw new WordError(type, `${type} is given the metadata "${pair}" twice`);
      given.add(pair);
    }
  }
}
