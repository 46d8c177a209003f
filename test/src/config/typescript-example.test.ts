import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { evaluateText } from '../../support/evaluate-text.ts';

const folder = fileURLToPath(new URL('../../../examples/typescript/', import.meta.url));

test('the example in TypeScript declares its zones, and its calls are found in all of its files', async () => {
  const displayFile = 'dnsconfig.ts';
  const options = { file: join(folder, displayFile), displayFile, cwd: folder, readFile: undefined };
  const { config, locate } = await evaluateText('', options);
  assert.deepEqual(
    config.zones.map(({ name, records }) => [name, records.length]),
    [
      ['bakery.example', 10],
      ['christmas-bakery.example', 5],
    ],
  );
  const calls = config.zones.flatMap((zone) => zone.records.map(({ call }) => call));
  const places = Array.from((await locate(calls)).values(), ({ position }) => position.file);
  assert.equal(places.length, 15);
  assert.deepEqual(new Set(places), new Set(['dnsconfig.ts', 'mail.ts', 'shops.ts']));
});
