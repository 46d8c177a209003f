import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { test } from 'node:test';
import { handle } from '../../../../../providers/route53/emulator/requests/handle.ts';
import { zoneFromLive } from '../../../../../providers/route53/emulator/zones/live-zone.ts';
import { chooseNameServers } from '../../../../../providers/route53/emulator/zones/name-servers.ts';
import { DEFAULT_SETTINGS } from '../../../../../providers/route53/emulator/settings.ts';
import {
  formatSnapshot,
  isSnapshotEqual,
  parseSnapshot,
} from '../../../../../providers/route53/emulator/storage/snapshot.ts';
import type { State } from '../../../../../providers/route53/emulator/state.ts';
import { createState, withZone } from '../../../../../providers/route53/emulator/state.ts';
import { KEY, NOW, outcome, perform, requestDocument, signed } from '../signed-request.ts';

const BASE = '/2013-04-01';
const EMPTY = createState('test');
const VPC = '<VPC><VPCRegion>eu-west-1</VPCRegion><VPCId>vpc-0123456789abcdef0</VPCId></VPC>';

function create(name: string, reference: string, more = ''): ReturnType<typeof signed> {
  const content = `<Name>${name}</Name><CallerReference>${reference}</CallerReference>${more}`;
  return signed('POST', `${BASE}/hostedzone`, { body: requestDocument('CreateHostedZoneRequest', content) });
}

function createSet(content: string): ReturnType<typeof signed> {
  const body = requestDocument('CreateReusableDelegationSetRequest', content);
  return signed('POST', `${BASE}/delegationset`, { body });
}

function afterAll(state: State, ...requests: readonly ReturnType<typeof signed>[]): State {
  return requests.reduce((before, request) => perform(before, request).state, state);
}

function firstZone(state: State): string {
  return [...state.zones.keys()][0] ?? '';
}

test('A network makes a zone private, with the name servers all private zones have', () => {
  const { state, response } = perform(EMPTY, create('local', '1', VPC));
  assert.equal(response.status, 201);
  assert.equal(response.body.includes(VPC), true);
  assert.equal(response.body.includes('<PrivateZone>true</PrivateZone>'), true);
  assert.equal(response.body.includes('<DelegationSet>'), false);
  const zone = `${BASE}/hostedzone/${firstZone(state)}`;
  assert.equal(perform(state, signed('GET', zone)).response.body.includes(`<VPCs>${VPC}</VPCs>`), true);
  const sets = perform(state, signed('GET', `${zone}/rrset`)).response.body;
  assert.match(sets, /<Value>ns-512\.awsdns-00\.net\.<\/Value>/);
  assert.match(sets, /<Value>ns-1536\.awsdns-00\.co\.uk\. awsdns-hostmaster\.amazon\.com\. 1 7200 900 1209600 86400</);
});

test('The type filter lists private zones only', () => {
  const state = afterAll(EMPTY, create('public.test', '1'), create('private.test', '2', VPC));
  const list = (query: string): string => perform(state, signed('GET', `${BASE}/hostedzone?${query}`)).response.body;
  assert.deepEqual(list('hostedzonetype=PrivateHostedZone').match(/<Name>[^<]*/g), ['<Name>private.test.']);
  assert.equal(list('').match(/<Name>/g)?.length, 2);
  assert.equal(
    outcome(state, signed('GET', `${BASE}/hostedzone?hostedzonetype=Other`)),
    "400 InvalidInput: 1 validation error detected: Value 'Other' at 'hostedZoneType' failed to satisfy constraint: Member must satisfy enum value set: [PrivateHostedZone]",
  );
});

test('An account has room for so many zones', () => {
  const settings = { ...DEFAULT_SETTINGS, keys: [KEY], maxZones: 1 };
  const at = { settings, now: NOW, requestId: 'r' };
  const first = handle(EMPTY, create('a.test', '1'), at);
  assert.equal(first.response.status, 201);
  assert.equal(handle(first.state, create('b.test', '2'), at).code, 'TooManyHostedZones');
});

test('Zones of one name are listed by their ids, and a page continues there', () => {
  const state = ['ZB', 'ZA', 'ZC'].reduce(
    (before, id) => withZone(before, zoneFromLive({ zone: 'a.test', id, private: false, nameServers: [], sets: [] })),
    EMPTY,
  );
  const list = (query: string): string =>
    perform(state, signed('GET', `${BASE}/hostedzonesbyname?${query}`)).response.body;
  assert.deepEqual(list('').match(/\/hostedzone\/\w+/g), ['/hostedzone/ZA', '/hostedzone/ZB', '/hostedzone/ZC']);
  assert.match(list('maxitems=1'), /<NextDNSName>a\.test\.<\/NextDNSName><NextHostedZoneId>ZB<\/NextHostedZoneId>/);
  assert.deepEqual(list('dnsname=A.test&hostedzoneid=ZB').match(/\/hostedzone\/\w+/g), [
    '/hostedzone/ZB',
    '/hostedzone/ZC',
  ]);
  assert.equal(
    outcome(state, signed('GET', `${BASE}/hostedzonesbyname?dnsname=a..b`)).startsWith('400 InvalidDomainName'),
    true,
  );
});

function commentOf(state: State): string | undefined {
  return [...state.zones.values()][0]?.comment;
}

