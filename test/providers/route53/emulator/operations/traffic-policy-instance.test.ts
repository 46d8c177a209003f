import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zoneFromLive } from '../../../../../providers/route53/emulator/zones/live-zone.ts';
import { createState, withZone, type State } from '../../../../../providers/route53/emulator/state.ts';
import { outcome, perform, requestDocument, signed } from '../signed-request.ts';

const BASE = '/2013-04-01';
const ID = '33333333-2222-4333-8444-555555555555';
const PATH = `${BASE}/trafficpolicyinstance/${ID}`;
const set = (label: string, more: object = {}) => ({
  Name: `${label}.shop.test.`,
  Type: 'A',
  TTL: 60,
  ResourceRecords: [{ Value: '192.0.2.1' }],
  ...more,
});
const OWNED = { TrafficPolicyInstanceId: ID };
const SETS = [set('a', OWNED), set('b'), set('c', OWNED), set('d', { TrafficPolicyInstanceId: 'another' })];
const STATE: State = withZone(
  createState('test'),
  zoneFromLive({ zone: 'shop.test.', id: 'ZSHOP', private: false, nameServers: [], sets: SETS }),
);
const namesIn = (state: State): string[] => (state.zones.get('ZSHOP')?.sets.sorted ?? []).map(({ Name }) => Name);

test('An instance is known as long as it has sets, by the first of them', () => {
  const { response } = perform(STATE, signed('GET', PATH));
  assert.equal(response.status, 200);
  for (const part of [
    `<Id>${ID}</Id>`,
    '<HostedZoneId>ZSHOP</HostedZoneId>',
    '<Name>a.shop.test.</Name>',
    '<State>Applied</State>',
    '<TrafficPolicyType>A</TrafficPolicyType>',
  ]) {
    assert.ok(response.body.includes(part), part);
  }
});

test('An instance is deleted with its sets and no others, and then nobody knows it', () => {
  const deleted = perform(STATE, signed('DELETE', PATH));
  assert.equal(deleted.response.status, 200);
  assert.deepEqual(namesIn(deleted.state), ['b.shop.test.', 'd.shop.test.']);
  const unknown = `404 NoSuchTrafficPolicyInstance: No traffic policy instance found with ID: ${ID}`;
  for (const method of ['GET', 'DELETE']) assert.equal(outcome(deleted.state, signed(method, PATH)), unknown);
});

test('A set of an instance cannot be changed by itself', () => {
  for (const action of ['DELETE', 'UPSERT', 'CREATE']) {
    const content =
      `<ChangeBatch><Changes><Change><Action>${action}</Action><ResourceRecordSet><Name>a.shop.test</Name><Type>A</Type>` +
      '<TTL>60</TTL><ResourceRecords><ResourceRecord><Value>192.0.2.1</Value></ResourceRecord></ResourceRecords>' +
      '</ResourceRecordSet></Change></Changes></ChangeBatch>';
    const body = requestDocument('ChangeResourceRecordSetsRequest', content);
    const told = outcome(STATE, signed('POST', `${BASE}/hostedzone/ZSHOP/rrset/`, { body }));
    assert.match(told, /^400 InvalidChangeBatch: .*is managed by a traffic policy instance/);
  }
});
