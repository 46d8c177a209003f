import assert from 'node:assert/strict';
import { ProviderError, StaleError } from '../../src/errors.ts';
import { bring, changesFor, setsOf } from '../support/route53-records.ts';
import { contentOf, type Scenario, type ZoneState } from './scenario.ts';

/** One push whose zone somebody else edits between its reading and its writing. */
interface Race {
  readonly start: ZoneState;
  readonly wanted: ZoneState;
  readonly edited: ZoneState;
}

const WWW = 'www.shop.test. A';
const BYSTANDER = 'aaa 300 A 192.0.2.250';
const EDITED: Race = {
  start: ['www 300 A 192.0.2.1'],
  wanted: ['www 300 A 192.0.2.2'],
  edited: ['www 300 A 192.0.2.99'],
};
const TTL_EDITED: Race = {
  start: ['www 300 A 192.0.2.1', 'zzz 300 TXT "x"'],
  wanted: ['zzz 300 TXT "x"'],
  edited: ['www 60 A 192.0.2.1', 'zzz 300 TXT "x"'],
};
const DELETED: Race = {
  start: ['www 300 A 192.0.2.1', 'zzz 300 TXT "x"'],
  wanted: ['www 300 A 192.0.2.2', 'zzz 300 TXT "x"'],
  edited: ['zzz 300 TXT "x"'],
};
const CREATED: Race = { start: [], wanted: ['www 300 A 192.0.2.2'], edited: ['www 300 A 192.0.2.99'] };

/** The push is refused, and the zone is as the other person left it. */
function isRefused(title: string, race: Race, isRight: (error: unknown) => boolean = isRefusal): Scenario {
  return {
    title,
    run: async ({ provider, zone, connect }) => {
      await bring(provider, zone, setsOf(...race.start));
      const [batch, ...more] = provider.toBatches(await changesFor(provider, zone, setsOf(...race.wanted, BYSTANDER)));
      assert.ok(batch !== undefined && more.length === 0);
      await bring(await connect(), zone, setsOf(...race.edited));
      const left = await contentOf(provider, zone);
      await assert.rejects(provider.apply(zone, batch), isRight);
      assert.deepEqual(await contentOf(provider, zone), left);
    },
  };
}

function isRefusal(error: unknown): boolean {
  return error instanceof ProviderError;
}

function isToldAsStale(error: unknown): boolean {
  return error instanceof StaleError && error.conflicts.map(({ name, type }) => `${name} ${type}`).join() === WWW;
}

/** No change is lost: what is not as it was read is not overwritten. */
export const COMPETING_EDITS: readonly Scenario[] = [
  isRefused('A set that was edited after it was read is not modified', EDITED),
  isRefused('A set whose TTL was edited after it was read is not deleted', TTL_EDITED),
  isRefused('A set that was deleted after it was read does not come back', DELETED),
  isRefused('A set that was created after the zone was read is not overwritten', CREATED),
  isRefused('Who comes too late to modify a set is told which one', EDITED, isToldAsStale),
  isRefused('Who comes too late to create a set is told which one', CREATED, isToldAsStale),
];
