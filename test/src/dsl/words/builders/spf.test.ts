import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateZone, failText } from '../../../../support/evaluate-text.ts';

async function spfRecords(options: string): Promise<unknown[]> {
  const { records } = await evaluateZone(`SPF_BUILDER(${options})`);
  return records.map(({ name, values, meta }) => [name, values[0], meta ?? {}]);
}

test('SPF_BUILDER joins the parts with blanks', async () => {
  assert.deepEqual(await spfRecords('{label: "news", parts: ["v=spf1", "mx", "-all"], raw: "_x", flatten: []}'), [
    ['news', 'v=spf1 mx -all', {}],
  ]);
});

test('SPF_BUILDER keeps the text it was given beside what is to be flattened', async () => {
  const parts = 'parts: ["v=spf1", "include:a.example", "-all"], flatten: ["a.example", "b.example"]';
  const text = 'v=spf1 include:a.example -all';
  const meta = { flatten: 'a.example,b.example' };
  assert.deepEqual(await spfRecords(`{${parts}}`), [
    ['_rawspf', text, {}],
    ['@', text, meta],
  ]);
  assert.deepEqual(await spfRecords(`{${parts}, raw: "_other"}`), [
    ['_other', text, {}],
    ['@', text, meta],
  ]);
  assert.deepEqual(await spfRecords(`{${parts}, raw: ""}`), [['@', text, meta]]);
});

test('pitfall 49: the settings of SPF_BUILDER may be numbers', async () => {
  assert.deepEqual(await spfRecords('{parts: ["v=spf1", "-all"], overflow: "_s%d", overhead1: 30, txtMaxSize: 200}'), [
    ['@', 'v=spf1 -all', { split: '_s%d', overhead1: '30', txtMaxSize: '200' }],
  ]);
});

for (const options of ['', '{}', '{parts: ["v=spf1"]}', '{parts: "v=spf1 -all"}', '{parts: ["v=spf1", 5]}']) {
  test(`SPF_BUILDER(${options}) is refused`, async () => {
    assert.match((await failText(`SPF_BUILDER(${options})`)).message, /The parts of SPF_BUILDER must be a list of/);
  });
}
