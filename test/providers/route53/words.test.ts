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

const metaOf = async (modifiers: string) => (await evaluateZone(`A("w", "192.0.2.1", ${modifiers})`)).records[0]?.meta;

test('R53_WEIGHT and R53_HEALTH_CHECK_ID are metadata that may be written by hand as well', async () => {
  const meta = { r53_weight: '10', r53_set_identifier: 'blue', r53_health_check_id: 'h' };
  assert.deepEqual(await metaOf('R53_WEIGHT(10, "blue"), R53_HEALTH_CHECK_ID("h")'), meta);
  assert.deepEqual(await metaOf('{r53_weight: 10, r53_set_identifier: "blue", r53_health_check_id: "h"}'), meta);
  assert.deepEqual(await metaOf('[R53_WEIGHT(0, "x"), TTL(60)]'), { r53_weight: '0', r53_set_identifier: 'x' });
  assert.deepEqual(await metaOf('R53_WEIGHT(2.5, "x")'), { r53_weight: '2.5', r53_set_identifier: 'x' });
  const zone = await evaluateZone('R53_ALIAS("a", "A", "x", R53_WEIGHT(255, "lb"))');
  assert.deepEqual(zone.records[0]?.meta, { r53_weight: '255', r53_set_identifier: 'lb' });
});

test('pitfall 107: R53_WEIGHT and R53_HEALTH_CHECK_ID refuse what is no weight, identifier or id', async () => {
  for (const [call, message] of [
    ['R53_WEIGHT()', /R53_WEIGHT takes a weight from 0 to 255 first, found undefined/],
    ['R53_WEIGHT("5", "a")', /found "5"/],
    ['R53_WEIGHT(-1, "a")', /found the number -1/],
    ['R53_WEIGHT(256, "a")', /found the number 256/],
    ['R53_WEIGHT(NaN, "a")', /found the number NaN/],
    ['R53_WEIGHT(5)', /R53_WEIGHT takes a set identifier second, found undefined/],
    ['R53_WEIGHT(5, "")', /found ""/],
    ['R53_WEIGHT(5, 7)', /found the number 7/],
    ['R53_HEALTH_CHECK_ID()', /R53_HEALTH_CHECK_ID takes the id of a health check, found undefined/],
    ['R53_HEALTH_CHECK_ID("")', /found ""/],
  ] as const) {
    assert.match((await failText(`A("w", "192.0.2.1", ${call})`)).message, message);
  }
});
