import { ApiFailure } from '../failure.ts';
import type { State } from '../state.ts';
import { leaf, writeDocument } from '../xml/write.ts';
import { assumeRole } from './assume-role.ts';
import type { StsCall, StsOutcome } from './call.ts';
import { getCallerIdentity } from './get-caller-identity.ts';

/** Namespace of the documents of the security token service. */
export const STS_NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';

const ACTIONS: ReadonlyMap<string, (call: StsCall) => StsOutcome> = new Map([
  ['AssumeRole', assumeRole],
  ['GetCallerIdentity', getCallerIdentity],
]);

/** Carry out an action of the security token service and write its answer. */
export function runSts(call: StsCall, requestId: string): { readonly state: State; readonly document: string } {
  const action = call.form.get('Action') ?? '';
  const run = ACTIONS.get(action);
  if (!run) throw new ApiFailure('InvalidAction', `Could not find operation ${action} for version 2011-06-15`);
  const { state, result } = run(call);
  const document = writeDocument(
    `${action}Response`,
    STS_NAMESPACE,
    `<${action}Result>${result}</${action}Result>`,
    `<ResponseMetadata>${leaf('RequestId', requestId)}</ResponseMetadata>`,
  );
  return { state, document };
}
