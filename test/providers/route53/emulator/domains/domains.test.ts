import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDomain } from '../../../../../providers/route53/emulator/domains/domain.ts';
import { handle } from '../../../../../providers/route53/emulator/requests/handle.ts';
import { DEFAULT_SETTINGS } from '../../../../../providers/route53/emulator/settings.ts';
import type { State } from '../../../../../providers/route53/emulator/state.ts';
import { createState } from '../../../../../providers/route53/emulator/state.ts';
import type { WireRequest } from '../../../../../providers/route53/emulator/wire.ts';
import type { Deviation } from '../signed-request.ts';
import { KEY, NOW, perform, signed } from '../signed-request.ts';

const TARGET = 'Route53Domains_v20140515.';
const SERVERS = ['ns-1.awsdns-00.com', 'ns-2.awsdns-00.net'];
const START: State = {
  ...createState('test'),
  domains: new Map(
    ['shop.test', 'blog.test', 'a.co.uk'].map((name) => {
      const domain = createDomain({ name, nameServers: SERVERS }, NOW);
      return [domain.name, domain];
    }),
  ),
};

function request(operation: string, input: unknown, deviation: Deviation = {}): WireRequest {
  return signed('POST', '/', { target: TARGET + operation, body: JSON.stringify(input), ...deviation });
}

function answer(state: State, operation: string, input: unknown): Record<string, unknown> {
  return JSON.parse(perform(state, request(operation, input)).response.body) as Record<string, unknown>;
}

function outcome(state: State, sent: WireRequest): string {
  const { response } = perform(state, sent);
  const { __type: code, message } = JSON.parse(response.body) as { __type?: string; message?: string };
  return code === undefined ? String(response.status) : `${response.status} ${code}: ${message}`;
}

const update = (Nameservers: unknown, DomainName = 'shop.test'): WireRequest =>
  request('UpdateDomainNameservers', { DomainName, Nameservers });
const named = (...names: readonly string[]): unknown => names.map((Name) => ({ Name }));
const serversOf = (state: State, DomainName = 'shop.test'): unknown =>
  answer(state, 'GetDomainDetail', { DomainName })['Nameservers'];

test('A domain is answered with its name servers and its dates as numbers', () => {
  const { response } = perform(START, request('GetDomainDetail', { DomainName: 'Shop.test.' }));
  assert.equal(response.headers['Content-Type'], 'application/x-amz-json-1.1');
  const detail = JSON.parse(response.body) as Record<string, unknown>;
  assert.equal(detail['DomainName'], 'shop.test');
  assert.deepEqual(
    detail['Nameservers'],
    SERVERS.map((Name) => ({ Name, GlueIps: [] })),
  );
  assert.equal(detail['CreationDate'], NOW.getTime() / 1000);
  assert.deepEqual(detail['StatusList'], ['clientTransferProhibited']);
});

test('A domain of somebody else, a subdomain and a single label are told apart', () => {
  const cases: readonly (readonly [unknown, string])[] = [
    [{ DomainName: 'other.test' }, '400 InvalidInput: Domain other.test not found in 123456789012 account.'],
    [{ DomainName: 'b.co.uk' }, '400 InvalidInput: Domain b.co.uk not found in 123456789012 account.'],
    [{ DomainName: 'a.base-url.com' }, '400 UnsupportedTLD: base-url.com tld is not supported'],
    [{ DomainName: 'www.shop.test' }, '400 UnsupportedTLD: shop.test tld is not supported'],
    [{ DomainName: 'shop' }, '400 InvalidInput: Given domain name must contain more than 1 label: shop'],
    [
      {},
      "400 InvalidInput: 1 validation error detected: Value null at 'domainName' failed to satisfy constraint: Member must not be null",
    ],
    [
      { DomainName: 'x'.repeat(256) },
      `400 InvalidInput: 1 validation error detected: Value '${'x'.repeat(256)}' at 'domainName' failed to satisfy constraint: Member must have length less than or equal to 255`,
    ],
    [{ DomainName: 1 }, '400 SerializationException: DomainName is not a text'],
    [[], '400 SerializationException: Start of structure or map found where not expected.'],
    [{ DomainName: 'shop.test', Other: 1 }, '200'],
  ];
  for (const [input, expected] of cases) assert.equal(outcome(START, request('GetDomainDetail', input)), expected);
  assert.equal(
    outcome(START, request('GetDomainDetail', {}, { body: '{' })),
    '400 SerializationException: The body is not a JSON document',
  );
});

test('New name servers arrive when their operation has succeeded', () => {
  const { state, response } = perform(START, update(named('NS1.Other.test.', 'ns2.other.test')));
  const { OperationId: id } = JSON.parse(response.body) as { OperationId: string };
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  const poll = request('GetOperationDetail', { OperationId: id });
  const statusOf = (at: State): unknown => answer(at, 'GetOperationDetail', { OperationId: id })['Status'];
  assert.equal(statusOf(state), 'IN_PROGRESS');
  assert.notEqual(JSON.stringify(serversOf(state)).includes('other'), true);
  assert.match(outcome(state, update(named('ns3.other.test'))), /^400 DuplicateRequest: A request already pending/);
  assert.equal(outcome(state, update(named('ns3.other.test'), 'blog.test')), '200');
  const polled = perform(state, poll).state;
  assert.equal(statusOf(polled), 'SUCCESSFUL');
  assert.deepEqual(serversOf(polled), [
    { Name: 'ns1.other.test', GlueIps: [] },
    { Name: 'ns2.other.test', GlueIps: [] },
  ]);
  assert.equal(outcome(polled, update(named('ns3.other.test'))), '200');
  const ended = perform(polled, poll).state;
  assert.equal(perform(ended, poll).state, ended);
});

