import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addEntries, showEntries, writtenEntries } from '../../../../src/commands/setup/creds-text.ts';
import { readRelaxedJson } from '../../../../src/config/relaxed-json.ts';

const NEW = { new: { TYPE: 'NONE' } };
const BLOCK = '\n  "new": {\n    "TYPE": "NONE"\n  }';

const TEXTS: readonly (readonly [before: string, after: string])[] = [
  ['', `{${BLOCK}\n}\n`],
  [' \n', `{${BLOCK}\n}\n`],
  ['{}', `{${BLOCK}\n}`],
  ['{\n}\n', `{${BLOCK}\n}\n`],
  ['{ "a": {} }', `{${BLOCK},\n "a": {} }`],
  ['// head\n{\n  // first\n  "a": {},\n}\n', `// head\n{${BLOCK},\n  // first\n  "a": {},\n}\n`],
];
for (const [before, after] of TEXTS) {
  test(`an entry is added to ${JSON.stringify(before)}`, () => {
    assert.equal(addEntries(before, NEW), after);
    assert.ok('node' in readRelaxedJson(after));
    assert.deepEqual(writtenEntries(after).toSorted(), [...writtenEntries(before), 'new'].toSorted());
    assert.equal(addEntries(before, {}), before);
  });
}

test('secrets are not shown, the names of variables are', () => {
  const setup = { methods: [{ label: '', fields: [{ key: 'SecretKey', label: '', isSecret: true }] }], fields: [] };
  const shown = showEntries({ a: { KeyId: 'id', SecretKey: 'hunter2' }, b: { SecretKey: '$NAME' } }, [setup]);
  assert.deepEqual(JSON.parse(shown), { a: { KeyId: 'id', SecretKey: '********' }, b: { SecretKey: '$NAME' } });
});
