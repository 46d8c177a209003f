import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { evaluateText } from './support/evaluate-text.ts';
import { EXPECTED_FILES, mainFileOf, renderGolden } from './support/golden.ts';

const root = fileURLToPath(new URL('golden/', import.meta.url));
const isRefreshing = process.env['UPDATE_GOLDEN'] === '1';
const cases = readdirSync(root).toSorted();

for (const name of cases) {
  test(`golden ${name}: the configuration comes out as written down`, async () => {
    const folder = join(root, name);
    const texts = await renderGolden(folder);
    for (const file of EXPECTED_FILES) compareFile(join(folder, file), texts[file]);
  });
}

function compareFile(file: string, text: string | undefined): void {
  const written = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (isRefreshing && text === undefined) rmSync(file, { force: true });
  else if (isRefreshing && text !== undefined && text !== written) writeFileSync(file, text);
  else if (!isRefreshing) assert.equal(text, written, file);
}

/** Names among the globals that are no words of the language. */
const NOT_WORDS: Readonly<Record<string, string>> = {
  performance: 'the clock of the engine',
};

test('Every word that configurations can use is in a golden case', async () => {
  const fetch = (): Promise<never> => Promise.reject(new Error('no web'));
  const { printed } = await evaluateText('console.log(Object.keys(globalThis).join());', { fetch });
  const words = (printed[0] ?? '').split(',').filter((word) => !(word in NOT_WORDS));
  const folders = cases.map((name) => join(root, name));
  const used = new Set(folders.flatMap((folder) => namesIn(readFileSync(join(folder, mainFileOf(folder)), 'utf8'))));
  assert.ok(words.length > 100);
  assert.deepEqual(
    words.filter((word) => !used.has(word)),
    [],
  );
});

/** Identifiers of a script, without those in its comments. */
function namesIn(script: string): string[] {
  return script.replaceAll(/\/\/.*$/gm, '').match(/(?<![\w.])[A-Za-z_]\w*/g) ?? [];
}