test('An operation nobody asks about ends by itself', () => {
  const { state } = perform(START, update(named('ns1.other.test')));
  const settings = { ...DEFAULT_SETTINGS, keys: [KEY] };
  const at = (now: Date, timestamp: string): unknown => {
    const sent = request('GetDomainDetail', { DomainName: 'shop.test' }, { timestamp });
    const { body } = handle(state, sent, { settings, now, requestId: 'r' }).response;
    return (JSON.parse(body) as { Nameservers: unknown }).Nameservers;
  };
  assert.equal(JSON.stringify(at(new Date('2026-01-02T03:04:34Z'), '20260102T030434Z')).includes('other'), false);
  assert.deepEqual(at(new Date('2026-01-02T03:04:36Z'), '20260102T030436Z'), [{ Name: 'ns1.other.test', GlueIps: [] }]);
});

test('Name servers no registry knows make the operation fail and change nothing', () => {
  const { state } = perform(START, update(named('ns1.nowhere.invalid')), { pendingPolls: 0 });
  const [operation] = answer(state, 'ListOperations', {})['Operations'] as Record<string, unknown>[];
  assert.equal(operation?.['Status'], 'FAILED');
  assert.match(String(operation?.['Message']), /not known to the domain registry\.$/);
  assert.equal(JSON.stringify(serversOf(state)).includes('invalid'), false);
});

test('Name servers a registry could not take are refused', () => {
  const glue = (Name: string, ...GlueIps: readonly string[]): unknown => [{ Name, GlueIps }];
  const cases: readonly (readonly [unknown, string])[] = [
    [[], '400 InvalidInput: A domain has between 1 and 6 name servers, not 0'],
    [undefined, '400 InvalidInput: A domain has between 1 and 6 name servers, not 0'],
    [
      named(...['1', '2', '3', '4', '5', '6', '7'].map((digit) => `ns${digit}.other.test`)),
      '400 InvalidInput: A domain has between 1 and 6 name servers, not 7',
    ],
    [named('ns.other.test', 'NS.other.test.'), '400 InvalidInput: A name server is given more than once'],
    [named('localhost'), '400 InvalidInput: The name server localhost is not valid'],
    [
      named('ns/1.other.test'),
      "400 InvalidInput: 1 validation error detected: Value 'ns/1.other.test' at 'nameservers.1.member.name' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_\\-.]*",
    ],
    [named('ns.shop.test'), '400 InvalidInput: Glue IP addresses are required for the name server ns.shop.test'],
    [named('ns.myshop.test'), '200'],
    [glue('ns.shop.test', '192.0.2.1', '2001:db8::1'), '200'],
    [
      glue('ns.other.test', '192.0.2.1'),
      '400 InvalidInput: Glue IP addresses are not allowed for the name server ns.other.test',
    ],
    [
      glue('ns.shop.test', '192.0.2.1', '192.0.2.2'),
      '400 InvalidInput: The name server ns.shop.test has more than one glue IP address of a kind',
    ],
    [
      glue('ns.shop.test', '192.0.2'),
      '400 InvalidInput: The glue IP address 192.0.2 of the name server ns.shop.test is not valid',
    ],
    ['ns', '400 SerializationException: Nameservers is not a list'],
    [['ns'], '400 SerializationException: Start of structure or map found where not expected.'],
    [[{ Name: 'a.b', GlueIps: [1] }], '400 SerializationException: GlueIps holds something other than texts'],
  ];
  for (const [servers, expected] of cases) assert.equal(outcome(START, update(servers)), expected);
  const { state } = perform(START, update(glue('ns.shop.test', '192.0.2.1')), { pendingPolls: 0 });
  assert.deepEqual(serversOf(state), [{ Name: 'ns.shop.test', GlueIps: ['192.0.2.1'] }]);
});

test('Credential errors have the names of the JSON protocol and status 400', () => {
  const cases: readonly (readonly [Deviation, string])[] = [
    [{ accessKeyId: 'AKIAOTHER' }, 'UnrecognizedClientException'],
    [{ secret: 'other' }, 'InvalidSignatureException'],
    [{ timestamp: '20260102T020405Z' }, 'InvalidSignatureException'],
    [{ service: 'route53' }, 'InvalidSignatureException'],
  ];
  for (const [deviation, code] of cases) {
    const { response } = perform(START, request('ListDomains', {}, deviation));
    assert.equal(`${response.status} ${response.headers['x-amzn-errortype']}`, `400 ${code}`);
  }
  const limited = perform(START, request('ListDomains', {}), { keys: [{ ...KEY, allows: [] }] });
  assert.equal(
    limited.response.body,
    JSON.stringify({
      __type: 'AccessDeniedException',
      message: `User: ${KEY.arn} is not authorized to perform: route53domains:ListDomains because no identity-based policy allows the route53domains:ListDomains action`,
    }),
  );
  assert.equal(
    outcome(START, request('RegisterDomain', {})),
    '400 UnknownOperationException: The operation RegisterDomain is not known',
  );
  assert.equal(
    outcome(START, signed('POST', '/', { target: 'Other.Thing', body: '{}' })),
    '400 UnknownOperationException: The operation Other.Thing is not known',
  );
});
