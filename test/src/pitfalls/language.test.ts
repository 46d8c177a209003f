/** What DNSControl's language does and ours does not, or does on purpose too; named after the list of its pitfalls. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkText, checkZone, shortRecords } from '../../support/check-text.ts';
import { failText, placeOf } from '../../support/evaluate-text.ts';

const HEAD = 'var REG = NewRegistrar("none", "NONE"), R53 = NewDnsProvider("r53", "ROUTE53");\n';

test('pitfall 46: JavaScript of today runs, and a script is a sloppy one all the same', async () => {
  const source = `${HEAD}const pair = ([a, ...rest]) => ({ a, ...{ rest } });
class Host { #n = 1; get address() { return \`192.0.2.\${this.#n ** 1}\`; } }
require("./lib.js");
for (i = 0; i < 2; i++) {}
D("shop.test", REG, DnsProvider(R53), A("@", new Host().address), TXT("t", pair([fromLib, i]).rest + (this === globalThis)));`;
  const checked = await checkText(source, { 'lib.js': 'var fromLib = "lib";' });
  assert.deepEqual(shortRecords(checked), ['@ A 300 192.0.2.1', 't TXT 300 2true']);
});

test('pitfall 47: D_EXTEND finds its domain in any spelling, and a full name stays the name it is', async () => {
  const checked = await checkText(`${HEAD}D("bücher.test", REG, DnsProvider(R53));
D_EXTEND("Lab.XN--BCHER-KVA.test", A("w.lab.bücher.test.", "192.0.2.1"), A("bücher.test.", "192.0.2.2"), DS("k", 1, 8, 2, "aa"));`);
  assert.deepEqual(checked.lines, []);
  assert.deepEqual(
    checked.records.map(({ name }) => name),
    ['w.lab', '@', 'k.lab'],
  );
});

test('pitfall 48: a list among the modifiers of a record counts as its elements do, functions too', async () => {
  const checked = await checkZone('A("x", "192.0.2.1", [TTL(60), [{ k: "v" }]]), DS("k", 1, 8, 2, "aa", [[TTL(90)]])');
  assert.deepEqual(shortRecords(checked), ['x A 60 192.0.2.1', 'k DS 90 1 8 2 aa']);
  assert.deepEqual(checked.records[0]?.meta, { k: 'v' });
});

test('pitfall 49: metadata may be numbers and booleans, and becomes text', async () => {
  const { config, lines } = await checkZone('{ no_ns: true, level: 7 }, A("x", "192.0.2.1", { foo: 42, on: false })');
  assert.deepEqual(lines, []);
  const [zone] = config.zones;
  assert.deepEqual(zone?.meta, { no_ns: 'true', level: '7' });
  assert.deepEqual(zone?.records[0]?.meta, { foo: '42', on: 'false' });
});

test('pitfall 50: numbers out of range are told where they stand, all of them', async () => {
  const { lines } = await checkZone('  MX("@", 70000, "m"),\n  SRV("_s._tcp", 1, -1, 1.5, "m"), A("m", "192.0.2.1")');
  assert.deepEqual(lines, [
    'dnsconfig.js:4:3 error record-value: The priority must be a whole number from 0 to 65535, not 70000',
    'dnsconfig.js:5:3 error record-value: The weight must be a whole number from 0 to 65535, not -1',
  ]);
  for (const ttl of ['1.5', '-5']) {
    const error = await failText(`${HEAD}D("shop.test", REG,\n  A("x", "192.0.2.1", TTL(${ttl})));`);
    assert.equal(placeOf(error), 'dnsconfig.js:3:23');
    assert.match(error.message, new RegExp(`^TTL takes .* found the number ${ttl}$`));
  }
});

test('pitfall 51: TTL(0) is the default of 300 seconds, and takes a DefaultTTL away', async () => {
  const checked = await checkZone(
    'DefaultTTL(60), A("a", "192.0.2.1"), A("b", "192.0.2.2", TTL(0)), A("c", "192.0.2.3", TTL("0"))',
  );
  assert.deepEqual(
    checked.records.map(({ name, ttl }) => `${name} ${ttl}`),
    ['a 60', 'b 300', 'c 300'],
  );
});

test('pitfall 55: a record is found where its word is called, in macros and required files too', async () => {
  const { lines } = await checkText(
    `${HEAD}function web(name) {\n  return A(name, "192.0.2");\n}\nrequire("./zones/b.js");
D("shop.test", REG, DnsProvider(R53),\n  web("x"));`,
    { 'zones/b.js': 'D("b.test", REG, A("@", "nowhere"));' },
  );
  assert.deepEqual(lines, [
    'dnsconfig.js:3:10 error record-value: The address "192.0.2" is not an IPv4 address',
    'zones/b.js:1:18 error record-value: The address "nowhere" is not an IPv4 address',
  ]);
});

test('pitfall 59: names without the final dot are refused with the remedy; REV has none to give', async () => {
  const { lines, printed, config } = await checkText(`${HEAD}console.log(REV("192.0.2.0/24"));
D("shop.test", REG, DnsProvider(R53),\n  NAMESERVER("ns1.example.com"));
DOMAIN_ELSEWHERE("other.test", REG, ["ns1.example.com"]);`);
  assert.deepEqual(printed, ['2.0.192.in-addr.arpa']);
  assert.equal(config.zones.length, 2);
  const dot = 'must end with a dot, or be a name without one';
  assert.deepEqual(lines, [
    `dnsconfig.js:4:3 error nameserver: The name server "ns1.example.com" ${dot}`,
    `dnsconfig.js:5:1 error nameserver: The name server "ns1.example.com" ${dot}`,
  ]);
});

test('pitfall 107: what is no argument is refused where it stands', async () => {
  const refused: readonly (readonly [call: string, message: RegExp])[] = [
    ['TTL()', /^TTL takes whole seconds .* found undefined$/],
    ['TTL(null)', /^TTL takes whole seconds .* found null$/],
    ['TTL(NaN)', /^TTL takes whole seconds .* NaN$/],
    ['DefaultTTL()', /^DefaultTTL takes whole seconds .* found undefined$/],
    ['A("x")', /^A "x" takes 2 arguments \(name, address\), found 1$/],
    ['CNAME("x", undefined)', /^CNAME "x" takes 2 arguments \(name, target\), found 1$/],
    ['A(undefined, "192.0.2.1")', /^The name of A must be a text, found undefined$/],
    ['MX("x", NaN, "y")', /^The priority of MX "x" must be a number, found NaN$/],
    ['R53_EVALUATE_TARGET_HEALTH()', /^R53_EVALUATE_TARGET_HEALTH takes true or false, found undefined$/],
  ];
  for (const [call, message] of refused) {
    const error = await failText(`${HEAD}D("shop.test", REG,\n  ${call});`);
    assert.match(error.message, message);
    assert.equal(placeOf(error), 'dnsconfig.js:3:3', call);
  }
});
