import assert from 'node:assert/strict';
import { it } from 'node:test';
import { LAW_RUNS } from '../support/law-runs.ts';
import { coreTrack, race } from '../support/races.ts';

it('no update is lost between two pushers and somebody who edits by hand', async () => {
  const { applied, stale, edits } = await race(2 * LAW_RUNS, coreTrack());
  // The law says little where changes hardly ever meet.
  assert.ok(Math.min(applied, stale, edits) > LAW_RUNS / 2, JSON.stringify({ applied, stale, edits }));
});
