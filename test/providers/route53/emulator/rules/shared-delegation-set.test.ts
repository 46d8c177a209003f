import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiFailure } from '../../../../../providers/route53/emulator/failure.ts';
import { zoneFromLive } from '../../../../../providers/route53/emulator/zones/live-zone.ts';
import { sharedDelegationSet } from '../../../../../providers/route53/emulator/rules/shared-delegation-set.ts';
import type { State } from '../../../../../providers/route53/emulator/state.ts';
import { createState, withZone } from '../../../../../providers/route53/emulator/state.ts';

const SERVERS = ['1.com', '2.net', '3.org', '4.co.uk'].map((end) => `ns-${end}`);
const EMPTY: State = {
  ...createState('test'),
  delegationSets: new Map([['N1', { id: 'N1', callerReference: 'r', nameServers: SERVERS }]]),
};

/** Add a zone with these name servers, on the delegation set when it has an id. */
function zoned(state: State, zone: string, nameServers: readonly string[], delegationSetId?: string): State {
  const more = delegationSetId === undefined ? {} : { delegationSetId };
  return withZone(state, zoneFromLive({ zone, id: `Z${zone}`, private: false, nameServers, sets: [], ...more }));
}

function verdictOn(state: State, id: string, name: string): string {
  try {
    return sharedDelegationSet(state, id, name).id;
  } catch (error) {
    assert.ok(error instanceof ApiFailure);
    return `${error.status} ${error.code}: ${error.message}`;
  }
}

const conflict = (name: string): string =>
  `400 ConflictingDomainExists: Cannot create hosted zone with DelegationSetId DelegationSetId:N1 as the DNSName${name} conflicts with existing ones sharing the delegation set`;

test('Zones that share a name server do not equal or contain each other', () => {
  const onSet = zoned(EMPTY, 'a.shop.test.', SERVERS, 'N1');
  const byChance = zoned(EMPTY, 'a.shop.test.', ['ns-9.com', 'ns-2.net']);
  const apart = zoned(EMPTY, 'a.shop.test.', ['ns-9.com', 'ns-8.net']);
  const cases: readonly (readonly [State, string, string])[] = [
    [onSet, 'a.shop.test.', conflict('a.shop.test.')],
    [onSet, 'shop.test.', conflict('shop.test.')],
    [onSet, 'b.a.shop.test.', conflict('b.a.shop.test.')],
    [onSet, 'b.shop.test.', 'N1'],
    [onSet, 'aa.shop.test.', 'N1'],
    [byChance, 'shop.test.', conflict('shop.test.')],
    [apart, 'shop.test.', 'N1'],
  ];
  for (const [state, name, expected] of cases) assert.equal(verdictOn(state, 'N1', name), expected, name);
});

test('A delegation set is known by its id, with or without prefix, and has room for a hundred zones', () => {
  assert.equal(verdictOn(EMPTY, '/delegationset/N1', 'shop.test.'), 'N1');
  assert.equal(verdictOn(EMPTY, 'N2', 'shop.test.'), '400 NoSuchDelegationSet: No delegation set found with ID: N2');
  const names = Array.from({ length: 100 }, (_, index) => `z${index}.test.`);
  const full = names.reduce((state, name) => zoned(state, name, SERVERS, 'N1'), EMPTY);
  assert.equal(
    verdictOn(full, 'N1', 'new.test.'),
    '400 TooManyHostedZones: The delegation set N1 has its 100 hosted zones',
  );
});
