import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { test } from 'node:test';
import { computeSignature } from '../../../../../providers/route53/emulator/sigv4/canonical-request.ts';
import { createState } from '../../../../../providers/route53/emulator/state.ts';
import type { WireRequest } from '../../../../../providers/route53/emulator/wire.ts';
import { outcome, signed } from '../signed-request.ts';

const COUNT = '/2013-04-01/hostedzonecount';
const STATE = createState('test');
const WRONG =
  '403 SignatureDoesNotMatch: The request signature we calculated does not match the signature you provided. Check your ' +
  'AWS Secret Access Key and signing method. Consult the service documentation for details.';

function withHeader(request: WireRequest, name: string, value: string): WireRequest {
  return { ...request, headers: { ...request.headers, [name]: value } };
}

test('The signature is the one of the published example of AWS', () => {
  const headers = { host: 'example.amazonaws.com', 'x-amz-date': '20150830T123600Z' };
  const request = { method: 'GET', path: '/', query: '', headers, body: Buffer.alloc(0) };
  const authorization = {
    accessKeyId: 'AKIDEXAMPLE',
    date: '20150830',
    region: 'us-east-1',
    service: 'service',
    signedHeaders: ['host', 'x-amz-date'],
    signature: '',
  };
  assert.equal(
    computeSignature(request, authorization, '20150830T123600Z', 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'),
    '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
  );
});

test('A request that is signed is let in, and one that was changed afterwards is not', () => {
  const request = signed('GET', `${COUNT}?b=2&a=%20%2A&a=`);
  assert.equal(outcome(STATE, request), '200');
  assert.equal(outcome(STATE, { ...request, query: 'a=&b=2&a=%20*' }), '200');
  assert.equal(outcome(STATE, { ...request, query: 'b=3&a=%20%2A&a=' }), WRONG);
  assert.equal(outcome(STATE, { ...request, body: Buffer.from('x') }), WRONG);
  assert.equal(outcome(STATE, { ...request, path: `${COUNT}/` }), WRONG);
  assert.equal(outcome(STATE, withHeader(request, 'host', 'other')), WRONG);
  assert.equal(outcome(STATE, withHeader(request, 'host', ' 127.0.0.1  ')), '200');
  assert.equal(outcome(STATE, withHeader(request, 'accept', '*/*')), '200');
});

test('A request that is not signed as it should be is refused with the code of the AWS front end', () => {
  const header = (value: string): WireRequest => withHeader(signed('GET', COUNT), 'authorization', value);
  const scope = 'AKIATEST/20260102/us-east-1/route53/aws4_request';
  const cases: readonly (readonly [WireRequest, string])[] = [
    [header(''), '403 MissingAuthenticationToken: Missing Authentication Token'],
    [
      header('Basic abc'),
      "403 IncompleteSignature: 'abc' not a valid key=value pair (missing equal-sign) in Authorization header: 'Basic abc'.",
    ],
    [
      header(`AWS4-HMAC-SHA256 Credential=${scope}`),
      "403 IncompleteSignature: Authorization header requires 'SignedHeaders' parameter. Authorization header requires 'Signature' parameter.",
    ],
    [
      header('AWS4-HMAC-SHA256 Credential=AKIATEST, SignedHeaders=host, Signature=0'),
      "403 IncompleteSignature: Credential must have the form &lt;access-key-id&gt;/YYYYMMDD/REGION/SERVICE/aws4_request, found 'AKIATEST'.",
    ],
    [
      header(`AWS4-HMAC-SHA256 Credential=AKIA ${scope}, SignedHeaders=host, Signature=0`),
      `403 IncompleteSignature: '${scope}' not a valid key=value pair (missing equal-sign) in Authorization header: 'AWS4-HMAC-SHA256 Credential=AKIA ${scope}, SignedHeaders=host, Signature=0'.`,
    ],
    [
      header(`AWS4-OTHER Credential=${scope}, SignedHeaders=host, Signature=0`),
      "403 IncompleteSignature: Unsupported AWS 'algorithm': 'AWS4-OTHER'.",
    ],
    [header(`AWS4-HMAC-SHA256 Credential=${scope},SignedHeaders=host;x-amz-date,Signature=00`), WRONG],
    [
      signed('GET', COUNT, { timestamp: 'today', date: '20260102' }),
      "403 IncompleteSignature: Authorization header requires a valid 'X-Amz-Date' header, found 'today'.",
    ],
    [
      signed('GET', COUNT, { signedHeaders: ['x-amz-date'] }),
      "403 SignatureDoesNotMatch: 'host' must be a 'SignedHeader' in the AWS Authorization.",
    ],
    [
      signed('GET', COUNT, { date: '20260101' }),
      "403 SignatureDoesNotMatch: Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20260101' != '20260102', from '20260102T030405Z'.",
    ],
    [
      signed('GET', COUNT, { accessKeyId: 'AKIAOTHER' }),
      '403 InvalidClientTokenId: The security token included in the request is invalid.',
    ],
    [
      signed('GET', COUNT, { token: 'stray' }),
      '403 InvalidClientTokenId: The security token included in the request is invalid.',
    ],
    [signed('GET', COUNT, { secret: 'other' }), WRONG],
    [
      signed('GET', COUNT, { service: 'sts' }),
      "403 SignatureDoesNotMatch: Credential should be scoped to correct service: 'route53'.",
    ],
  ];
  for (const [request, expected] of cases) assert.equal(outcome(STATE, request), expected);
});

const signedAt = (timestamp: string): string => outcome(STATE, signed('GET', COUNT, { timestamp }));

test('The clock of a client may be wrong by five minutes', () => {
  assert.equal(signedAt('20260102T025906Z'), '200');
  assert.equal(signedAt('20260102T030905Z'), '200');
  assert.equal(
    signedAt('20260102T025905Z'),
    '403 SignatureDoesNotMatch: Signature expired: 20260102T025905Z is now earlier than 20260102T025905Z (20260102T030405Z - 5 min.)',
  );
  assert.equal(
    signedAt('20260102T030906Z'),
    '403 SignatureDoesNotMatch: Signature not yet current: 20260102T030906Z is still later than 20260102T030905Z (20260102T030405Z + 5 min.)',
  );
});
