import assert from 'node:assert/strict';
import { it } from 'node:test';
import { coreTrack, race } from '../support/races.ts';

it('no update is lost between two pushers and somebody who edits by hand', async () => {
  const { applied, stale, edits } = await race(400, coreTrack());
  // The law says little where changes hardly ever meet.
  assert.ok(Math.min(applied, stale, edits) > 100, JSON.stringify({ applied, stale, edits }));
});
