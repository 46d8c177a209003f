import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateText, evaluateZone, failText, placeOf } from '../../../support/evaluate-text.ts';

test('RULE says how bad a rule is in its domain, in the order of the calls', async () => {
  const zone = await evaluateZone('RULE("underscore", "off"), [RULE("ttl-low", "warning")], A("x", "192.0.2.1")');
  assert.deepEqual(
    zone.rules?.map(({ rule, level }) => `${rule}=${level}`),
    ['underscore=off', 'ttl-low=warning'],
  );
  assert.equal((await evaluateZone('A("x", "192.0.2.1")')).rules, undefined);
});

test('RULE may stand in DEFAULTS and D_EXTEND, and does not show in the objects that users see', async () => {
  const { config, printed } = await evaluateText(
    `var REG = NewRegistrar("none");
DEFAULTS(RULE("label", "error"));
D("a.test", REG, function (domain) { console.log(Object.keys(domain).join()); });
D_EXTEND("lab.a.test", RULE("duplicate", "off"));
D("b.test", REG);`,
  );
  assert.deepEqual(
    config.zones.map(({ rules }) => rules?.map(({ rule }) => rule)),
    [['label', 'duplicate'], ['label']],
  );
  assert.ok(!printed.join().includes('rules'));
});

const refused: readonly (readonly [source: string, message: string])[] = [
  ['RULE()', 'RULE takes the id of a rule, found undefined'],
  ['RULE(5, "off")', 'RULE takes the id of a rule, found the number 5'],
  ['RULE("label")', 'RULE takes "off", "warning" or "error" after the id "label", found undefined'],
  ['RULE("label", false)', 'RULE takes "off", "warning" or "error" after the id "label", found the boolean false'],
  ['RULE("label", "Off")', 'RULE takes "off", "warning" or "error" after the id "label", found "Off"'],
  ['RULE("a", "off", "b")', 'RULE takes "off", "warning" or "error" after the id "a", found 3 arguments'],
];
for (const [source, message] of refused) {
  test(`${source} is refused where it stands`, async () => {
    const error = await failText(`var REG = NewRegistrar("none");\nD("ex.test", REG,\n  ${source});`);
    assert.equal(error.message, message);
    assert.equal(placeOf(error), 'dnsconfig.js:3:3');
  });
}
