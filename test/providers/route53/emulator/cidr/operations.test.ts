import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatSnapshot, parseSnapshot } from '../../../../../providers/route53/emulator/storage/snapshot.ts';
import type { State } from '../../../../../providers/route53/emulator/state.ts';
import { createState } from '../../../../../providers/route53/emulator/state.ts';
import { set } from '../batch.ts';
import { BASE, get, post, stateWith, texts } from '../fixture.ts';
import { outcome, perform, requestDocument, signed } from '../signed-request.ts';

const EMPTY = createState('test');
const UNKNOWN = '00000000-0000-4000-a000-000000000000';

const naming = (name: string, reference: string): string =>
  `<Name>${name}</Name><CallerReference>${reference}</CallerReference>`;
const change = (action: string, location: string, ...cidrs: readonly string[]): string =>
  `<member><LocationName>${location}</LocationName><Action>${action}</Action><CidrList>` +
  `${cidrs.map((cidr) => `<Cidr>${cidr}</Cidr>`).join('')}</CidrList></member>`;
const put = (location: string, ...cidrs: readonly string[]): string => change('PUT', location, ...cidrs);
const drop = (location: string, ...cidrs: readonly string[]): string => change('DELETE_IF_EXISTS', location, ...cidrs);
const wishes = (...changes: readonly string[]): string => `<Changes>${changes.join('')}</Changes>`;

function create(state: State, name: string, reference = name): ReturnType<typeof post> {
  return post(state, 'cidrcollection', 'CreateCidrCollectionRequest', naming(name, reference));
}

function made(name: string, ...changes: readonly string[]): { readonly state: State; readonly id: string } {
  const { state, response } = create(EMPTY, name);
  const [id = ''] = texts(response.body, 'Id');
  if (changes.length === 0) return { state, id };
  return { state: post(state, `cidrcollection/${id}`, 'ChangeCidrCollectionRequest', wishes(...changes)).state, id };
}

function changing(state: State, id: string, content: string): string {
  const body = requestDocument('ChangeCidrCollectionRequest', content);
  return outcome(state, signed('POST', `${BASE}/cidrcollection/${id}`, { body }));
}

function deleting(state: State, id: string): string {
  return outcome(state, signed('DELETE', `${BASE}/cidrcollection/${id}`));
}

const blocksOf = (state: State, id: string, query = ''): string => {
  const document = get(state, `cidrcollection/${id}/cidrblocks${query}`);
  const locations = texts(document, 'LocationName');
  return texts(document, 'CidrBlock')
    .map((cidr, index) => `${locations[index]} ${cidr}`)
    .join(', ');
};

test('A collection is created once for a name and reference, and listed', () => {
  const { state, response } = create(EMPTY, 'offices');
  const [id = ''] = texts(response.body, 'Id');
  assert.equal(response.status, 201);
  assert.equal(response.headers['Location'], `https://route53.amazonaws.com/2013-04-01/cidrcollection/${id}`);
  assert.deepEqual(texts(response.body, 'Arn'), [`arn:aws:route53:::cidrcollection/${id}`]);
  assert.deepEqual(texts(response.body, 'Version'), ['1']);
  assert.deepEqual(texts(create(state, 'offices').response.body, 'Id'), [id]);
  assert.equal(create(state, 'offices', 'other').code, 'CidrCollectionAlreadyExistsException');
  assert.equal(create(state, 'other', 'offices').code, 'CidrCollectionAlreadyExistsException');
  assert.equal(create(state, 'a b').code, 'InvalidInput');
  assert.deepEqual(texts(get(state, 'cidrcollection'), 'Name'), ['offices']);
});

test('An account has room for five collections, which are listed a page at a time', () => {
  let state = EMPTY;
  for (const name of ['a', 'b', 'c', 'd', 'e']) ({ state } = create(state, name));
  assert.equal(create(state, 'f').code, 'LimitsExceeded');
  const first = get(state, 'cidrcollection?maxresults=3');
  const [token = ''] = texts(first, 'NextToken');
  const second = get(state, `cidrcollection?maxresults=3&nexttoken=${token}`);
  assert.deepEqual([...texts(first, 'Name'), ...texts(second, 'Name')], ['a', 'b', 'c', 'd', 'e']);
  assert.deepEqual(texts(second, 'NextToken'), []);
  assert.match(
    outcome(state, signed('GET', `${BASE}/cidrcollection?nexttoken=x`)),
    /^400 InvalidInput: The pagination/,
  );
  assert.match(
    outcome(state, signed('GET', `${BASE}/cidrcollection?maxresults=0`)),
    /^400 InvalidInput: .*'maxResults'/,
  );
});

test('Networks are put into locations, moved and taken away, and each request makes a version', () => {
  const { state, id } = made(
    'offices',
    put('berlin', '192.0.2.0/24', '2001:DB8:0::/48'),
    put('aachen', '198.51.100.0/24'),
  );
  assert.equal(blocksOf(state, id), 'aachen 198.51.100.0/24, berlin 192.0.2.0/24, berlin 2001:db8::/48');
  assert.equal(blocksOf(state, id, '?location=aachen'), 'aachen 198.51.100.0/24');
  assert.deepEqual(texts(get(state, `cidrcollection/${id}`), 'LocationName'), ['aachen', 'berlin']);
  const move = wishes(put('aachen', '192.0.2.0/24'), drop('berlin', '192.0.2.0/24', '2001:db8::/48', '203.0.113.0/24'));
  const moved = post(state, `cidrcollection/${id}`, 'ChangeCidrCollectionRequest', move);
  assert.equal(blocksOf(moved.state, id), 'aachen 198.51.100.0/24, aachen 192.0.2.0/24');
  assert.deepEqual(texts(get(moved.state, 'cidrcollection'), 'Version'), ['3']);
  const [change_ = ''] = texts(moved.response.body, 'Id');
  assert.equal(outcome(moved.state, signed('GET', `${BASE}/change/${change_}`)), '200');
  const paged = get(moved.state, `cidrcollection/${id}/cidrblocks?maxresults=1`);
  const [token = ''] = texts(paged, 'NextToken');
  assert.equal(blocksOf(moved.state, id, `?nexttoken=${token}`), 'aachen 192.0.2.0/24');
});

