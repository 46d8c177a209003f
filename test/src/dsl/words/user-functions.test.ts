import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateText, evaluateZone, failText, recordLines } from '../../../support/evaluate-text.ts';

test('A domain function sees and changes the domain', async () => {
  const zone = await evaluateZone(`A("a", "192.0.2.1"), function (d) {
    d.meta.seen = d.name + d.records.length + d.records[0].target;
    d.defaultTTL = 77;
    d.records[0].ttl = 5;
  }, A("b", "192.0.2.2")`);
  assert.equal(zone.meta['seen'], 'ex.test1192.0.2.1');
  assert.deepEqual(recordLines(zone.records), ['a A 5 192.0.2.1', 'b A 77 192.0.2.2']);
});

test('A record function is called before name and target are set', async () => {
  const zone = await evaluateZone(`DefaultTTL(60), MX("m", 10, "mail", function (r) {
    r.meta.seen = [r.type, r.ttl, typeof r.name, typeof r.target, typeof r.mxpreference].join();
    r.ttl = 9; r.mxpreference = 20;
  })`);
  assert.deepEqual(recordLines(zone.records), ['m MX 9 10 mail']);
  assert.deepEqual(zone.records[0]?.meta, { seen: 'MX,60,undefined,undefined,undefined' });
});

test('A record word returns a function that adds the record and returns it', async () => {
  const zone = await evaluateZone(`function (d) {
    A("x", "192.0.2.1")(d).meta.k = "v";
    var kept = MX("y", 5, "mail")(d);
    kept.mxpreference += 1;
    CNAME("z", "x", TTL(3))(d).name = "zz";
  }`);
  assert.deepEqual(recordLines(zone.records), ['x A 0 192.0.2.1', 'y MX 0 6 mail', 'zz CNAME 3 x']);
  assert.deepEqual(zone.records[0]?.meta, { k: 'v' });
});

test('A record that a function kept may change until the end', async () => {
  const zone = await evaluateZone(
    `A("a", "192.0.2.1", function (r) { kept = r; }), function () { kept.target = "192.0.2.9"; }`,
  );
  assert.deepEqual(recordLines(zone.records), ['a A 0 192.0.2.9']);
});

test('One record function in many domains makes a record for each', async () => {
  const { config } =
    await evaluateText(`var REG = NewRegistrar("none"); var common = [A("a", "192.0.2.1"), TXT("t", "x", {k: 1})];
    D("a.test", REG, common); D("b.test", REG, DefaultTTL(5), common, common);`);
  assert.deepEqual(
    config.zones.map((zone) => recordLines(zone.records)),
    [
      ['a A 0 192.0.2.1', 't TXT 0 x'],
      ['a A 5 192.0.2.1', 't TXT 5 x', 'a A 5 192.0.2.1', 't TXT 5 x'],
    ],
  );
});

test('Records can be filtered, replaced and made by hand', async () => {
  const zone = await evaluateZone(`A("a", "192.0.2.1"), MX("m", 1, "x"), function (d) {
    d.records = d.records.filter(function (r) { return r.type === "MX"; });
    d.records.push({ type: "A", name: "hand", target: "192.0.2.2", meta: {}, ttl: 4 });
  }, TXT("t", "last")`);
  assert.deepEqual(recordLines(zone.records), ['m MX 0 1 x', 'hand A 4 192.0.2.2', 't TXT 0 last']);
});

test('A record of an unknown type made by hand is refused', async () => {
  const error = await failText('D("ex.test", NewRegistrar("n"), function (d) { d.records.push({ type: "NOPE" }); });');
  assert.match(error.message, /type "NOPE", which this program does not know/);
});

test('The global conf is live', async () => {
  const { config, printed } = await evaluateText(`D("a.test", NewRegistrar("n")); D("b.test!x", "n");
    console.log(conf.domain_names.join(), conf.domains.length, conf.registrars[0].name);
    conf.domains.reverse(); conf.domains[0].meta.k = "v";`);
  assert.deepEqual(printed, ['a.test,b.test!x 2 n']);
  assert.deepEqual(
    config.zones.map((zone) => [zone.name, zone.meta]),
    [
      ['b.test', { k: 'v' }],
      ['a.test', {}],
    ],
  );
});

test('A domain function finds the subdomain and default TTL of the moment', async () => {
  const { config } = await evaluateText(`D("ex.test", NewRegistrar("n"), A("r", "192.0.2.1"));
    D_EXTEND("s.ex.test", A("l", "192.0.2.2"), function (d) { d.meta.names = d.records.map(function (r) { return r.name; }).join(); });`);
  assert.equal(config.zones[0]?.meta['names'], 'r,l.s');
  assert.equal(config.zones[0]?.records[1]?.subdomain, 's');
});
