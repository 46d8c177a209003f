import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { State } from '../../../../providers/route53/emulator/state.ts';
import { createState } from '../../../../providers/route53/emulator/state.ts';
import { outcome, perform, requestDocument, signed } from './signed-request.ts';

const BASE = '/2013-04-01';
const EMPTY = createState('test');

function createZone(name: string, more = ''): ReturnType<typeof signed> {
  const content = `<Name>${name}</Name><CallerReference>ref-${name}</CallerReference>${more}`;
  return signed('POST', `${BASE}/hostedzone`, { body: requestDocument('CreateHostedZoneRequest', content) });
}

function withZone(state: State, name: string, more = ''): { readonly state: State; readonly id: string } {
  const handled = perform(state, createZone(name, more));
  return { state: handled.state, id: /\/hostedzone\/(\w+)/.exec(handled.response.body)?.[1] ?? '' };
}

function change(zone: string, content: string, root = 'ChangeResourceRecordSetsRequest'): ReturnType<typeof signed> {
  return signed('POST', `${BASE}/hostedzone/${zone}/rrset/`, { body: requestDocument(root, content) });
}

const ADDRESS =
  '<ChangeBatch><Changes><Change><Action>CREATE</Action><ResourceRecordSet><Name>a.shop.test</Name><Type>A</Type><TTL>60' +
  '</TTL><ResourceRecords><ResourceRecord><Value>192.0.2.1</Value></ResourceRecord></ResourceRecords></ResourceRecordSet>' +
  '</Change></Changes></ChangeBatch>';

test('CreateHostedZone refuses names it cannot have and references that are burned', () => {
  const { state, id } = withZone(EMPTY, 'shop.test');
  const deleted = perform(state, signed('DELETE', `${BASE}/hostedzone/${id}`)).state;
  const burned =
    '409 HostedZoneAlreadyExists: A hosted zone has already been created with the specified caller reference.';
  assert.equal(outcome(state, createZone('shop.test')), burned);
  assert.equal(deleted.zones.size, 0);
  assert.equal(outcome(deleted, createZone('shop.test')), burned);
  const cases: readonly (readonly [string, string])[] = [
    ['test2', '400 InvalidDomainName: test2 is reserved by AWS!'],
    ['Example.com', '400 InvalidDomainName: Example.com is reserved by AWS!'],
    ['*.shop.test', '400 InvalidDomainName: The name of a hosted zone cannot begin with a wildcard: *.shop.test'],
    ['a..b', "400 InvalidDomainName: FATAL problem: DomainLabelEmpty (Domain label is empty) encountered with 'a..b'"],
    ['sub.example.com', '201'],
    ['1/25.2.0.192.in-addr.arpa', '201'],
  ];
  for (const [name, expected] of cases) assert.equal(outcome(EMPTY, createZone(name)), expected);
  assert.equal(
    outcome(EMPTY, createZone('a.test', '<DelegationSetId>N1</DelegationSetId>')),
    '400 NoSuchDelegationSet: No delegation set found with ID: N1',
  );
});

const namedZone = (reference: string): string =>
  requestDocument('CreateHostedZoneRequest', `<Name>a.test</Name><CallerReference>${reference}</CallerReference>`);

test('Zones of one name get different name servers', () => {
  let state = EMPTY;
  for (const reference of ['1', '2', '3']) {
    state = perform(state, signed('POST', `${BASE}/hostedzone`, { body: namedZone(reference) })).state;
  }
  const names = [...state.zones.values()].flatMap((zone) => zone.nameServers);
  assert.equal(new Set(names).size, 12);
  for (const name of names) {
    const [, number = '', digits] = /^ns-(\d+)\.awsdns-(\d\d)\./.exec(name) ?? [];
    assert.equal(Math.floor((Number(number) % 512) / 8), Number(digits));
  }
});

test('A zone that still has records is not deleted, delegations included', () => {
  const { state, id } = withZone(EMPTY, 'shop.test');
  for (const content of [ADDRESS, ADDRESS.replace('>A<', '>NS<').replace('192.0.2.1', 'ns.other.test')]) {
    const filled = perform(state, change(id, content)).state;
    assert.equal(
      outcome(filled, signed('DELETE', `${BASE}/hostedzone/${id}`)),
      '400 HostedZoneNotEmpty: The specified hosted zone contains non-required resource record sets and so cannot be deleted.',
    );
  }
});

