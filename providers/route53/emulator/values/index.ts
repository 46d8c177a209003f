import { FatalProblem } from '../problem.ts';
import { checkA, checkAAAA } from './address.ts';
import { checkCAA } from './caa.ts';
import { checkDS, checkSSHFP, checkTLSA } from './digests.ts';
import type { ValueCheck } from './fields.ts';
import { checkHost, checkMX, checkSOA, checkSRV } from './host.ts';
import { checkNAPTR } from './naptr.ts';
import { checkStrings } from './strings.ts';
import { checkSVCB } from './svcb.ts';

const CHECKS: ReadonlyMap<string, ValueCheck> = new Map([
  ['A', checkA],
  ['AAAA', checkAAAA],
  ['CAA', checkCAA],
  ['CNAME', checkHost],
  ['DS', checkDS],
  ['HTTPS', checkSVCB],
  ['MX', checkMX],
  ['NAPTR', checkNAPTR],
  ['NS', checkHost],
  ['PTR', checkHost],
  ['SOA', checkSOA],
  ['SPF', checkStrings],
  ['SRV', checkSRV],
  ['SSHFP', checkSSHFP],
  ['SVCB', checkSVCB],
  ['TLSA', checkTLSA],
  ['TXT', checkStrings],
]);

/**
 * Check a value against the syntax of its type and return the form in which it is compared.
 *
 * @throws {FatalProblem} when the value cannot be of the type.
 */
export function checkValue(type: string, value: string): string {
  return CHECKS.get(type)?.(value) ?? value;
}

/** Return the form in which a value is compared; a value that could never be written stands for itself. */
export function comparableValue(type: string, value: string): string {
  try {
    return checkValue(type, value);
  } catch (error) {
    if (error instanceof FatalProblem) return value;
    throw error;
  }
}
