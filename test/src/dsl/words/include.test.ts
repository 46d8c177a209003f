import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateText, failText, placeOf, recordLines } from '../../../support/evaluate-text.ts';

const BEGIN = 'var REG = NewRegistrar("none");\n';

async function zones(text: string): Promise<string[][]> {
  const { config } = await evaluateText(BEGIN + text);
  return config.zones.map((zone) => recordLines(zone.records));
}

test('INCLUDE takes the records of another domain with their own TTLs and subdomains', async () => {
  const [, target] = await zones(`
D("base.test", REG, DefaultTTL(50), A("a", "192.0.2.1"), MX("@", 10, "mail", TTL(7)));
D_EXTEND("sub.base.test", CNAME("c", "a"));
D("shop.test", REG, DefaultTTL(99), A("own", "192.0.2.2"), INCLUDE("base.test"), A("tail", "192.0.2.3"));`);
  assert.deepEqual(target, [
    'own A 99 192.0.2.2',
    'a A 50 192.0.2.1',
    '@ MX 7 10 mail',
    'c.sub CNAME 50 a',
    'tail A 99 192.0.2.3',
  ]);
});

test('The domain is found in any spelling, by its nearest parent, and with its tag', async () => {
  const [, , ...targets] = await zones(`
D("Bücher.test", REG, A("a", "192.0.2.1"));
D("bücher.test!in", REG, A("b", "192.0.2.2"));
D("x.test", REG, INCLUDE("deep.xn--bcher-kva.TEST"));
D("y.test", REG, INCLUDE("bücher.test!in"));`);
  assert.deepEqual(targets, [['a A 0 192.0.2.1'], ['b A 0 192.0.2.2']]);
});

test('The records are those of the moment when the modifier is applied', async () => {
  const [, , target] = await zones(`
D("base.test", REG);
D("mid.test", REG);
var all = INCLUDE("base.test");
D_EXTEND("base.test", A("late", "192.0.2.1"));
D("shop.test", REG, all);
D_EXTEND("base.test", A("later", "192.0.2.2"));`);
  assert.deepEqual(target, ['late A 0 192.0.2.1']);
});

test('A domain that includes itself gets each record twice', async () => {
  assert.deepEqual(await zones('D("a.test", REG, A("x", "192.0.2.1")); D_EXTEND("a.test", INCLUDE("a.test"));'), [
    ['x A 0 192.0.2.1', 'x A 0 192.0.2.1'],
  ]);
});

test('pitfall 106: a change to an included record does not show in its source', async () => {
  const [source, target] = await zones(`
D("base.test", REG, A("a", "192.0.2.1", {k: "v"}), function (d) { A("b", "192.0.2.2")(d).ttl = 5; });
D("shop.test", REG, INCLUDE("base.test"), function (d) {
  d.records.forEach(function (record) { record.ttl = 77; record.meta.k = "changed"; });
});`);
  assert.deepEqual(source, ['a A 0 192.0.2.1', 'b A 5 192.0.2.2']);
  assert.deepEqual(target, ['a A 77 192.0.2.1', 'b A 77 192.0.2.2']);
});

test('A source whose records somebody has looked at is copied too', async () => {
  const [source, target] = await zones(`
D("base.test", REG, A("a", "192.0.2.1", {k: "v"}), R53_ALIAS("b", "A", "x.test."));
conf.domains[0].records.length;
D("shop.test", REG, INCLUDE("base.test"));
conf.domains[1].records[1].r53_alias.type = "AAAA";`);
  assert.deepEqual(source, ['a A 0 192.0.2.1', 'b R53_ALIAS 0 A x.test.  false']);
  assert.deepEqual(target, ['a A 0 192.0.2.1', 'b R53_ALIAS 0 AAAA x.test.  false']);
});

test('Only ordinary records are taken: no name servers, metadata or records that must not exist', async () => {
  const { config } = await evaluateText(`${BEGIN}
D("base.test", REG, {m: "x"}, NAMESERVER("ns.x.test."), A("gone", "192.0.2.1", ENSURE_ABSENT_REC()), IGNORE("y"));
D("shop.test", REG, INCLUDE("base.test"));`);
  const [, zone] = config.zones;
  assert.deepEqual([zone?.records, zone?.nameservers, zone?.absent, zone?.unmanaged, zone?.meta], [[], [], [], [], {}]);
});

test('A domain that was not declared yet is refused where INCLUDE stands', async () => {
  const error = await failText(`${BEGIN}D("a.test", REG,\n  INCLUDE("b.test"));`);
  assert.match(error.message, /"b\.test" was not declared yet/);
  assert.equal(placeOf(error), 'dnsconfig.js:3:3');
});
