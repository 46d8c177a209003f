import { ApiFailure } from '../failure.ts';
import type { Settings } from '../settings.ts';
import type { AccessKey, State } from '../state.ts';
import { leaf, writeDocument } from '../xml/write.ts';
import { assumeRole } from './assume-role.ts';
import { getCallerIdentity } from './get-caller-identity.ts';

/** Namespace of the documents of the security token service. */
export const STS_NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';

/** A request to the security token service, authenticated. */
export interface StsCall {
  readonly state: State;
  readonly settings: Settings;
  readonly now: Date;
  readonly caller: AccessKey;
  readonly form: URLSearchParams;
}

/** The next state and the content of the result element. */
export interface StsOutcome {
  readonly state: State;
  readonly result: string;
}

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
