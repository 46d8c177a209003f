import { FatalProblem } from '../problem.ts';
import { readHex, readNumber } from './fields.ts';

/** Hexadecimal digits of the digests whose length follows from their type: SHA-1, SHA-256, SHA-512. */
const SSHFP_LENGTHS: ReadonlyMap<number, number> = new Map([
  [1, 40],
  [2, 64],
]);
const SSHFP_ALGORITHMS = new Set([1, 2, 3, 4, 6]);
const TLSA_LENGTHS: ReadonlyMap<number, number> = new Map([
  [1, 64],
  [2, 128],
]);

/** Check the value of a DS record: key tag, algorithm, digest type, digest. */
export function checkDS(value: string): string {
  const [tag, algorithm, type, ...digest] = fieldsOf(value, 4, 'DS', 'Four');
  const kinds = [algorithm, type].map((field) => readNumber(field, 255, 'DS', value));
  return [readNumber(tag, 65_535, 'DS', value), ...kinds, readHex(digest, undefined, 'DS', value)].join(' ');
}

/** Check the value of an SSHFP record: algorithm, fingerprint type, fingerprint. */
export function checkSSHFP(value: string): string {
  const [algorithm, type, ...fingerprint] = fieldsOf(value, 3, 'SSHFP', 'Three');
  const kind = readNumber(type, 255, 'SSHFP', value);
  const cipher = readNumber(algorithm, 255, 'SSHFP', value);
  if (!SSHFP_ALGORITHMS.has(cipher) || !SSHFP_LENGTHS.has(kind)) {
    throw new FatalProblem(
      'SSHFPRRDATAIllegalNumber',
      'Value contains an unknown algorithm or fingerprint type',
      value,
    );
  }
  return [cipher, kind, readHex(fingerprint, SSHFP_LENGTHS.get(kind), 'SSHFP', value)].join(' ');
}

/** Check the value of a TLSA record: usage, selector, matching type, data. */
export function checkTLSA(value: string): string {
  const [usage, selector, matching, ...data] = fieldsOf(value, 4, 'TLSA', 'Four');
  const kind = readNumber(matching, 2, 'TLSA', value);
  const numbers = [readNumber(usage, 3, 'TLSA', value), readNumber(selector, 1, 'TLSA', value), kind];
  return [...numbers, readHex(data, TLSA_LENGTHS.get(kind), 'TLSA', value)].join(' ');
}

/** The last field may be broken into groups, so there can be more fields than the type has. */
function fieldsOf(value: string, least: number, type: string, words: string): readonly string[] {
  const fields = value.trim().split(/[ \t]+/);
  if (fields.length >= least) return fields;
  throw new FatalProblem(`${type}RRDATANot${words}Fields`, `Value does not contain ${least} fields`, value);
}
