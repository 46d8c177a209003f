import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isHealthCheckHealthy,
  observe,
  readTold,
} from '../../../../../providers/route53/emulator/health-checks/health.ts';
import {
  formatSnapshot,
  isSnapshotEqual,
  parseSnapshot,
} from '../../../../../providers/route53/emulator/storage/snapshot.ts';
import type { State } from '../../../../../providers/route53/emulator/state.ts';
import { createState } from '../../../../../providers/route53/emulator/state.ts';
import { set } from '../batch.ts';
import { BASE, get, post, stateWith, texts } from '../fixture.ts';
import { NOW, outcome, perform, signed } from '../signed-request.ts';
import { creation, creationOutcome, HTTP, update, updateOutcome, withCheck } from './requests.ts';

const EMPTY = createState('test');
const NONE = '404 NoSuchHealthCheck: A health check with id none does not exist.';

const configOf = (document: string): string => /<HealthCheckConfig>.*<\/HealthCheckConfig>/.exec(document)?.[0] ?? '';

test('A health check is created with the defaults of its type, read and counted', () => {
  const handled = post(EMPTY, 'healthcheck', 'CreateHealthCheckRequest', creation(HTTP));
  const [id = ''] = texts(handled.response.body, 'Id');
  assert.match(id, /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  assert.equal(handled.response.status, 201);
  const location = `https://route53.amazonaws.com/2013-04-01/healthcheck/${id}`;
  assert.equal(handled.response.headers['Location'], location);
  const document = get(handled.state, `healthcheck/${id}`);
  assert.deepEqual(texts(document, 'HealthCheckVersion'), ['1']);
  assert.equal(
    configOf(document),
    '<HealthCheckConfig><Port>80</Port><Type>HTTP</Type>' +
      '<FullyQualifiedDomainName>shop.test</FullyQualifiedDomainName><RequestInterval>30</RequestInterval>' +
      '<FailureThreshold>3</FailureThreshold><MeasureLatency>false</MeasureLatency><Inverted>false</Inverted>' +
      '<Disabled>false</Disabled><EnableSNI>false</EnableSNI></HealthCheckConfig>',
  );
  assert.deepEqual(texts(get(handled.state, 'healthcheckcount'), 'HealthCheckCount'), ['1']);
  const secure = withCheck(EMPTY, HTTP.replace('HTTP', 'HTTPS'));
  assert.match(get(secure.state, `healthcheck/${secure.id}`), /<Port>443<.*<EnableSNI>true</);
});

test('The same reference answers the same check, and another configuration or a deleted check is refused', () => {
  const { state, id } = withCheck(EMPTY);
  const again = post(state, 'healthcheck', 'CreateHealthCheckRequest', creation(`${HTTP}<Port>80</Port>`));
  assert.deepEqual([again.response.status, texts(again.response.body, 'Id')], [201, [id]]);
  assert.equal(isSnapshotEqual(again.state, state), true);
  const refusal =
    '409 HealthCheckAlreadyExists: A different health check has already been created with the specified caller reference.';
  assert.equal(creationOutcome(state, `${HTTP}<Port>81</Port>`), refusal);
  const deleted = perform(state, signed('DELETE', `${BASE}/healthcheck/${id}`)).state;
  assert.equal(creationOutcome(deleted, HTTP), refusal);
  assert.equal(creationOutcome(deleted, HTTP, 'another'), '201');
});

test('An account has room for so many health checks', () => {
  const { state } = withCheck(EMPTY);
  const { code } = perform(
    state,
    signed('POST', `${BASE}/healthcheck`, {
      body: `<?xml version="1.0"?><CreateHealthCheckRequest xmlns="https://route53.amazonaws.com/doc/2013-04-01/">${creation(HTTP, '2')}</CreateHealthCheckRequest>`,
    }),
    { maxHealthChecks: 1 },
  );
  assert.equal(code, 'TooManyHealthChecks');
});

test('Health checks are listed oldest first, a hundred at a time unless asked otherwise', () => {
  let state: State = EMPTY;
  const ids: string[] = [];
  for (let index = 0; index < 105; index += 1) {
    const made = withCheck(state, HTTP, `r${index}`);
    ids.push(made.id);
    ({ state } = made);
  }
  const first = get(state, 'healthcheck');
  assert.deepEqual(texts(first, 'Id'), ids.slice(0, 100));
  assert.deepEqual([texts(first, 'IsTruncated'), texts(first, 'MaxItems')], [['true'], ['100']]);
  assert.deepEqual(texts(first, 'NextMarker'), [ids[100]]);
  const second = get(state, `healthcheck?marker=${ids[100]}`);
  assert.deepEqual(texts(second, 'Id'), ids.slice(100));
  assert.deepEqual([texts(second, 'IsTruncated'), texts(second, 'Marker')], [['false'], [ids[100]]]);
  assert.equal(texts(get(state, 'healthcheck?maxitems=2000'), 'Id').length, 105);
  assert.match(outcome(state, signed('GET', `${BASE}/healthcheck?marker=x`)), /^400 InvalidInput: The marker 'x'/);
});

test('A health check is changed in part, and each change makes a new version', () => {
  const { state, id } = withCheck(EMPTY, `${HTTP}<ResourcePath>/health</ResourcePath>`);
  const changed = update(state, id, '<HealthCheckVersion>1</HealthCheckVersion><Port>8080</Port>');
  assert.match(changed.response.body, /<Port>8080<.*<ResourcePath>\/health<.*<HealthCheckVersion>2</);
  assert.equal(
    updateOutcome(changed.state, id, '<HealthCheckVersion>1</HealthCheckVersion>'),
    `409 HealthCheckVersionMismatch: The version of the health check ${id} is 2, not 1.`,
  );
  assert.equal(updateOutcome(changed.state, id, '<Disabled>true</Disabled>'), '200');
});

test('Elements are reset, as far as the check can be without them', () => {
  const regions = '<Regions><Region>us-east-1</Region><Region>eu-west-1</Region><Region>sa-east-1</Region></Regions>';
  const address = '<IPAddress>192.0.2.1</IPAddress><ResourcePath>/x</ResourcePath>';
  const reset = (...names: readonly string[]): string =>
    `<ResetElements>${names.map((name) => `<ResettableElementName>${name}</ResettableElementName>`).join('')}</ResetElements>`;
  const { state, id } = withCheck(EMPTY, HTTP + address + regions);
  assert.match(get(state, `healthcheck/${id}`), /<Regions>/);
  const { body } = update(state, id, reset('FullyQualifiedDomainName', 'Regions', 'ResourcePath')).response;
  assert.doesNotMatch(body, /<Regions>|<ResourcePath>|<FullyQualifiedDomainName>/);
  const named = withCheck(EMPTY);
  assert.match(
    updateOutcome(named.state, named.id, reset('FullyQualifiedDomainName')),
    /^400 InvalidInput: Invalid parameter : Either IPAddress or FullyQualifiedDomainName is required/,
  );
  assert.match(
    updateOutcome(state, id, `<ResourcePath>/y</ResourcePath>${reset('ResourcePath')}`),
    /ResourcePath cannot be both reset and specified/,
  );
  const children = `<Type>CALCULATED</Type><HealthThreshold>1</HealthThreshold><ChildHealthChecks><ChildHealthCheck>${id}</ChildHealthCheck></ChildHealthChecks>`;
  const parent = withCheck(state, children, 'parent');
  assert.match(
    update(parent.state, parent.id, reset('ChildHealthChecks')).response.body,
    /<ChildHealthChecks><\/ChildHealthChecks>/,
  );
});

test('What cannot change after the creation is refused', () => {
  const { state, id } = withCheck(EMPTY);
  for (const content of [
    '<Type>TCP</Type>',
    '<RequestInterval>10</RequestInterval>',
    '<MeasureLatency>true</MeasureLatency>',
  ]) {
    assert.match(updateOutcome(state, id, content), /^400 InvalidInput: Invalid XML ; cvc-complex-type/);
  }
  assert.match(updateOutcome(state, id, '<IPAddress>192.0.2.1</IPAddress>'), /An IPAddress cannot be added/);
});

test('A health check is deleted even where record sets refer to it, and is then unknown', () => {
  const { state, id } = withCheck(stateWith([set('a.shop.test.', 'A', ['192.0.2.1'], { HealthCheckId: 'x' })]));
  const deleted = perform(state, signed('DELETE', `${BASE}/healthcheck/${id}`));
  assert.equal(deleted.response.status, 200);
  assert.equal(deleted.state.healthChecks.size, 0);
  for (const [method, path] of [
    ['GET', ''],
    ['DELETE', ''],
    ['GET', '/status'],
    ['GET', '/lastfailurereason'],
  ] as const) {
    assert.equal(outcome(state, signed(method, `${BASE}/healthcheck/none${path}`)), NONE);
  }
  assert.equal(updateOutcome(state, 'none', ''), NONE);
  assert.match(
    outcome(state, signed('GET', `${BASE}/healthcheck/${'a'.repeat(65)}`)),
    /^400 InvalidInput: .*than or equal to 64$/,
  );
});

test('Checkers of all regions tell what they see, and what they last saw fail', () => {
  const { state, id } = withCheck(EMPTY);
  const reason = (at: State): readonly string[] => texts(get(at, `healthcheck/${id}/lastfailurereason`), 'Status');
  const status = (at: State): readonly string[] => texts(get(at, `healthcheck/${id}/status`), 'Status');
  assert.deepEqual(new Set(status(state)), new Set(['Success: HTTP Status Code 200, OK']));
  assert.deepEqual(new Set(reason(state)), new Set(['There has been no failure']));
  assert.equal(texts(get(state, `healthcheck/${id}/status`), 'Region').length, 8);
  const failed = observe(state, id, { isHealthy: false, now: NOW });
  assert.deepEqual(new Set(status(failed)), new Set(['Failure: Connection timed out']));
  const recovered = observe(failed, id, { isHealthy: true, now: new Date(0) });
  assert.match(status(recovered)[0] ?? '', /^Success/);
  assert.deepEqual(new Set(reason(recovered)), new Set(['Failure: Connection timed out']));
  assert.equal(texts(get(recovered, `healthcheck/${id}/lastfailurereason`), 'CheckedTime')[0], NOW.toISOString());
});

test('Some checkers may see a failure that others do not, and the check is healthy while more than 18 % reach it', () => {
  const { state, id } = withCheck(EMPTY);
  for (const [failing, isHealthy] of [
    [0, true],
    [6, true],
    [7, false],
    [9, false],
  ] as const) {
    const seen = observe(state, id, { ...readTold(state, id, failing), now: NOW });
    const failures = texts(get(seen, `healthcheck/${id}/status`), 'Status').filter((text) =>
      text.startsWith('Failure'),
    );
    assert.deepEqual([failures.length, isHealthCheckHealthy(seen, id)], [Math.min(failing, 8), isHealthy]);
  }
  assert.deepEqual(
    [readTold(state, id, true), readTold(state, 'none', false)],
    [{ isHealthy: true }, { isHealthy: false }],
  );
});

test('What CloudWatch tells of an alarm is part of the health check that follows it, and of no other', () => {
  const alarm =
    '<Type>CLOUDWATCH_METRIC</Type><AlarmIdentifier><Region>eu-west-1</Region><Name>busy</Name></AlarmIdentifier>' +
    '<InsufficientDataHealthStatus>Healthy</InsufficientDataHealthStatus>';
  const { state, id } = withCheck(EMPTY, alarm);
  const document = get(state, `healthcheck/${id}`);
  assert.deepEqual(texts(document, 'MetricName'), ['busy']);
  assert.match(document, /<HealthCheckVersion>1<\/HealthCheckVersion><CloudWatchAlarmConfiguration>/);
  const plain = withCheck(EMPTY);
  assert.doesNotMatch(get(plain.state, `healthcheck/${plain.id}`), /CloudWatchAlarmConfiguration/);
});

test('A calculated check has no checkers to ask', () => {
  const child = withCheck(EMPTY);
  const config = `<Type>CALCULATED</Type><HealthThreshold>1</HealthThreshold><ChildHealthChecks><ChildHealthCheck>${child.id}</ChildHealthCheck></ChildHealthChecks>`;
  const { state, id } = withCheck(child.state, config, 'parent');
  for (const path of ['status', 'lastfailurereason']) {
    assert.match(
      outcome(state, signed('GET', `${BASE}/healthcheck/${id}/${path}`)),
      /^400 InvalidInput: .*no health checkers/,
    );
  }
});

test('The networks of the checkers are told, once each', () => {
  const ranges = texts(get(EMPTY, 'checkeripranges'), 'member');
  assert.equal(new Set(ranges).size, ranges.length);
  assert.ok(ranges.includes('15.177.2.0/23') && ranges.includes('54.183.255.128/26'));
});

test('Health checks, burned references and observations outlive the process', () => {
  const { state, id } = withCheck(EMPTY, `${HTTP}<ResourcePath>/x</ResourcePath>`);
  const tagged = post(
    observe(state, id, { isHealthy: false, now: NOW }),
    `tags/healthcheck/${id}`,
    'ChangeTagsForResourceRequest',
    '<AddTags><Tag><Key>Name</Key><Value>web</Value></Tag></AddTags>',
  ).state;
  assert.deepEqual(parseSnapshot(formatSnapshot(tagged)), tagged);
  for (const part of ['healthChecks', 'healthCheckReferences', 'observations', 'cidrCollections'] as const) {
    assert.equal(isSnapshotEqual(tagged, { ...tagged, [part]: EMPTY[part] }), tagged[part] === EMPTY[part]);
  }
});