test('Requests that are not well-formed are refused, and the state stays as it was', () => {
  const { state, id } = withZone(EMPTY, 'shop.test');
  const long = 'Z'.repeat(33);
  const rrset = `${BASE}/hostedzone/${id}/rrset`;
  const cases: readonly (readonly [ReturnType<typeof signed>, string])[] = [
    [change('ZX', ADDRESS), '404 NoSuchHostedZone: No hosted zone found with ID: ZX'],
    [
      change(long, ADDRESS),
      `400 InvalidInput: 1 validation error detected: Value '${long}' at 'resourceId' failed to satisfy constraint: Member must have length less than or equal to 32`,
    ],
    [
      change(id, ADDRESS, 'Other'),
      '400 MalformedInput: ChangeBatch is not valid, expected ChangeResourceRecordSetsRequest',
    ],
    [
      signed('POST', rrset, { body: '<ChangeResourceRecordSetsRequest/>' }),
      "400 InvalidInput: Invalid XML ; cvc-elt.1: Cannot find the declaration of element 'ChangeResourceRecordSetsRequest'.",
    ],
    [
      signed('POST', rrset, { body: '<a>' }),
      '400 MalformedInput: Invalid XML ; XML document structures must start and end within the same entity.',
    ],
    [signed('GET', `${rrset}?type=A`), '400 InvalidInput: The input is not valid'],
    [signed('GET', `${rrset}?name=a&identifier=x`), '400 InvalidInput: The input is not valid'],
    [signed('GET', `${rrset}?name=a&type=LOC`), '400 InvalidInput: The input is not valid'],
    [
      signed('GET', `${rrset}?name=a..b`),
      "400 InvalidInput: FATAL problem: DomainLabelEmpty (Domain label is empty) encountered with 'a..b'",
    ],
    [
      signed('GET', `${rrset}?maxitems=0`),
      "400 InvalidInput: 1 validation error detected: Value '0' at 'maxItems' failed to satisfy constraint: Member must have value greater than or equal to 1",
    ],
    [signed('GET', `${BASE}/hostedzone?marker=ZX`), "400 InvalidInput: The marker 'ZX' is not valid"],
    [signed('GET', `${BASE}/hostedzonesbyname?hostedzoneid=ZX`), '400 InvalidInput: The input is not valid'],
    [
      signed('GET', `${BASE}/nothing`),
      `404 UnknownOperationException: Route 53 has no operation GET ${BASE}/nothing here`,
    ],
  ];
  for (const [request, expected] of cases) {
    assert.equal(outcome(state, request), expected);
    assert.equal(perform(state, request).state, state);
  }
});

const weighted = (identifier: string): string =>
  ADDRESS.slice(ADDRESS.indexOf('<Change>'), ADDRESS.indexOf('</Changes>')).replace(
    '<TTL>',
    `<SetIdentifier>${identifier}</SetIdentifier><Weight>1</Weight><TTL>`,
  );

const identifiers = (body: string): string[] =>
  [...body.matchAll(/<SetIdentifier>(\w)</g)].map((match) => match[1] ?? '');

test('Pages hold at most what the service allows, and continue by identifier', () => {
  const { state, id } = withZone(EMPTY, 'shop.test');
  const batch = `<ChangeBatch><Changes>${['c', 'a', 'B'].map(weighted).join('')}</Changes></ChangeBatch>`;
  const filled = perform(state, change(id, batch)).state;
  const list = (query: string): string =>
    perform(filled, signed('GET', `${BASE}/hostedzone/${id}/rrset?${query}`)).response.body;
  assert.deepEqual(identifiers(list('maxitems=1000')), ['B', 'a', 'c']);
  assert.match(list('maxitems=1000'), /<MaxItems>300<\/MaxItems>/);
  assert.match(list('name=A.shop.test&type=A&maxitems=1'), /<NextRecordIdentifier>a<\/NextRecordIdentifier>/);
  assert.deepEqual(identifiers(list('name=a.shop.test&type=A&identifier=a')), ['a', 'c']);
  assert.deepEqual(identifiers(list('name=a.shop.test&type=AAAA')), []);
});

test('Zones on one delegation set share its name servers and may not overlap', () => {
  const body = requestDocument('CreateReusableDelegationSetRequest', '<CallerReference>1</CallerReference>');
  const created = perform(EMPTY, signed('POST', `${BASE}/delegationset`, { body }));
  const set = /\/delegationset\/(\w+)/.exec(created.response.body)?.[1] ?? '';
  const more = `<DelegationSetId>${set}</DelegationSetId>`;
  const { state, id } = withZone(created.state, 'shop.test', more);
  assert.deepEqual(state.zones.get(id)?.nameServers, state.delegationSets.get(set)?.nameServers);
  assert.match(
    perform(state, signed('GET', `${BASE}/hostedzone/${id}`)).response.body,
    new RegExp(`<Id>/delegationset/${set}<`),
  );
  assert.match(outcome(state, createZone('a.shop.test', more)), /^400 ConflictingDomainExists: /);
  assert.equal(outcome(state, createZone('other.test', more)), '201');
  assert.equal(
    outcome(state, signed('DELETE', `${BASE}/delegationset/${set}`)),
    '400 DelegationSetInUse: The specified delegation set contains associated hosted zones.',
  );
  assert.equal(
    outcome(state, signed('POST', `${BASE}/delegationset`, { body })),
    '400 DelegationSetAlreadyCreated: A delegation set has already been created with the specified caller reference.',
  );
  const listed = perform(state, signed('GET', `${BASE}/hostedzone?delegationsetid=${set}`)).response.body;
  assert.equal(listed.includes(`/hostedzone/${id}`), true);
  const empty = perform(state, signed('DELETE', `${BASE}/hostedzone/${id}`)).state;
  assert.equal(outcome(empty, signed('DELETE', `${BASE}/delegationset/${set}`)), '200');
});
