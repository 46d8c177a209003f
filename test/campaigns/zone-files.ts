import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fuzzZoneFiles } from '../support/zone-file-fuzz.ts';

it('100,000 zone files with random mistakes are read to their end, without a crash and in the memory of one', () => {
  const peak = () => process.resourceUsage().maxRSS / 1024;
  fuzzZoneFiles(5000, 1);
  const before = peak();
  const sum = fuzzZoneFiles(100_000, 5001);
  console.log(JSON.stringify({ ...sum, grownByMb: Math.round(peak() - before) }));
  assert.ok(sum.clean > 10_000 && sum.problems > 100_000);
  assert.ok(peak() - before < 200, `the memory has grown from ${before} to ${peak()} MB`);
});
