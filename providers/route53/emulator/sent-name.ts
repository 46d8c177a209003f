import { ApiFailure } from './failure.ts';
import { canonicalName } from './names.ts';
import { FatalProblem } from './problem.ts';

/** Bring a name from a request into canonical form, or refuse the request with the given error code. */
export function readSentName(sent: string, code: 'InvalidDomainName' | 'InvalidInput'): string {
  try {
    return canonicalName(sent);
  } catch (error) {
    if (error instanceof FatalProblem) throw new ApiFailure(code, error.message);
    throw error;
  }
}
