import assert from 'node:assert/strict';
import { StaleError } from '../../src/errors.ts';
import { bring, changesFor, setsOf } from '../support/route53-records.ts';
import { contentOf, type Scenario, type ZoneState } from './scenario.ts';

/** One push whose zone somebody else edits between its reading and its writing. */
interface Race {
  readonly title: string;
  readonly start: ZoneState;
  readonly wanted: ZoneState;
  readonly edited: ZoneState;
}

const BYSTANDER = 'aaa 300 A 192.0.2.250';

/** The push is refused as stale, and the zone is as the other person left it. */
function isRefused({ title, start, wanted, edited }: Race): Scenario {
  return {
    title,
    run: async ({ provider, zone, connect }) => {
      await bring(provider, zone, setsOf(...start));
      const changes = await changesFor(provider, zone, setsOf(...wanted, BYSTANDER));
      const batches = provider.toBatches(changes);
      assert.equal(batches.length, 1);
      await bring(await connect(), zone, setsOf(...edited));
      const left = await contentOf(provider, zone);
      for (const batch of batches) {
        await assert.rejects(
          provider.apply(zone, batch),
          (error) => error instanceof StaleError && error.conflicts.length === 1,
        );
      }
      assert.deepEqual(await contentOf(provider, zone), left);
    },
  };
}

/** No change is lost: what is not as it was read is not overwritten. */
export const COMPETING_EDITS: readonly Scenario[] = [
  isRefused({
    title: 'A set that was edited after it was read is not modified',
    start: ['www 300 A 192.0.2.1'],
    wanted: ['www 300 A 192.0.2.2'],
    edited: ['www 300 A 192.0.2.99'],
  }),
  isRefused({
    title: 'A set whose TTL was edited after it was read is not deleted',
    start: ['www 300 A 192.0.2.1', 'zzz 300 TXT "x"'],
    wanted: ['zzz 300 TXT "x"'],
    edited: ['www 60 A 192.0.2.1', 'zzz 300 TXT "x"'],
  }),
  isRefused({
    title: 'A set that was deleted after it was read does not come back',
    start: ['www 300 A 192.0.2.1', 'zzz 300 TXT "x"'],
    wanted: ['www 300 A 192.0.2.2', 'zzz 300 TXT "x"'],
    edited: ['zzz 300 TXT "x"'],
  }),
  isRefused({
    title: 'A set that was created after the zone was read is not overwritten',
    start: [],
    wanted: ['www 300 A 192.0.2.2'],
    edited: ['www 300 A 192.0.2.99'],
  }),
];
