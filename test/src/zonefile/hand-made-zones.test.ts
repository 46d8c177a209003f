import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { renderZoneFile } from '../../../src/zonefile/writer.ts';
import { handMadeZones, readZone, sourceOf } from '../../support/hand-made-zones.ts';

const isRefreshing = process.env['UPDATE_GOLDEN'] === '1';

function compareText(file: string, text: string): void {
  if (isRefreshing) writeFileSync(file, text);
  else assert.equal(text, readFileSync(file, 'utf8'), file);
}

for (const { name, zone, title, file, expectedFile } of handMadeZones('readable')) {
  test(`zone file ${name}: ${title}`, () => {
    const { records, problems } = readZone(zone, sourceOf(file));
    assert.deepEqual(problems, []);
    const text = renderZoneFile({ zone, records });
    compareText(expectedFile, text);
    const again = readZone(zone, { file: expectedFile, chunks: [text] });
    assert.deepEqual(again.problems, []);
    assert.equal(renderZoneFile({ zone, records: again.records }), text);
  });
}

for (const { name, zone, title, file, expectedFile } of handMadeZones('refused')) {
  test(`zone file ${name} is refused, each line with its reason: ${title}`, () => {
    const { problems } = readZone(zone, sourceOf(file));
    assert.notEqual(problems.length, 0);
    compareText(expectedFile, `${problems.join('\n')}\n`);
  });
}

test('there are many of them', () => {
  assert.ok(handMadeZones('readable').length >= 30);
  assert.ok(handMadeZones('refused').length >= 10);
});
