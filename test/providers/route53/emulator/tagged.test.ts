import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { State } from '../../../../providers/route53/emulator/state.ts';
import { parseSnapshot, formatSnapshot } from '../../../../providers/route53/emulator/storage/snapshot.ts';
import { withCheck } from './health-checks/requests.ts';
import { BASE, get, post, stateWith, texts } from './fixture.ts';
import { outcome, requestDocument, signed } from './signed-request.ts';

const PATH = 'tags/hostedzone/Z0SHOP';
const START = stateWith([]);

const tag = (key: string, value: string): string => `<Tag><Key>${key}</Key><Value>${value}</Value></Tag>`;
const add = (...tags: readonly string[]): string => `<AddTags>${tags.join('')}</AddTags>`;
const remove = (...keys: readonly string[]): string =>
  `<RemoveTagKeys>${keys.map((key) => `<Key>${key}</Key>`).join('')}</RemoveTagKeys>`;
const change = (state: State, content: string): State =>
  post(state, PATH, 'ChangeTagsForResourceRequest', content).state;
const tagsOf = (state: State): string => {
  const document = get(state, PATH);
  const values = texts(document, 'Value');
  return texts(document, 'Key')
    .map((key, index) => `${key}=${values[index]}`)
    .join(' ');
};

test('Tags are added, overwritten and removed, and outlive the process', () => {
  const first = change(START, add(tag('team', 'web'), tag('env', 'test')));
  assert.equal(tagsOf(first), 'team=web env=test');
  const second = change(first, `${remove('env', 'none')}${add(tag('team', 'ops'), '<Tag><Key>flag</Key></Tag>')}`);
  assert.equal(tagsOf(second), 'team=ops flag=');
  assert.equal(tagsOf(parseSnapshot(formatSnapshot(second))), 'team=ops flag=');
  assert.equal(tagsOf(START), '');
  assert.match(get(second, PATH), /<ResourceTagSet><ResourceType>hostedzone<.*<ResourceId>Z0SHOP<\/ResourceId><Tags>/);
});

test('Tags that cannot be are refused, and so are resources that are not there', () => {
  const ten = Array.from({ length: 10 }, (_, index) => tag(`k${index}`, 'v'));
  const full = change(START, add(...ten));
  const constraint = (value: string, path: string, text: string): string =>
    `400 InvalidInput: 1 validation error detected: Value '${value}' at '${path}' failed to satisfy constraint: ${text}`;
  const long = 'x'.repeat(257);
  const cases: readonly (readonly [State, string, string, string])[] = [
    [START, PATH, '', '400 InvalidInput: Either AddTags or RemoveTagKeys is required'],
    [full, PATH, add(tag('k0', 'other')), '200'],
    [full, PATH, add(tag('new', 'v')), '400 InvalidInput: The resource Z0SHOP cannot have more than 10 tags'],
    [full, PATH, `${remove('k0')}${add(tag('new', 'v'))}`, '200'],
    [
      START,
      PATH,
      add(...ten, tag('k10', 'v')),
      constraint(
        `[${[...ten.keys(), 10].map((index) => `k${index}=v`).join(', ')}]`,
        'addTags',
        'Member must have length less than or equal to 10',
      ),
    ],
    [
      START,
      PATH,
      add(tag('k', long)),
      constraint(long, 'addTags.1.member.value', 'Member must have length less than or equal to 256'),
    ],
    [
      START,
      PATH,
      remove(long),
      constraint(long, 'removeTagKeys.1.member', 'Member must have length less than or equal to 128'),
    ],
    [START, 'tags/hostedzone/Z0NONE', add(tag('k', 'v')), '404 NoSuchHostedZone: No hosted zone found with ID: Z0NONE'],
    [
      START,
      'tags/hostedzone/%2Fhostedzone%2FZ0SHOP',
      add(tag('k', 'v')),
      '404 NoSuchHostedZone: No hosted zone found with ID: /hostedzone/Z0SHOP',
    ],
    [
      START,
      'tags/healthcheck/abc',
      add(tag('k', 'v')),
      '404 NoSuchHealthCheck: A health check with id abc does not exist.',
    ],
    [
      START,
      'tags/domain/abc',
      add(tag('k', 'v')),
      constraint('domain', 'resourceType', 'Member must satisfy enum value set: [healthcheck, hostedzone]'),
    ],
  ];
  for (const [state, path, content, expected] of cases) {
    const body = requestDocument('ChangeTagsForResourceRequest', content);
    assert.equal(outcome(state, signed('POST', `${BASE}/${path}`, { body })), expected);
  }
});

test('The tags of up to ten zones are listed at once', () => {
  const tagged = change(START, add(tag('team', 'web')));
  const list = (ids: readonly string[]): ReturnType<typeof post> => {
    const content = `<ResourceIds>${ids.map((id) => `<ResourceId>${id}</ResourceId>`).join('')}</ResourceIds>`;
    return post(tagged, 'tags/hostedzone', 'ListTagsForResourcesRequest', content);
  };
  assert.deepEqual(texts(list(['Z0SHOP']).response.body, 'Key'), ['team']);
  assert.equal(list(['Z0NONE']).code, 'NoSuchHostedZone');
  assert.equal(list(Array.from({ length: 11 }, () => 'Z0SHOP')).code, 'InvalidInput');
  assert.equal(list([]).code, 'InvalidInput');
});

test('Health checks have tags of their own', () => {
  const { state, id } = withCheck(START);
  const tagged = post(state, `tags/healthcheck/${id}`, 'ChangeTagsForResourceRequest', add(tag('Name', 'web'))).state;
  const document = get(tagged, `tags/healthcheck/${id}`);
  assert.deepEqual([...texts(document, 'ResourceType'), ...texts(document, 'ResourceId')], ['healthcheck', id]);
  assert.deepEqual(texts(document, 'Value'), ['web']);
  assert.equal(tagsOf(tagged), '');
  const content = `<ResourceIds><ResourceId>${id}</ResourceId></ResourceIds>`;
  const listed = post(tagged, 'tags/healthcheck', 'ListTagsForResourcesRequest', content).response.body;
  assert.deepEqual(texts(listed, 'Key'), ['Name']);
});
