import { placeLabel } from '../../dns/label.ts';
import type { GuestRecordType } from '../wire.ts';
import { toText, WordError } from './guest.ts';
import type { Meta, RecordCall, RecordObject } from './objects.ts';

/** The digits of a number or of a text that is one, fractions cut off; undefined for everything else. */
export function numberText(value: unknown): string | undefined {
  const number = typeof value === 'string' && value.trim() === '' ? NaN : Number(value);
  return Number.isFinite(number) ? String(Math.trunc(number)) : undefined;
}

/** Turn a record object into the form that `domain.rawrecords` holds: arguments and metadata as they were given. */
export function toRaw(record: RecordObject, { name, values }: RecordCall): RecordObject {
  Object.defineProperty(record, 'meta', { enumerable: false });
  return Object.assign(record, { args: [name, ...values], metas: [record.meta] });
}

/** The name, the values of the fields, and the metadata of such an object. @throws {WordError} when it is another. */
export function readRaw(
  shape: GuestRecordType,
  { type, args, metas, meta, subdomain = '' }: RecordObject,
): { readonly name: string; readonly values: string[]; readonly meta: Meta } {
  if (!Array.isArray(args)) throw new WordError(type, `A record of type ${type} has no list "args"`);
  const values = args.slice(1).map((value, i) => (shape.isNumber[i] && numberText(value)) || toText(value));
  const all = Object.assign({}, ...(Array.isArray(metas) ? metas : []), meta) as Meta;
  return { name: placeLabel(toText(args[0]), toText(subdomain)), values, meta: all };
}
