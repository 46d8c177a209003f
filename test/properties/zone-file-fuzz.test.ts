import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fuzzZoneFiles } from '../support/zone-file-fuzz.ts';
import { LAW_RUNS } from '../support/law-runs.ts';

test('zone files with random mistakes are read to their end, and what is right in them stays as it is', () => {
  const { clean, problems } = fuzzZoneFiles(LAW_RUNS * 4, 1);
  assert.ok(clean > LAW_RUNS / 10 && problems > LAW_RUNS);
});
