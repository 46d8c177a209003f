import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFaults } from '../../../../providers/route53/emulator/server/faults-json.ts';
import { checkLoadedZone } from '../../../../providers/route53/emulator/zones/listed-zone.ts';

const ZONE = { zone: 'a.test.', id: 'Z1', private: false, nameServers: [], sets: [] };

test('Zones of unknown origin are checked member by member', () => {
  const alias = { HostedZoneId: 'Z1', DNSName: 'b.test.', EvaluateTargetHealth: 'no' };
  const cases: readonly (readonly [unknown, string])[] = [
    [null, 'load must be an object'],
    [[], 'load must be an object'],
    [{ ...ZONE, zone: 1 }, 'load.zone must be a text'],
    [{ ...ZONE, private: 'no' }, 'load.private must be true or false'],
    [{ ...ZONE, id: undefined }, 'load.id must be present'],
    [{ ...ZONE, sets: {} }, 'load.sets must be a list'],
    [{ ...ZONE, nameServers: ['a', 2] }, 'load.nameServers[1] must be a text'],
    [
      { ...ZONE, more: 1 },
      'load.more must be absent, only zone, id, private, nameServers, sets, callerReference, comment, delegationSetId, vpcs, tags are known',
    ],
    [
      { ...ZONE, sets: [{ Name: 'a.test.', Type: 'A', AliasTarget: alias }] },
      'load.sets[0].AliasTarget.EvaluateTargetHealth must be true or false',
    ],
    [{ Name: 'a.test.', ResourceRecordSets: [] }, 'load.Id must be present'],
  ];
  for (const [value, message] of cases)
    assert.throws(() => checkLoadedZone(value, 'load'), { name: 'JsonProblem', message });
});

test('A zone as an SDK lists it is the same as a live one', () => {
  const listed = { Name: 'a.test.', Id: 'Z1', PrivateZone: false, NameServers: [], ResourceRecordSets: [] };
  assert.deepEqual(checkLoadedZone(listed, ''), ZONE);
  assert.deepEqual(checkLoadedZone({ Name: 'a.test.', Id: 'Z1', ResourceRecordSets: [] }, ''), ZONE);
  assert.deepEqual(checkLoadedZone({ ...ZONE, comment: undefined }, ''), ZONE);
});

test('Limits of unknown origin are checked member by member', () => {
  const limit = { burst: 1, perSecond: 1 };
  const cases: readonly (readonly [unknown, string])[] = [
    ['older', 'accepted'],
    ['newer', 'accepted'],
    [limit, 'accepted'],
    [{ account: limit, action: limit, actions: { GetChange: limit } }, 'accepted'],
    ['fast', 'rateLimit must be an object'],
    [{ burst: 1 }, 'rateLimit.perSecond must be present'],
    [{ account: limit, actions: 1 }, 'rateLimit.actions must be an object'],
    [{ account: limit, actions: { GetChange: 1 } }, 'rateLimit.actions.GetChange must be an object'],
  ];
  for (const [rateLimit, expected] of cases) {
    const check = (): unknown => checkFaults({ rateLimit }, '');
    if (expected === 'accepted') assert.deepEqual(check(), { rateLimit });
    else assert.throws(check, { name: 'JsonProblem', message: expected });
  }
});

test('Faults of unknown origin are checked member by member', () => {
  const faults = {
    throttleEvery: 2,
    drop: [{ operation: '*', when: 'after', times: 1 }],
    stall: [{ operation: 'GetChange', ms: 5 }],
  };
  assert.deepEqual(checkFaults(faults, ''), faults);
  assert.throws(() => checkFaults({ throttleEvery: '2' }, ''), { message: 'throttleEvery must be a number' });
  assert.throws(() => checkFaults({ fail: [{ operation: '*' }] }, ''), { message: 'fail[0].code must be present' });
  assert.throws(() => checkFaults({ drop: [{ operation: '*', when: 1 }] }, ''), {
    message: 'drop[0].when must be "before" or "after"',
  });
});
