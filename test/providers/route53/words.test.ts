import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateZone, failText, recordLines } from '../../support/evaluate-text.ts';

test('R53_ALIAS takes type and target, and its modifiers set zone id and health', async () => {
  const zone = await evaluateZone(`
    R53_ALIAS("a", "A", "x"),
    R53_ALIAS("b", "AAAA", "y.", R53_ZONE("ZAAA")),
    R53_ALIAS("c", "A", "z", R53_EVALUATE_TARGET_HEALTH(true), R53_ZONE("ZBBB"), TTL(5))`);
  assert.deepEqual(recordLines(zone.records), [
    'a R53_ALIAS 0 A x  false',
    'b R53_ALIAS 0 AAAA y. ZAAA false',
    'c R53_ALIAS 5 A z ZBBB true',
  ]);
});

test('R53_ZONE names the hosted zone of a domain', async () => {
  assert.deepEqual((await evaluateZone('R53_ZONE("ZCCC")')).meta, { zone_id: 'ZCCC' });
});

test('A user function sees the alias as one object', async () => {
  const zone = await evaluateZone(`R53_ALIAS("a", "A", "x", R53_ZONE("Z1")), function (d) {
    d.meta.seen = JSON.stringify(d.records[0].r53_alias);
    d.records[0].r53_alias.zone_id = "Z2";
  }`);
  assert.deepEqual(JSON.parse(zone.meta['seen'] ?? ''), { type: 'A', zone_id: 'Z1', evaluate_target_health: 'false' });
  assert.deepEqual(recordLines(zone.records), ['a R53_ALIAS 0 A x Z2 false']);
});

test('The modifiers of Route 53 say what they were given', async () => {
  assert.match((await failText('R53_ZONE("")')).message, /R53_ZONE takes the id of a hosted zone, found ""/);
  assert.match((await failText('R53_EVALUATE_TARGET_HEALTH()')).message, /takes true or false, found undefined/);
});
