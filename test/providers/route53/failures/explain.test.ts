import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maskKeyId, type Account, type Attempt } from '../../../../providers/route53/failures/explain-credentials.ts';
import { explain } from '../../../../providers/route53/failures/explain.ts';
import { ConnectionError, markAfterDoubt, RoleError } from '../../../../providers/route53/failures/failure.ts';
import { ProviderError } from '../../../../src/errors.ts';

const ACCOUNT: Account = {
  place: 'creds.json "main"',
  source: 'a long-lived key from creds.json "main"',
  keyId: 'AKIAIOSFODNN7EXAMPLE',
  address: 'https://route53.amazonaws.com',
  secrets: ['very-secret-key'],
};
const LIST: Attempt = { operation: 'ListHostedZones' };
const CHANGE: Attempt = {
  operation: 'ChangeResourceRecordSets',
  subject: 'Z1 (shop.test)',
  resource: 'arn:aws:route53:::hostedzone/Z1',
};

function answer(name: string, message = 'what the service says', status = 400): Error {
  return Object.assign(new Error(message), { name, $fault: 'client', $metadata: { httpStatusCode: status } });
}

function fault(code: string, message = 'what Node says'): Error {
  return Object.assign(new Error(message), { code });
}

function repeated(error: Error): Error {
  markAfterDoubt(error);
  return error;
}

function said(error: unknown, attempt = LIST, account = ACCOUNT): string {
  const explained = explain(error, attempt, account);
  assert.ok(explained instanceof ProviderError);
  return [explained.message, explained.hint].filter((part) => part !== undefined).join(' | ');
}

const SAID: readonly (readonly [title: string, error: Error, attempt: Attempt, expected: RegExp])[] = [
  [
    'unknown key',
    answer('InvalidClientTokenId'),
    LIST,
    /^Route 53 does not know the key id AKIA…PLE \(from creds\.json "main"\) \| It may be deleted/,
  ],
  [
    'unknown key at STS',
    answer('InvalidClientTokenId'),
    { ...LIST, service: 'sts' },
    /^AWS does not know the key id AKIA…PLE/,
  ],
  [
    'wrong secret',
    answer('SignatureDoesNotMatch'),
    LIST,
    /^Route 53 says that the secret key does not belong to the key id AKIA…PLE .*\| Copy SecretKey/,
  ],
  [
    'expired token',
    answer('ExpiredToken'),
    LIST,
    /^The session token has expired: a long-lived key from creds\.json "main" \| Get new/,
  ],
  [
    'missing permission',
    answer('AccessDenied', 'x', 403),
    CHANGE,
    /creds\.json "main" may not do route53:ChangeResourceRecordSets on Z1 \(shop\.test\) \| Allow the IAM action "route53:ChangeResourceRecordSets" on "arn:aws:route53:::hostedzone\/Z1"/,
  ],
  [
    'throttling to the end',
    answer('Throttling', 'Rate exceeded'),
    LIST,
    /^Route 53 kept refusing: too many requests for this account \| /,
  ],
  ['a busy zone', answer('PriorRequestNotComplete'), CHANGE, /still busy with another change of the same zone/],
  [
    'a missing zone',
    answer('NoSuchHostedZone'),
    CHANGE,
    /^Route 53 does not have the hosted zone Z1 \(shop\.test\) \| .* run preview again$/,
  ],
  [
    'a full account',
    answer('TooManyHostedZones'),
    { operation: 'CreateHostedZone', subject: 'a.test' },
    /for a\.test: the account or the delegation set holds no more zones \| /,
  ],
  [
    'refused changes',
    answer('InvalidChangeBatch', "[RRSet a, b, Duplicate Resource Record: '1']"),
    CHANGE,
    /^Route 53 refused the change for Z1 \(shop\.test\): RRSet a, b; Duplicate Resource Record: '1'$/,
  ],
  [
    'any other refusal',
    answer('InvalidDomainName', 'test is reserved'),
    { operation: 'CreateHostedZone', subject: 'test' },
    /^Route 53 refused CreateHostedZone for test: test is reserved \(InvalidDomainName\)$/,
  ],
  [
    'an answer that cannot be read',
    answer('Unknown', 'UnknownError', 502),
    LIST,
    /ListHostedZones: HTTP 502 \| .* try again, which is safe$/,
  ],
  [
    'a refused connection',
    new ConnectionError('ECONNREFUSED'),
    LIST,
    /cannot be reached at https:\/\/route53\.amazonaws\.com: nothing listens there \| Check the network/,
  ],
  [
    'a certificate nobody vouches for, before anything was sent',
    fault('SELF_SIGNED_CERT_IN_CHAIN'),
    CHANGE,
    /certificate that is not trusted: SELF_SIGNED_CERT_IN_CHAIN \| .*NODE_EXTRA_CA_CERTS/,
  ],
  ['a cut connection', fault('ECONNRESET'), LIST, /cannot be reached at .*: the connection was cut/],
  [
    'a cut connection while changing',
    fault('ECONNRESET'),
    CHANGE,
    /gave no answer to ChangeResourceRecordSets: the connection was cut \| It may have been carried out or not/,
  ],
  [
    'an answer that cannot be read while changing',
    answer('Error', 'missing closing tag', 200),
    CHANGE,
    /gave an answer to ChangeResourceRecordSets that cannot be read \| It may have been carried out or not/,
  ],
  [
    'a garbled list',
    answer('Error', 'missing closing tag', 200),
    LIST,
    /gave an answer to ListHostedZones that cannot be read \| Something between/,
  ],
  [
    'a service that breaks while changing',
    answer('InternalFailure', 'UnknownError', 500),
    CHANGE,
    /gave no clear answer to ChangeResourceRecordSets: HTTP 500 \(InternalFailure\) \| It may have been carried out/,
  ],
  [
    'a refusal after an answer was lost',
    repeated(answer('Throttling', 'Rate exceeded')),
    CHANGE,
    /gave no clear answer to ChangeResourceRecordSets, whose repetition failed: Route 53 kept refusing: too many/,
  ],
  ['a host that is not there', fault('ENOTFOUND'), CHANGE, /cannot be reached at .*: there is no such host/],
  [
    'a role that is refused',
    new RoleError('arn:aws:iam::1:role/x', answer('AccessDenied', 'x', 403)),
    LIST,
    /may not do sts:AssumeRole on arn:aws:iam::1:role\/x \| Allow the IAM action "sts:AssumeRole"/,
  ],
];

