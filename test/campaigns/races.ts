import assert from 'node:assert/strict';
import { it } from 'node:test';
import { coreTrack, race, wireTrack } from '../support/races.ts';

it('no update is lost in 2,000 rounds between two pushers and somebody who edits by hand', async () => {
  const tally = await race(2000, coreTrack());
  console.log(JSON.stringify(tally));
  assert.ok(Math.min(tally.applied, tally.stale, tally.edits) > 1000);
  assert.ok(Math.min(tally.settled, tally.refused) > 0);
  assert.equal(tally.unknown, 0);
});

it('no update is lost, and none is told to be, where connections are cut too', async () => {
  const tally = await race(1000, wireTrack(), 0.4);
  console.log(JSON.stringify(tally));
  assert.ok(Math.min(tally.applied, tally.stale, tally.unknown, tally.edits) > 100);
});
