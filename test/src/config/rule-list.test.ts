import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadProviderKinds } from '../../../providers/index.ts';
import { listRules } from '../../../src/config/rule-list.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Ids of the rules that the files of a folder tell of. */
function toldIn(folder: string, isWanted: (file: string) => boolean, pattern: RegExp): string[] {
  const files = readdirSync(join(root, folder)).filter((file) => file.endsWith('.ts') && isWanted(file));
  const text = files.map((file) => readFileSync(join(root, folder, file), 'utf8')).join('\n');
  return Array.from(text.matchAll(pattern), (match) => match.slice(1).filter((id) => id !== undefined)).flat();
}

test('every rule that anything is found by is listed, whoever checks it', async () => {
  const known = new Set(listRules(await loadProviderKinds()).map(({ id }) => id));
  const told = [
    ...toldIn('src/normalize', () => true, /(?:report|zoneFinding)\((?:zone, |scope\.zone, )?\s*'([a-z-]+)'/g),
    ...toldIn('src/config', (file) => file.startsWith('spf'), /rule: '([a-z-]+)'/g),
    ...toldIn('providers/route53/audit', () => true, /report\(\s*(?:\w+ \? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g).map(
      (id) => `route53-${id}`,
    ),
  ];
  assert.ok(told.length > 25, String(told.length));
  assert.deepEqual(
    told.filter((id) => !known.has(id)),
    [],
  );
});

test('rules are sorted, have ids of their own and say in words what they are about', async () => {
  const rules = listRules(await loadProviderKinds());
  const ids = rules.map(({ id }) => id);
  assert.deepEqual(ids, [...new Set(ids)].toSorted());
  for (const { docs } of rules) assert.match(docs, /^[A-Z].*\.$/);
});
