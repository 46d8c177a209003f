import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startEmulator } from '../../../../providers/route53/emulator/index.ts';
import { DEFAULT_KEY, DEFAULT_SETTINGS, settingsOf } from '../../../../providers/route53/emulator/settings.ts';
import { toName } from '../../../../src/dns/idn.ts';
import { createNativeWriter } from '../../../conformance/native-writer.ts';
import { TEST_KEY } from '../../../support/route53.ts';
import { liveZone, WIRE_ZONE_ID } from '../../../support/wire-zones.ts';

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
    acceptUnknownReferences: true,
    maxHealthChecks: 3,
    checksValues: false,
    maxZones: 1,
    maxRecordSets: 2,
  };
  const { keys, serviceZones, locate, ...rest } = settingsOf({
    ...given,
    locate: (address) => (address === '192.0.2.1' ? { country: 'FR' } : undefined),
    aliasZones: { '.CDN.Example.': ['Z1'] },
  });
  assert.deepEqual(keys, [
    { ...key, arn: 'arn:aws:iam::210987654321:user/emulator' },
    { ...key, arn },
  ]);
  assert.deepEqual(locate('192.0.2.1'), { country: 'FR' });
  assert.equal(locate('192.0.2.2')?.country, 'DE');
  assert.deepEqual(serviceZones.longestSuffix('d1.cdn.example.'), { suffix: 'cdn.example', zoneIds: ['Z1'] });
  const { keys: _keys, ...others } = given;
  assert.deepEqual(rest, others);
  assert.equal(settingsOf({ accountId: '210987654321' }).keys[0]?.accessKeyId, DEFAULT_KEY.accessKeyId);
});

test('Values are taken as they are where they are not to be checked', async () => {
  const set = { Name: 'x.shop.test.', Type: 'A' as const, TTL: 60, ResourceRecords: [{ Value: 'no address' }] };
  for (const [checksValues, isTaken] of [
    [true, false],
    [false, true],
  ] as const) {
    const emulator = await startEmulator({ load: [liveZone([])], keys: [TEST_KEY], checksValues });
    try {
      const write = createNativeWriter(emulator.url, TEST_KEY);
      const answer = await write({ id: WIRE_ZONE_ID, name: toName('shop.test'), isPrivate: false }, [set]).catch(
        (error: unknown) => error,
      );
      assert.equal(answer === undefined, isTaken);
    } finally {
      await emulator.close();
    }
  }
});
