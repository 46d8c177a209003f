import { canonicalName } from '../names.ts';
import { FatalProblem } from '../problem.ts';

/**
 * Check a value and return the form in which it is compared.
 *
 * Two values with the same form are the same to a resolver, however they are spelt.
 *
 * @throws {FatalProblem} when the value cannot be of the type.
 */
export type ValueCheck = (value: string) => string;

/** Split a value at its blanks into exactly as many fields as the type has. */
export function splitFields(value: string, count: number, type: string, words: string): readonly string[] {
  const fields = value.trim().split(/[ \t]+/);
  if (fields.length === count && fields[0] !== '') return fields;
  throw new FatalProblem(`${type}RRDATANot${words}Fields`, `Value does not contain ${count} fields`, value);
}

/** Read a number without sign within a range. */
export function readNumber(field: string | undefined, max: number, type: string, value: string): number {
  const digits = field ?? '';
  if (/^\d{1,10}$/.test(digits) && Number(digits) <= max) return Number(digits);
  throw new FatalProblem(`${type}RRDATAIllegalNumber`, `Value is not a number between 0 and ${max}`, value);
}

/** Check a host name inside a value and return it absolute and in lower case; the root stands for none. */
export function readHost(field: string | undefined): string {
  const host = field ?? '';
  return host === '.' ? host : canonicalName(host);
}

/** Check a run of hexadecimal digits, of a given length where the algorithm fixes it. */
export function readHex(groups: readonly string[], length: number | undefined, type: string, value: string): string {
  const digits = groups.join('').toLowerCase();
  const isHex = /^(?:[0-9a-f]{2})+$/.test(digits);
  if (isHex && (length === undefined || digits.length === length)) return digits;
  const expected = length === undefined ? 'pairs of hexadecimal digits' : `${length} hexadecimal digits`;
  throw new FatalProblem(`${type}RRDATAIllegalHex`, `Value does not contain ${expected}`, value);
}