for (const [title, error, attempt, expected] of SAID) {
  test(`What ${title} means is said with its remedy`, () => {
    assert.match(said(error, attempt), expected);
  });
}

test('Credentials that do not exist name the profile to log in with', () => {
  const error = Object.assign(new Error('no profile'), { name: 'CredentialsProviderError' });
  const place = 'creds.json "main"';
  const account = { place, source: `the profile "dns" named in ${place}`, address: 'x', secrets: [] };
  assert.match(
    said(error, LIST, account),
    /No AWS credentials for creds\.json "main".*: no profile \| .*sso login --profile dns/,
  );
  const chain = { ...account, source: "the AWS SDK's default chain" };
  assert.match(said(error, LIST, chain), /\| Give KeyId and SecretKey, or Profile, in creds\.json "main", or set/);
  assert.match(
    said(answer('InvalidClientTokenId'), LIST, chain),
    /does not know the credentials from the AWS SDK's default chain/,
  );
});

test('An emulator that does not run is told from AWS that cannot be reached', () => {
  const account = { ...ACCOUNT, address: 'http://127.0.0.1:4566' };
  assert.match(
    said(fault('ECONNREFUSED'), LIST, account),
    /127\.0\.0\.1:4566: nothing listens there \| Check that the service runs/,
  );
});

test('No message shows a secret, and the cause is kept', () => {
  const error = answer('InvalidInput', 'the very-secret-key is wrong');
  const explained = explain(error, LIST, ACCOUNT);
  assert.ok(explained instanceof ProviderError);
  assert.equal(explained.message, 'Route 53 refused ListHostedZones: the *** is wrong (InvalidInput)');
  assert.equal(explained.code, 'InvalidInput');
  assert.equal(explained.cause, error);
});

test('Everything that has no subject or resource of its own is told without', () => {
  assert.match(said(answer('AccessDenied', 'x', 403)), /may not do route53:ListHostedZones \| .* on "\*" /);
  assert.match(said(answer('NoSuchHostedZone')), /^Route 53 does not have the hosted zone \| /);
  assert.match(said(answer('Unknown', 'UnknownError', 0)), /: HTTP \w+$/);
  assert.match(said(fault('EPROTO')), /cannot be reached at .*: EPROTO/);
  const env = { ...ACCOUNT, source: 'the environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY' };
  assert.match(said(answer('InvalidClientTokenId'), LIST, env), /key id AKIA…PLE \(from the environment variables/);
});

test('A bug is not explained away', () => {
  const bug = new TypeError('x is not a function');
  assert.equal(explain(bug, LIST, ACCOUNT), bug);
  assert.equal(explain('text', LIST, ACCOUNT), 'text');
});

test('A key id is shortened to what recognises it', () => {
  assert.equal(maskKeyId('AKIAIOSFODNN7EXAMPLE'), 'AKIA…PLE');
  assert.equal(maskKeyId('test'), 'test');
});
