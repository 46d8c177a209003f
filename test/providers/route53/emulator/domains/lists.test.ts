import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDomain } from '../../../../../providers/route53/emulator/domains/domain.ts';
import { formatSnapshot, parseSnapshot } from '../../../../../providers/route53/emulator/storage/snapshot.ts';
import type { State } from '../../../../../providers/route53/emulator/state.ts';
import { createState } from '../../../../../providers/route53/emulator/state.ts';
import { NOW, perform, signed } from '../signed-request.ts';

const DAY_MS = 24 * 3600 * 1000;
const NAMES = ['b.test', 'a.test', 'c.test'];
const START: State = {
  ...createState('test'),
  domains: new Map(
    NAMES.map((name, index) => {
      const domain = createDomain({ name, nameServers: ['ns.other.test'] }, new Date(NOW.getTime() - index * DAY_MS));
      return [domain.name, domain];
    }),
  ),
};
const EXPIRY_OF_A = (NOW.getTime() + 364 * DAY_MS) / 1000;

function send(state: State, operation: string, input: unknown): { readonly state: State; readonly body: string } {
  const target = `Route53Domains_v20140515.${operation}`;
  const handled = perform(
    state,
    signed('POST', '/', { target, body: input === undefined ? '' : JSON.stringify(input) }),
  );
  return { state: handled.state, body: handled.response.body };
}

function domains(input: unknown): string {
  const { Domains: found, NextPageMarker: next } = JSON.parse(send(START, 'ListDomains', input).body) as {
    Domains?: { DomainName: string }[];
    NextPageMarker?: string;
  };
  return (found?.map(({ DomainName: name }) => name.slice(0, 1)).join('') ?? 'refused') + (next ?? '');
}

test('Domains are listed by name, filtered, sorted and paged', () => {
  const filter = (Name: string, Operator: string, value: string): unknown => ({
    FilterConditions: [{ Name, Operator, Values: [value] }],
  });
  const cases: readonly (readonly [unknown, string])[] = [
    [undefined, 'abc'],
    [{}, 'abc'],
    [{ SortCondition: { Name: 'DomainName', SortOrder: 'DESC' } }, 'cba'],
    [{ SortCondition: { Name: 'Expiry', SortOrder: 'ASC' } }, 'cab'],
    [{ MaxItems: 2 }, 'ab2'],
    [{ MaxItems: 2, Marker: '2' }, 'c'],
    [{ MaxItems: 0 }, 'a1'],
    [{ MaxItems: 101 }, 'refused'],
    [{ MaxItems: '2' }, 'refused'],
    [{ Marker: 'x' }, 'refused'],
    [filter('DomainName', 'BEGINS_WITH', 'B'), 'b'],
    [filter('Expiry', 'LE', String(EXPIRY_OF_A)), 'ac'],
    [filter('Expiry', 'GE', String(EXPIRY_OF_A)), 'ab'],
    [filter('Expiry', 'BEGINS_WITH', '1'), 'refused'],
    [{ FilterConditions: [{ Name: 'Expiry', Operator: 'LE', Values: [] }] }, 'refused'],
  ];
  for (const [input, expected] of cases) assert.equal(domains(input), expected, JSON.stringify(input));
});

test('Operations are listed as they were submitted, and outlive the process', () => {
  const update = (state: State, DomainName: string): State =>
    send(state, 'UpdateDomainNameservers', { DomainName, Nameservers: [{ Name: 'ns1.other.test' }] }).state;
  const state = parseSnapshot(formatSnapshot(update(update(START, 'c.test'), 'a.test')));
  const list = (input: unknown): string =>
    (JSON.parse(send(state, 'ListOperations', input).body) as { Operations: { DomainName: string }[] }).Operations.map(
      ({ DomainName: name }) => name.slice(0, 1),
    ).join('');
  const seconds = NOW.getTime() / 1000;
  const cases: readonly (readonly [unknown, string])[] = [
    [{}, 'ca'],
    [{ SortBy: 'SubmittedDate', SortOrder: 'DESC' }, 'ac'],
    [{ Status: ['IN_PROGRESS'], Type: ['UPDATE_NAMESERVER'] }, 'ca'],
    [{ Status: ['SUCCESSFUL', 'FAILED'] }, ''],
    [{ Type: ['RENEW_DOMAIN'] }, ''],
    [{ SubmittedSince: seconds }, 'ca'],
    [{ SubmittedSince: seconds + 1 }, ''],
    [{ MaxItems: 1 }, 'c'],
  ];
  for (const [input, expected] of cases) assert.equal(list(input), expected, JSON.stringify(input));
  assert.deepEqual(state.domains, START.domains);
  assert.match(send(state, 'GetOperationDetail', { OperationId: 'none' }).body, /"Operation none not found"/);
});

test('A data file from before there were domains is still read, and a wrong status is refused', () => {
  const document = JSON.parse(formatSnapshot(START)) as Record<string, unknown>;
  const { domains: _domains, domainOperations: _operations, ...older } = document;
  assert.deepEqual(parseSnapshot(JSON.stringify(older)).domains, new Map());
  const times = { submittedAt: '', updatedAt: '', pendingPolls: 0 };
  const operation = { id: 'i', domain: 'a.test', status: 'LOST', nameServers: [], ...times };
  assert.throws(() => parseSnapshot(JSON.stringify({ ...document, domainOperations: [operation] })), {
    message: 'domainOperations[0].status must be FAILED, IN_PROGRESS or SUCCESSFUL',
  });
});
