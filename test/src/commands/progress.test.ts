import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createProgress } from '../../../src/commands/progress.ts';

test('progress is shown once a second has passed, and goes when all is done', () => {
  const shown: string[] = [];
  let now = 5000;
  const progress = createProgress('Reading', { now: () => now, status: (text) => shown.push(text) });
  progress(4, 212);
  now += 16_000;
  progress(80, 212);
  progress(212, 212);
  assert.deepEqual(shown, ['Reading 212 zones: 80 done, 5.0 zones/s, about 27 s left', '']);
});
