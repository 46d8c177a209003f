import { leaf } from '../xml/write.ts';
import type { StsCall, StsOutcome } from './call.ts';
import { principalId } from './principal.ts';

/** Answer who signed the request. */
export function getCallerIdentity({ state, caller }: StsCall): StsOutcome {
  const account = caller.arn.split(':')[4] ?? '';
  return {
    state,
    result: leaf('Arn', caller.arn) + leaf('UserId', principalId(caller.arn)) + leaf('Account', account),
  };
}