test('A comment is replaced, and removed when none is given', () => {
  const state = perform(EMPTY, create('a.test', '1')).state;
  const path = `${BASE}/hostedzone/${firstZone(state)}`;
  const root = 'UpdateHostedZoneCommentRequest';
  const update = (body: string): State => perform(state, signed('POST', path, { body })).state;
  assert.equal(commentOf(update(requestDocument(root, '<Comment>new</Comment>'))), 'new');
  assert.equal(commentOf(update(requestDocument(root, ''))), undefined);
  assert.equal(commentOf(update('')), undefined);
  const long = requestDocument(root, `<Comment>${'x'.repeat(257)}</Comment>`);
  assert.match(outcome(state, signed('POST', path, { body: long })), /at 'comment' failed to satisfy constraint/);
});

test('A reusable delegation set is made of the name servers of a zone once', () => {
  const zone = perform(EMPTY, create('a.test', '1')).state;
  const id = firstZone(zone);
  const { state, response } = perform(
    zone,
    createSet(`<CallerReference>1</CallerReference><HostedZoneId>${id}</HostedZoneId>`),
  );
  assert.equal(response.status, 201);
  const [set] = state.delegationSets.values();
  assert.deepEqual(set?.nameServers, zone.zones.get(id)?.nameServers);
  assert.equal(state.zones.get(id)?.delegationSetId, set?.id);
  const again = createSet(`<CallerReference>2</CallerReference><HostedZoneId>/hostedzone/${id}</HostedZoneId>`);
  assert.match(outcome(state, again), /^400 InvalidInput: .* at 'hostedZoneId' failed to satisfy constraint/);
  const bare = createSet(`<CallerReference>2</CallerReference><HostedZoneId>${id}</HostedZoneId>`);
  assert.equal(
    outcome(state, bare),
    `400 DelegationSetAlreadyReusable: The delegation set of hosted zone ${id} is already reusable: ${set?.id}`,
  );
  const missing = createSet('<CallerReference>2</CallerReference><HostedZoneId>ZX</HostedZoneId>');
  assert.equal(outcome(state, missing), '400 HostedZoneNotFound: No hosted zone found with ID: ZX');
});

test('Reusable delegation sets are listed a page at a time', () => {
  const requests = ['1', '2', '3'].map((reference) => createSet(`<CallerReference>${reference}</CallerReference>`));
  const state = afterAll(EMPTY, ...requests);
  const ids = [...state.delegationSets.keys()];
  const list = (query: string): string => perform(state, signed('GET', `${BASE}/delegationset?${query}`)).response.body;
  assert.match(list('maxitems=2'), new RegExp(`<NextMarker>${ids[2]}</NextMarker>`));
  assert.equal(list(`marker=${ids[2]}`).match(/<CallerReference>/g)?.length, 1);
  assert.equal(outcome(state, signed('GET', `${BASE}/delegationset/${ids[0]}`)), '200');
  assert.equal(
    outcome(state, signed('GET', `${BASE}/delegationset?marker=N0`)),
    "400 InvalidInput: The marker 'N0' is not valid",
  );
  assert.equal(
    outcome(state, signed('GET', `${BASE}/delegationset/N0`)),
    '400 NoSuchDelegationSet: No delegation set found with ID: N0',
  );
});

test('Name servers run out for a name after 512 zones', () => {
  const taken = new Set<string>();
  for (let turn = 0; turn < 512; turn += 1) {
    const chosen = chooseNameServers({ ...EMPTY, sequence: turn * 3 }, taken);
    for (const name of chosen ?? []) taken.add(name);
  }
  assert.equal(taken.size, 2048);
  assert.equal(chooseNameServers(EMPTY, taken), undefined);
});

test('A change is forgotten after thirty days', () => {
  const state = perform(EMPTY, create('a.test', '1')).state;
  const [id = ''] = state.changes.keys();
  const later = {
    settings: { ...DEFAULT_SETTINGS, keys: [KEY] },
    now: new Date('2026-02-02T03:04:05Z'),
    requestId: 'r',
  };
  const timestamp = '20260202T030405Z';
  assert.equal(outcome(state, signed('GET', `${BASE}/change/${id}`)), '200');
  assert.equal(handle(state, signed('GET', `${BASE}/change/${id}`, { timestamp }), later).code, 'NoSuchChange');
  const next = handle(state, signed('DELETE', `${BASE}/hostedzone/${firstZone(state)}`, { timestamp }), later).state;
  assert.equal(next.changes.size, 1);
  assert.equal(next.changes.has(id), false);
});

test('A snapshot holds everything but temporary keys', () => {
  const more = '<HostedZoneConfig><Comment>c</Comment></HostedZoneConfig>';
  const set = createSet('<CallerReference>1</CallerReference>');
  const state = afterAll(EMPTY, set, create('a.test', '1', more), create('local', '2', VPC));
  const read = parseSnapshot(formatSnapshot(state));
  assert.deepEqual(read, state);
  assert.equal(isSnapshotEqual(state, { ...state, sessions: new Map() }), true);
  assert.equal(isSnapshotEqual(state, { ...state, zones: new Map() }), false);
  assert.throws(() => parseSnapshot(formatSnapshot(state).replace('"version":1', '"version":2')), /version must be 1/);
});

test('A body that is not UTF-8 is refused', () => {
  const body = Buffer.from([0xff]);
  assert.match(outcome(EMPTY, { ...signed('POST', `${BASE}/hostedzone`), body }), /^403 SignatureDoesNotMatch/);
  assert.equal(
    outcome(EMPTY, signed('POST', `${BASE}/hostedzone`, { body })),
    '400 MalformedInput: Invalid XML ; The document is not encoded in UTF-8.',
  );
});
