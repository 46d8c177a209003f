import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_KEY, DEFAULT_SETTINGS, settingsOf } from '../../../../providers/route53/emulator/settings.ts';

test('Without options there is what AWS grants every account, and one key', () => {
  assert.deepEqual(settingsOf({}), DEFAULT_SETTINGS);
});

test('Options replace what they name, and keys belong to a user of the account unless they say whose they are', () => {
  const key = { accessKeyId: 'AKIATEST', secretAccessKey: 'secret' };
  const arn = 'arn:aws:iam::210987654321:user/Other';
  const given = {
    accountId: '210987654321',
    keys: [key, { ...key, arn }],
    roles: [],
    pendingPolls: 0,
    acceptUnknownAliasZones: false,
    healthChecks: ['h'],
    maxZones: 1,
    maxRecordSets: 2,
  };
  const { keys, healthChecks, serviceZones, ...rest } = settingsOf({
    ...given,
    aliasZones: { '.CDN.Example.': ['Z1'] },
  });
  assert.deepEqual(keys, [
    { ...key, arn: 'arn:aws:iam::210987654321:user/emulator' },
    { ...key, arn },
  ]);
  assert.deepEqual(healthChecks, new Set(['h']));
  assert.deepEqual(serviceZones.longestSuffix('d1.cdn.example.'), { suffix: 'cdn.example', zoneIds: ['Z1'] });
  const { keys: _keys, healthChecks: _checks, ...others } = given;
  assert.deepEqual(rest, others);
  assert.equal(settingsOf({ accountId: '210987654321' }).keys[0]?.accessKeyId, DEFAULT_KEY.accessKeyId);
});
