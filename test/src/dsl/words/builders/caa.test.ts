import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateZone, failText } from '../../../../support/evaluate-text.ts';

async function caaLines(options: string): Promise<string[]> {
  const { records } = await evaluateZone(`CAA_BUILDER(${options})`);
  return records.map(({ name, values }) => `${name} ${values.join(' ')}`);
}

test('CAA_BUILDER writes iodef first, then the issuers of each kind in their order', async () => {
  assert.deepEqual(
    await caaLines(`{issuemail: ["m.example"], issuevmc: ["v.example"], issuewild: "none",
      issue: ["b.example", "a.example"], iodef: "mailto:sec@ex.test"}`),
    [
      '@ 0 iodef mailto:sec@ex.test',
      '@ 0 issue b.example',
      '@ 0 issue a.example',
      '@ 0 issuewild ;',
      '@ 0 issuevmc v.example',
      '@ 0 issuemail m.example',
    ],
  );
});

test('CAA_BUILDER marks as critical what it is told to', async () => {
  assert.deepEqual(
    await caaLines(`{label: "www", issue: ["a.example"], issue_critical: true, issuewild: ["b.example"],
      issuewild_critical: false, iodef: "mailto:sec@ex.test", iodef_critical: 1}`),
    ['www 128 iodef mailto:sec@ex.test', 'www 128 issue a.example', 'www 0 issuewild b.example'],
  );
});

for (const options of [
  '',
  '{}',
  '{issue: []}',
  '{iodef: "mailto:x@ex.test"}',
  '{iodef: "x:y", issue: [], issuewild: []}',
]) {
  test(`pitfall 53: CAA_BUILDER(${options}) is refused, because it would let anybody issue`, async () => {
    const { message } = await failText(`CAA_BUILDER(${options})`);
    assert.match(message, /names no issuer, so that anybody may issue/);
  });
}

test('One empty list beside another that names issuers is fine', async () => {
  assert.deepEqual(await caaLines('{issue: [], issuewild: ["y.example"]}'), ['@ 0 issuewild y.example']);
});

test('A text instead of a list of issuers is refused unless it is "none"', async () => {
  const { message } = await failText('CAA_BUILDER({issue: "ca.example"})');
  assert.match(message, /The issue of CAA_BUILDER must be a list of texts, or "none", found "ca\.example"/);
});
