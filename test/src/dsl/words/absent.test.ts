import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateText, evaluateZone, failText, recordLines } from '../../../support/evaluate-text.ts';

test('ENSURE_ABSENT_REC moves a record to those that must not exist, with TTL, metadata and subdomain', async () => {
  const { config } = await evaluateText(`var REG = NewRegistrar("none");
D("ex.test", REG, DefaultTTL(60), A("a", "192.0.2.1", ENSURE_ABSENT_REC()), A("b", "192.0.2.2"));
D_EXTEND("sub.ex.test", TXT("t", "bye", {k: "v"}, ENSURE_ABSENT_REC(), TTL(7)));`);
  const [zone] = config.zones;
  assert.deepEqual(recordLines(zone?.records ?? []), ['b A 60 192.0.2.2']);
  assert.deepEqual(recordLines(zone?.absent ?? []), ['a A 60 192.0.2.1', 't.sub TXT 7 bye']);
  assert.deepEqual([zone?.absent[1]?.subdomain, zone?.absent[1]?.meta], ['sub', { k: 'v' }]);
});

test('ENSURE_ABSENT takes records and lists of them', async () => {
  const zone = await evaluateZone(
    'A("a", "192.0.2.1"), ENSURE_ABSENT(A("b", "192.0.2.2"), [MX("@", 10, "mail", TTL(5)), [TXT("c", "x")]])',
  );
  assert.deepEqual(recordLines(zone.records), ['a A 0 192.0.2.1']);
  assert.deepEqual(recordLines(zone.absent), ['b A 0 192.0.2.2', '@ MX 5 10 mail', 'c TXT 0 x']);
});

test('A function of the configuration may mark a record, and sees those that are marked', async () => {
  const zone = await evaluateZone(`A("a", "192.0.2.1", function (r) { r.ensure_absent = true; }),
    function (d) { A("b", "192.0.2.2", ENSURE_ABSENT_REC())(d).ttl = 9; d.recordsabsent[0].ttl = 8; }`);
  assert.deepEqual(recordLines(zone.records), []);
  assert.deepEqual(recordLines(zone.absent), ['a A 8 192.0.2.1', 'b A 9 192.0.2.2']);
});

test('The same ENSURE_ABSENT may be given to several domains', async () => {
  const { config } = await evaluateText(`var REG = NewRegistrar("none");
DEFAULTS(ENSURE_ABSENT(A("old", "192.0.2.1")));
D("a.test", REG, function (d) { d.recordsabsent[0].ttl = 5; });
D("b.test", REG);`);
  assert.deepEqual(
    config.zones.map((zone) => recordLines(zone.absent)),
    [['old A 5 192.0.2.1'], ['old A 0 192.0.2.1']],
  );
});

test('ENSURE_ABSENT refuses what is no record', async () => {
  const error = await failText('ENSURE_ABSENT("www");');
  assert.equal(error.message, 'ENSURE_ABSENT takes records such as A("www", "192.0.2.1"), found "www"');
});
