import { ApiFailure } from '../failure.ts';
import type { AccessKey, State } from '../state.ts';
import { takeId } from '../state.ts';
import { branch, leaf } from '../xml/write.ts';
import type { StsCall, StsOutcome } from './call.ts';
import { principalId } from './principal.ts';

const ROLE_ARN = /^arn:(aws[a-z-]*):iam::(\d{12}):role\/(?:[\w+=,.@-]+\/)*([\w+=,.@-]{1,64})$/;
const DEFAULT_SECONDS = 3600;
const MIN_SECONDS = 900;
const MAX_SECONDS = 43_200;
const SECOND_MS = 1000;

/** Hand out temporary keys for a role; requests signed with them are accepted until they expire. */
export function assumeRole(call: StsCall): StsOutcome {
  const roleArn = readText(call, 'RoleArn', /^.{20,2048}$/);
  const session = readText(call, 'RoleSessionName', /^[\w+=,.@-]{2,64}$/);
  const seconds = readSeconds(call.form.get('DurationSeconds'));
  const role = ROLE_ARN.exec(roleArn);
  if (!role) throw invalid(roleArn, 'roleArn', 'Member must be the ARN of a role');
  checkTrust(call, roleArn);
  const arn = `arn:${role[1]}:sts::${role[2]}:assumed-role/${role[3]}/${session}`;
  const expiresAt = new Date(call.now.getTime() + seconds * SECOND_MS).toISOString();
  const { state, key } = createKey(call.state, arn, expiresAt);
  const result =
    branch(
      'Credentials',
      leaf('AccessKeyId', key.accessKeyId),
      leaf('SecretAccessKey', key.secretAccessKey),
      leaf('SessionToken', key.sessionToken),
      leaf('Expiration', expiresAt),
    ) + branch('AssumedRoleUser', leaf('AssumedRoleId', principalId(arn)), leaf('Arn', arn));
  return { state: { ...state, sessions: new Map(state.sessions).set(key.accessKeyId, key) }, result };
}

function createKey(state: State, arn: string, expiresAt: string): { readonly state: State; readonly key: AccessKey } {
  const id = takeId(state, 'ASIA', 20);
  const secret = takeId(id.state, '', 40);
  const token = takeId(secret.state, '', 40);
  const key = { accessKeyId: id.id, secretAccessKey: secret.id, sessionToken: token.id, arn, expiresAt };
  return { state: token.state, key };
}

/** A missing role and a wrong external id get the same answer, as nobody should be able to tell them apart. */
function checkTrust({ settings, caller, form }: StsCall, roleArn: string): void {
  if (settings.roles === undefined) return;
  const role = settings.roles.find(({ arn }) => arn === roleArn);
  if (role && (role.externalId === undefined || role.externalId === form.get('ExternalId'))) return;
  const what = `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`;
  throw new ApiFailure('AccessDenied', what);
}

function readText({ form }: StsCall, name: string, pattern: RegExp): string {
  const text = form.get(name) ?? '';
  if (pattern.test(text)) return text;
  throw invalid(text, name, `Member must satisfy regular expression pattern: ${pattern.source}`);
}

function readSeconds(text: string | null): number {
  if (text === null) return DEFAULT_SECONDS;
  const seconds = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (seconds >= MIN_SECONDS && seconds <= MAX_SECONDS) return seconds;
  throw invalid(text, 'durationSeconds', `Member must have value between ${MIN_SECONDS} and ${MAX_SECONDS}`);
}

function invalid(value: string, name: string, constraint: string): ApiFailure {
  const path = name.charAt(0).toLowerCase() + name.slice(1);
  const text = `1 validation error detected: Value '${value}' at '${path}' failed to satisfy constraint: ${constraint}`;
  return new ApiFailure('ValidationError', text);
}
