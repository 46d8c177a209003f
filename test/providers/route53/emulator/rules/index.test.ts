import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';

/** Not rules: the lists, what rules have in common, and data. */
const OTHERS: ReadonlySet<string> = new Set(['index.ts', 'rule.ts', 'countries.ts']);

test('Every rule has a test file of its own', () => {
  const rules = new URL('../../../../../providers/route53/emulator/rules/', import.meta.url);
  const tests = new Set(readdirSync(new URL('.', import.meta.url)));
  const untested = readdirSync(rules).filter(
    (file) => !OTHERS.has(file) && !tests.has(file.replace(/\.ts$/, '.test.ts')),
  );
  assert.deepEqual(untested, []);
});