test('What cannot be in a collection is refused', () => {
  const { state, id } = made('offices', put('berlin', '192.0.2.0/24'));
  const many = (count: number, from: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `10.${from + (index >> 8)}.${index & 255}.0/24`);
  const cases: readonly (readonly [string, string | RegExp])[] = [
    [wishes(put('x', '192.0.2.0/25')), "400 InvalidInput: The CIDR block '192.0.2.0/25' is not valid"],
    [wishes(put('x', '0.0.0.0/0')), "400 InvalidInput: The CIDR block '0.0.0.0/0' is not valid"],
    [wishes(put('x', '2001:db8::/49')), "400 InvalidInput: The CIDR block '2001:db8::/49' is not valid"],
    [wishes(put('x', '10.0.0.1/24')), "400 InvalidInput: The CIDR block '10.0.0.1/24' is not valid"],
    [
      wishes(put('x', '192.0.2.0/24')),
      '400 CidrBlockInUseException: The CIDR block 192.0.2.0/24 is already in the location berlin',
    ],
    [wishes(put('*', '10.0.0.0/24')), /^400 InvalidInput: .*'locationName'/],
    [wishes(put('x'.repeat(17), '10.0.0.0/24')), /^400 InvalidInput: .*less than or equal to 16$/],
    [wishes(put('x', ...many(600, 0)), put('y', ...many(600, 8))), /^400 LimitsExceeded: A request/],
    [wishes(put('x', ...many(1000, 0))), /^400 LimitsExceeded: A CIDR collection cannot have more than 1000/],
    [wishes(), /^400 InvalidInput/],
    [
      `<CollectionVersion>1</CollectionVersion>${wishes(put('x', '10.0.0.0/24'))}`,
      `409 CidrCollectionVersionMismatchException: The version of the CIDR collection ${id} is 2, not 1`,
    ],
  ];
  for (const [content, expected] of cases) {
    const found = changing(state, id, content);
    if (typeof expected === 'string') assert.equal(found, expected);
    else assert.match(found, expected);
  }
  assert.equal(
    changing(state, id, `<CollectionVersion>2</CollectionVersion>${wishes(put('x', '10.0.0.0/24'))}`),
    '200',
  );
});

test('Collections and locations that are not there are told apart', () => {
  const { state, id } = made('offices', put('berlin', '192.0.2.0/24'));
  const none = `404 NoSuchCidrCollectionException: The CIDR collection ${UNKNOWN} does not exist`;
  for (const path of [UNKNOWN, `${UNKNOWN}/cidrblocks`]) {
    assert.equal(outcome(state, signed('GET', `${BASE}/cidrcollection/${path}`)), none);
  }
  assert.equal(deleting(state, UNKNOWN), none);
  assert.equal(changing(state, UNKNOWN, wishes(put('x', '10.0.0.0/24'))), none);
  assert.match(deleting(state, 'offices'), /^400 InvalidInput: .*regular expression pattern/);
  assert.equal(
    outcome(state, signed('GET', `${BASE}/cidrcollection/${id}/cidrblocks?location=x`)),
    `404 NoSuchCidrLocationException: The CIDR location x does not exist in the CIDR collection ${id}`,
  );
});

test('What record sets are routed by is kept', () => {
  const { state: before, id } = made('offices', put('berlin', '192.0.2.0/24'), put('aachen', '198.51.100.0/24'));
  const routed = set('www.shop.test.', 'A', ['192.0.2.1'], {
    SetIdentifier: 's',
    CidrRoutingConfig: { CollectionId: id, LocationName: 'berlin' },
  });
  const state = { ...before, zones: stateWith([routed]).zones };
  assert.equal(
    changing(state, id, wishes(drop('berlin', '192.0.2.0/24'))),
    '400 CidrBlockInUseException: The CIDR location berlin is in use by resource record sets',
  );
  assert.equal(changing(state, id, wishes(drop('berlin', '192.0.2.0/24'), put('berlin', '10.0.0.0/24'))), '200');
  assert.equal(changing(state, id, wishes(drop('aachen', '198.51.100.0/24'))), '200');
  assert.equal(deleting(state, id), `400 CidrCollectionInUseException: The CIDR collection ${id} is not empty`);
  const empty = made('offices');
  const used = { ...routed, CidrRoutingConfig: { CollectionId: empty.id, LocationName: '*' } };
  assert.match(
    deleting({ ...empty.state, zones: stateWith([used]).zones }, empty.id),
    /is in use by resource record sets$/,
  );
  assert.equal(
    perform(empty.state, signed('DELETE', `${BASE}/cidrcollection/${empty.id}`)).state.cidrCollections.size,
    0,
  );
});

test('Collections outlive the process', () => {
  const { state } = made('offices', put('berlin', '192.0.2.0/24'));
  assert.deepEqual(parseSnapshot(formatSnapshot(state)), state);
});
