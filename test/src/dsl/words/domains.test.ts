import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateText, evaluateZone, failText, placeOf, recordLines } from '../../../support/evaluate-text.ts';

const HEAD = 'var REG = NewRegistrar("none"); var P = NewDnsProvider("p");\n';

test('D keeps typed, punycode and Unicode spelling and takes the tag apart', async () => {
  const { config } = await evaluateText(`${HEAD}D("Bücher.test!In!x", REG); D("plain.test!", REG);`);
  const [first, second] = config.zones;
  assert.deepEqual(
    [first?.name, first?.tag, first?.uniqueName, first?.rawName, first?.unicodeName],
    ['xn--bcher-kva.test', 'In!x', 'xn--bcher-kva.test!In!x', 'Bücher.test', 'bücher.test'],
  );
  assert.deepEqual([second?.name, second?.tag, second?.uniqueName], ['plain.test', '', 'plain.test!']);
});

test('Modifiers are applied from left to right, arrays at any depth', async () => {
  const zone = await evaluateZone(
    'A("a", "192.0.2.1"), DefaultTTL(60), [A("b", "192.0.2.2"), [[A("c", "192.0.2.3")]]], []',
  );
  assert.deepEqual(recordLines(zone.records), ['a A 0 192.0.2.1', 'b A 60 192.0.2.2', 'c A 60 192.0.2.3']);
});

test('Objects are merged into the metadata, values as text', async () => {
  const zone = await evaluateZone('{a: 1, b: true}, {a: "z", c: {d: [1]}, e: undefined, f: null}');
  assert.deepEqual(zone.meta, { a: 'z', b: 'true', c: '{"d":[1]}' });
});

test('DNS providers are sorted by name and the last count wins', async () => {
  const zone = await evaluateZone('DnsProvider("z"), DnsProvider("B", 2), DnsProvider("z", 0)');
  assert.deepEqual(zone.dnsProviders, [
    ['B', 2],
    ['z', 0],
  ]);
});

test('DEFAULTS replaces what later domains begin with, and each gets records of its own', async () => {
  const { config } = await evaluateText(`${HEAD}
    DEFAULTS(DefaultTTL(90), A("d", "192.0.2.9")); D("a.test", REG); D("b.test", REG, A("x", "192.0.2.1"));
    DEFAULTS(); D("c.test", REG);`);
  assert.deepEqual(
    config.zones.map((zone) => recordLines(zone.records)),
    [['d A 90 192.0.2.9'], ['d A 90 192.0.2.9', 'x A 90 192.0.2.1'], []],
  );
});

test('D_EXTEND places records below the subdomain, absolute labels too', async () => {
  const { config } = await evaluateText(`${HEAD}D("ex.test", REG);
    D_EXTEND("lab.ex.test", A("@", "192.0.2.1"), A("db", "192.0.2.2"), A("w.lab.ex.test.", "192.0.2.3"));
    D_EXTEND("ex.test", A("top", "192.0.2.4"));`);
  const records = config.zones[0]?.records ?? [];
  assert.deepEqual(
    records.map(({ name, subdomain }) => [name, subdomain]),
    [
      ['lab', 'lab'],
      ['db.lab', 'lab'],
      ['w.lab.ex.test.', 'lab'],
      ['top', ''],
    ],
  );
});

test('D_EXTEND finds the nearest parent in any spelling, with the same tag', async () => {
  const { config } =
    await evaluateText(`${HEAD}D("Bücher.test!in", REG); D("bücher.test", REG); D("a.bücher.test", REG);
    D_EXTEND("x.XN--BCHER-KVA.test!in", A("i", "192.0.2.1"));
    D_EXTEND("x.bücher.test!", A("n", "192.0.2.2"));
    D_EXTEND("x.a.bücher.test", A("a", "192.0.2.3"));`);
  assert.deepEqual(
    config.zones.map((zone) => zone.records.map((record) => record.name)),
    [['i.x'], ['n.x'], ['a.x']],
  );
});

test('D_EXTEND of a classless reverse name extends the zone above it', async () => {
  const { config } = await evaluateText(`${HEAD}D("2.0.192.in-addr.arpa", REG);
    D_EXTEND("0/26.2.0.192.in-addr.arpa", PTR("11", "h.ex.test."));`);
  assert.deepEqual(
    config.zones[0]?.records.map((record) => record.name),
    ['11'],
  );
});

test('DefaultTTL inside D_EXTEND stays with the domain', async () => {
  const { config } = await evaluateText(`${HEAD}D("ex.test", REG); D_EXTEND("a.ex.test", DefaultTTL("5m"));
    D_EXTEND("b.ex.test", A("@", "192.0.2.1"));`);
  assert.equal(config.zones[0]?.records[0]?.ttl, 300);
});

const refused: readonly (readonly [title: string, source: string, message: RegExp, place: string])[] = [
  ['the same domain twice', 'D("a.test", REG);\n D("a.test!", REG);', /"a\.test!" is declared more than once/, '3:2'],
  ['a provider name as a text', 'D("a.test", REG,\n "p");', /"a\.test" is given "p", and D cannot use a string/, '2:1'],
  ['an undefined modifier', 'D("a.test", REG, undefined);', /is given undefined/, '2:1'],
  ['no registrar', 'D("a.test");', /registrar of D must be what NewRegistrar returned, found undefined/, '2:1'],
  ['a number for a name', '  D(1, REG);', /D takes the name of a domain, found the number 1/, '2:3'],
  ['to extend an unknown domain', 'D_EXTEND("no.test");', /"no\.test" was not declared yet; use D\(\) first/, '2:1'],
];

for (const [title, source, message, place] of refused) {
  test(`D refuses ${title}`, async () => {
    const error = await failText(HEAD + source);
    assert.match(error.message, message);
    assert.equal(placeOf(error), `dnsconfig.js:${place}`);
  });
}
