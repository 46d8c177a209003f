import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withHealthCheck } from '../../../../providers/route53/emulator/health-checks/find.ts';
import { healthCheckFromLive } from '../../../../providers/route53/emulator/health-checks/json.ts';
import type { Settings } from '../../../../providers/route53/emulator/settings.ts';
import type { State } from '../../../../providers/route53/emulator/state.ts';
import { BASE, post, stateWith, texts } from './fixture.ts';
import { outcome, perform, signed } from './signed-request.ts';

const SETS = ['a', 'b'].map((label) => ({ Name: `${label}.shop.test.`, Type: 'TXT', TTL: 60 }));
const START = stateWith(SETS);
const PRIVATE = stateWith([], {
  private: true,
  vpcs: [{ VPCRegion: 'eu-west-1', VPCId: 'vpc-01234567' }],
});

function limit(state: State, path: string, more: Partial<Settings> = {}): string {
  const { body } = perform(state, signed('GET', `${BASE}/${path}`), more).response;
  return ['Type', 'Value', 'Count'].map((element) => texts(body, element)[0]).join(' ');
}

test('Limits are answered with what is used of them', () => {
  const reference = '<CallerReference>1</CallerReference>';
  const { state } = post(START, 'delegationset', 'CreateReusableDelegationSetRequest', reference);
  const [set = ''] = state.delegationSets.keys();
  const zone = `<Name>new.test</Name>${reference}<DelegationSetId>${set}</DelegationSetId>`;
  const shared = post(state, 'hostedzone', 'CreateHostedZoneRequest', zone).state;
  const cases: readonly (readonly [State, string, string])[] = [
    [shared, 'accountlimit/MAX_HOSTED_ZONES_BY_OWNER', 'MAX_HOSTED_ZONES_BY_OWNER 500 2'],
    [shared, 'accountlimit/MAX_REUSABLE_DELEGATION_SETS_BY_OWNER', 'MAX_REUSABLE_DELEGATION_SETS_BY_OWNER 100 1'],
    [shared, 'accountlimit/MAX_HEALTH_CHECKS_BY_OWNER', 'MAX_HEALTH_CHECKS_BY_OWNER 200 0'],
    [shared, 'accountlimit/MAX_TRAFFIC_POLICIES_BY_OWNER', 'MAX_TRAFFIC_POLICIES_BY_OWNER 50 0'],
    [shared, 'accountlimit/MAX_TRAFFIC_POLICY_INSTANCES_BY_OWNER', 'MAX_TRAFFIC_POLICY_INSTANCES_BY_OWNER 5 0'],
    [shared, 'hostedzonelimit/Z0SHOP/MAX_RRSETS_BY_ZONE', 'MAX_RRSETS_BY_ZONE 10000 2'],
    [PRIVATE, 'hostedzonelimit/Z0SHOP/MAX_VPCS_ASSOCIATED_BY_ZONE', 'MAX_VPCS_ASSOCIATED_BY_ZONE 300 1'],
    [
      shared,
      `reusabledelegationsetlimit/${set}/MAX_ZONES_BY_REUSABLE_DELEGATION_SET`,
      'MAX_ZONES_BY_REUSABLE_DELEGATION_SET 100 1',
    ],
  ];
  for (const [at, path, expected] of cases) assert.equal(limit(at, path), expected);
  const more = { maxZones: 3, maxHealthChecks: 4 };
  const watched = withHealthCheck(START, healthCheckFromLive({ id: 'h', config: { Type: 'CALCULATED' } }));
  assert.equal(limit(START, 'accountlimit/MAX_HOSTED_ZONES_BY_OWNER', more), 'MAX_HOSTED_ZONES_BY_OWNER 3 1');
  assert.equal(limit(watched, 'accountlimit/MAX_HEALTH_CHECKS_BY_OWNER', more), 'MAX_HEALTH_CHECKS_BY_OWNER 4 1');
});

test('Limits that are not there are refused', () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ['accountlimit/toString', /^400 InvalidInput: .*Value 'toString' at 'type' .*enum value set: \[MAX_HEALTH_CHECKS/],
    ['hostedzonelimit/Z0SHOP/MAX_OTHER', /^400 InvalidInput: /],
    [
      'hostedzonelimit/Z0SHOP/MAX_VPCS_ASSOCIATED_BY_ZONE',
      /^400 HostedZoneNotPrivate: The hosted zone Z0SHOP is not a private hosted zone$/,
    ],
    ['hostedzonelimit/Z0NONE/MAX_RRSETS_BY_ZONE', /^404 NoSuchHostedZone: /],
    ['reusabledelegationsetlimit/N0/MAX_ZONES_BY_REUSABLE_DELEGATION_SET', /^400 NoSuchDelegationSet: /],
    [`reusabledelegationsetlimit/${'N'.repeat(33)}/MAX_ZONES_BY_REUSABLE_DELEGATION_SET`, /^400 InvalidInput: .*'id'/],
  ];
  for (const [path, expected] of cases) assert.match(outcome(START, signed('GET', `${BASE}/${path}`)), expected);
});

test('An account has room for so many delegation sets', () => {
  const create = (state: State, reference: number): ReturnType<typeof post> =>
    post(
      state,
      'delegationset',
      'CreateReusableDelegationSetRequest',
      `<CallerReference>${reference}</CallerReference>`,
    );
  let state = START;
  for (let reference = 0; reference < 100; reference += 1) ({ state } = create(state, reference));
  const servers = [...state.delegationSets.values()].flatMap((set) => set.nameServers);
  assert.equal(new Set(servers).size, 400);
  assert.equal(create(state, 100).code, 'LimitsExceeded');
});
