import assert from 'node:assert/strict';
import { it } from 'node:test';
import { race } from '../support/races.ts';

it('no update is lost in 2,000 rounds between two pushers and somebody who edits by hand', async () => {
  const tally = await race(2000);
  console.log(JSON.stringify(tally));
  assert.ok(Math.min(tally.applied, tally.stale, tally.edits) > 1000);
  assert.ok(Math.min(tally.settled, tally.refused) > 0);
});
