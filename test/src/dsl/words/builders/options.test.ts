import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateText, evaluateZone, failText, placeOf } from '../../../../support/evaluate-text.ts';

const FAILURES: readonly [call: string, message: string][] = [
  ['DMARC_BUILDER("reject")', 'DMARC_BUILDER takes an object with options, found "reject"'],
  ['DMARC_BUILDER([])', 'DMARC_BUILDER takes an object with options, found a list'],
  ['CAA_BUILDER({isue: "none"})', 'CAA_BUILDER has no option "isue": did you mean "issue"?'],
  [
    'SPF_BUILDER({parts: ["v=spf1", "-all"], elsewhere: 1})',
    'SPF_BUILDER has no option "elsewhere": it has label, parts, raw, flatten, overflow, overhead1, txtMaxSize, ttl',
  ],
  ['DMARC_BUILDER({label: ""})', 'The label of DMARC_BUILDER must be a label, or "@" for the domain itself, found ""'],
  ['DMARC_BUILDER({label: 5})', 'The label of DMARC_BUILDER must be a text, found the number 5'],
  ['DMARC_BUILDER({rua: [5]})', 'The rua of DMARC_BUILDER must be a list of texts, found a list'],
  [
    'CAA_BUILDER({issue: "none", ttl: "1q"})',
    'The ttl of CAA_BUILDER must be whole seconds or a text such as "5m", "1h" or "1d", found "1q"',
  ],
];

for (const [call, message] of FAILURES) {
  test(`${call} is refused, and named with its position`, async () => {
    const error = await failText(`D("ex.test", NewRegistrar("none"),\n  ${call});`);
    assert.ok(error.message.includes(message), error.message);
    assert.equal(placeOf(error).replace(/:\d+$/, ''), 'dnsconfig.js:2');
  });
}

test('pitfall 54: builders leave their options as they are, so that an object may be used twice', async () => {
  const { config, printed } = await evaluateText(`var REG = NewRegistrar("none");
    var given = [{parts: ["v=spf1", "-all"]}, {policy: "reject", reportInterval: "1h"}, {issue: "none"}, {selector: "s", flags: "y"}];
    given.forEach(Object.freeze);
    ["a.test", "b.test"].forEach(function (name) {
      D(name, REG, SPF_BUILDER(given[0]), DMARC_BUILDER(given[1]), CAA_BUILDER(given[2]), DKIM_BUILDER(given[3]));
    });
    console.log(JSON.stringify(given));`);
  const [first, second] = config.zones.map((zone) => zone.records.map(({ name, values }) => [name, ...values]));
  assert.deepEqual(first, second);
  assert.equal(
    printed.join(),
    '[{"parts":["v=spf1","-all"]},{"policy":"reject","reportInterval":"1h"},{"issue":"none"},{"selector":"s","flags":"y"}]',
  );
});

test('pitfall 54: builders leave no global behind', async () => {
  const { printed } = await evaluateText(`var before = Object.getOwnPropertyNames(globalThis).length;
    var r = "mine", p = 1, rp = 2, rawspf = 3;
    SPF_BUILDER({parts: ["v=spf1", "-all"], flatten: ["*"]}); DMARC_BUILDER(); DKIM_BUILDER({selector: "s"});
    CAA_BUILDER({issue: "none"}); M365_BUILDER("ex.test", {dkim: false});
    console.log(Object.getOwnPropertyNames(globalThis).length - before, r, p, rp, rawspf);`);
  assert.deepEqual(printed, ['0 mine 1 2 3']);
});

test('A TTL of a builder is a duration, and 0 stands for the default of the domain', async () => {
  const { records } = await evaluateZone(
    'DefaultTTL(77), DMARC_BUILDER({ttl: "10m"}), DMARC_BUILDER({label: "a", ttl: 0}), DMARC_BUILDER({label: "b"})',
  );
  assert.deepEqual(
    records.map(({ ttl }) => ttl),
    [600, 77, 77],
  );
});

test('Every record of a builder points at the call of the builder', async () => {
  const { config, locate } = await evaluateText(`function mail(name) { return M365_BUILDER(name, {dkim: false}); }
D("ex.test", NewRegistrar("none"), A("@", "192.0.2.1"),
  CAA_BUILDER({issue: ["a.example"],
               iodef: "mailto:x@ex.test"}),
  mail("ex.test"));`);
  const records = config.zones[0]?.records ?? [];
  const sites = await locate(records.map(({ call }) => call));
  assert.deepEqual(
    records.map(({ type, call }) => {
      const position = sites.get(call)?.position;
      return `${type} ${position?.line}:${position?.column}`;
    }),
    ['A 2:36', 'CAA 3:3', 'CAA 3:3', 'MX 1:30', 'CNAME 1:30'],
  );
});

test('Records of builders are placed below the subdomain of D_EXTEND', async () => {
  const { config } = await evaluateText(`D("ex.test", NewRegistrar("none"));
    D_EXTEND("lab.ex.test", DMARC_BUILDER(), DKIM_BUILDER({selector: "s", label: "m"}),
      SPF_BUILDER({parts: ["v=spf1", "-all"], flatten: ["*"]}));`);
  assert.deepEqual(
    config.zones[0]?.records.map(({ name, subdomain }) => `${name} ${subdomain}`),
    ['_dmarc.lab lab', 's._domainkey.m.lab lab', '_rawspf.lab lab', 'lab lab'],
  );
});
