import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handle } from '../../../../../providers/route53/emulator/requests/handle.ts';
import { DEFAULT_SETTINGS } from '../../../../../providers/route53/emulator/settings.ts';
import type { State } from '../../../../../providers/route53/emulator/state.ts';
import { createState } from '../../../../../providers/route53/emulator/state.ts';
import { principalId } from '../../../../../providers/route53/emulator/sts/principal.ts';
import type { Deviation } from '../signed-request.ts';
import { KEY, NOW, outcome, perform, signed } from '../signed-request.ts';

const STATE = createState('test');
const ROLE = 'arn:aws:iam::210987654321:role/team/dns';
const ASSUME = { Action: 'AssumeRole', Version: '2011-06-15', RoleArn: ROLE, RoleSessionName: 'me@x' };

function post(form: Record<string, string>, deviation: Deviation = {}): ReturnType<typeof signed> {
  return signed('POST', '/', { ...deviation, body: new URLSearchParams(form).toString() });
}

function pick(body: string, element: string): string {
  return new RegExp(`<${element}>(.*?)</${element}>`).exec(body)?.[1] ?? '';
}

function assume(): { readonly state: State; readonly credentials: Deviation } {
  const { state, response } = perform(STATE, post(ASSUME));
  const [accessKeyId = '', secret = '', token = ''] = ['AccessKeyId', 'SecretAccessKey', 'SessionToken'].map((name) =>
    pick(response.body, name),
  );
  return { state, credentials: { accessKeyId, secret, token } };
}

test('GetCallerIdentity tells who signed', () => {
  const { response } = perform(STATE, post({ Action: 'GetCallerIdentity', Version: '2011-06-15' }));
  assert.equal(response.status, 200);
  assert.equal(pick(response.body, 'Arn'), KEY.arn);
  assert.equal(pick(response.body, 'Account'), '123456789012');
  assert.equal(pick(response.body, 'RequestId'), 'request-1');
});

test('Each kind of caller has its own kind of id', () => {
  assert.equal(principalId('arn:aws:iam::123456789012:root'), '123456789012');
  assert.equal(principalId('arn:aws:sts::123456789012:federated-user/Bob'), '123456789012:Bob');
  assert.match(principalId(KEY.arn), /^AIDA[0-9A-Z]{17}$/);
  assert.match(principalId('arn:aws:sts::123456789012:assumed-role/R/s@x'), /^AROA[0-9A-Z]{17}:s@x$/);
});

test('AssumeRole hands out keys that are accepted with their token until they expire', () => {
  const { state, credentials } = assume();
  const count = (deviation: Deviation, at = state): string =>
    outcome(at, signed('GET', '/2013-04-01/hostedzonecount', deviation));
  assert.match(credentials.accessKeyId ?? '', /^ASIA[0-9A-Z]{16}$/);
  assert.equal(count(credentials), '200');
  const { token: _token, ...withoutToken } = credentials;
  const invalid = '403 InvalidClientTokenId: The security token included in the request is invalid.';
  assert.equal(count(withoutToken), invalid);
  assert.equal(count({ ...credentials, token: 'x' }), invalid);
  assert.equal(count(credentials, STATE), invalid);
  const identity = perform(state, post({ Action: 'GetCallerIdentity' }, credentials)).response.body;
  assert.equal(pick(identity, 'Arn'), 'arn:aws:sts::210987654321:assumed-role/dns/me@x');
  const later = new Date(NOW.getTime() + 3600 * 1000);
  const request = signed('GET', '/2013-04-01/hostedzonecount', { ...credentials, timestamp: '20260102T040405Z' });
  const settings = { ...DEFAULT_SETTINGS, keys: [KEY] };
  assert.equal(handle(state, request, { settings, now: later, requestId: 'r' }).code, 'ExpiredToken');
});

test('AssumeRole refuses what it cannot do, in the format of the token service', () => {
  const cases: readonly (readonly [Record<string, string>, string])[] = [
    [{ RoleArn: 'x' }, "400 ValidationError: 1 validation error detected: Value 'x' at 'roleArn' failed"],
    [{ RoleArn: 'arn:aws:iam::210987654321:user/dns' }, '400 ValidationError: 1 validation error detected: Value'],
    [{ RoleSessionName: 'a b' }, "400 ValidationError: 1 validation error detected: Value 'a b' at 'roleSessionName'"],
    [{ DurationSeconds: '60' }, "400 ValidationError: 1 validation error detected: Value '60' at 'durationSeconds'"],
    [{ Action: 'Other' }, '400 InvalidAction: Could not find operation Other for version 2011-06-15'],
  ];
  for (const [change, expected] of cases) {
    const request = post({ ...ASSUME, ...change });
    assert.equal(outcome(STATE, request).startsWith(expected), true, outcome(STATE, request));
    assert.match(perform(STATE, request).response.body, /xmlns="https:\/\/sts.amazonaws.com\/doc\/2011-06-15\/"/);
  }
});

test('Only trusted roles with the right external id can be assumed where roles are configured', () => {
  const roles = [{ arn: ROLE, externalId: 'e1' }];
  const at = { settings: { ...DEFAULT_SETTINGS, keys: [KEY], roles }, now: NOW, requestId: 'r' };
  assert.equal(handle(STATE, post({ ...ASSUME, ExternalId: 'e1' }), at).code, undefined);
  for (const change of [{}, { ExternalId: 'e2' }, { RoleArn: `${ROLE}2`, ExternalId: 'e1' }]) {
    const { response, code } = handle(STATE, post({ ...ASSUME, ...change }), at);
    assert.equal(code, 'AccessDenied');
    assert.match(
      pick(response.body, 'Message'),
      /^User: .* is not authorized to perform: sts:AssumeRole on resource: /,
    );
  }
});
