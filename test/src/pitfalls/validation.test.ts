/** What DNSControl's checks miss, hide or crash on; named after the list of its pitfalls. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkText, checkZone } from '../../support/check-text.ts';

const HEAD = 'var REG = NewRegistrar("none", "NONE"), R53 = NewDnsProvider("r53", "ROUTE53");\n';

/** Findings of modifiers without their file, sorted as they are shown. */
async function findingsOf(modifiers: string): Promise<string[]> {
  const { lines } = await checkZone(modifiers);
  return lines.map((line) => line.replace('dnsconfig.js:', ''));
}

test('pitfall 15: the target of an alias is completed, lower-cased and compared as a whole name', async () => {
  const { records, lines } = await checkZone(`
  A("www", "192.0.2.1"), R53_ALIAS("a", "A", "WWW"), R53_ALIAS("b", "A", "www.Shop.test", R53_ZONE("/hostedzone/Z1")),
  R53_ALIAS("loop", "A", "Loop.shop.test")`);
  assert.deepEqual(
    records.filter(({ type }) => type === 'R53_ALIAS').map(({ values }) => `${values[1]} ${values[2]}`),
    ['www.shop.test. ', 'www.shop.test. Z1', 'loop.shop.test. '],
  );
  assert.equal(lines.length, 1);
  assert.match(lines[0] ?? '', /^dnsconfig\.js:6:3 error loop: /);
});

test('pitfall 16: two aliases of one type at a name are told at both calls, and so is an alias beside values', async () => {
  const found = await findingsOf(`  A("t", "192.0.2.1"),
  R53_ALIAS("x", "A", "t"),
  R53_ALIAS("x", "A", "t.shop.test."),
  R53_ALIAS("y", "A", "t"),
  A("y", "192.0.2.2")`);
  assert.deepEqual(
    found.map((line) => line.slice(0, line.indexOf(' '))),
    ['5:3', '6:3', '7:3', '8:3'],
  );
});

test('pitfall 17: aliases have every type that Route 53 gives them', async () => {
  const types = [
    'A',
    'AAAA',
    'CAA',
    'CNAME',
    'DS',
    'HTTPS',
    'MX',
    'NAPTR',
    'PTR',
    'SPF',
    'SRV',
    'SSHFP',
    'SVCB',
    'TLSA',
    'TXT',
  ];
  const aliases = types.map((type) => `R53_ALIAS("a${type}", "${type}", "there.test.", R53_ZONE("Z1"))`);
  assert.deepEqual(await findingsOf(aliases.join()), []);
});

test('pitfall 23: weighted CNAMEs and equal values of two weighted sets are no mistakes', async () => {
  const found = await findingsOf(`
  CNAME("w", "one.example.", R53_WEIGHT(5, "blue")), CNAME("w", "two.example.", R53_WEIGHT(6, "green")),
  A("v", "192.0.2.1", R53_WEIGHT(1, "a")), A("v", "192.0.2.1", R53_WEIGHT(2, "b"))`);
  assert.deepEqual(found, []);
});

test('pitfall 26: Route 53 holds DS and NAPTR', async () => {
  const found = await findingsOf(
    'DS("kid", 1, 8, 2, "aa".repeat(32)), NS("kid", "ns.example."), NAPTR("n", 1, 1, "u", "s", "!a!b!", ".")',
  );
  assert.deepEqual(found, []);
});

test('pitfall 62: what is an error is told as one, and says nothing of warnings', async () => {
  const [line, ...others] = await findingsOf('  A("x", "192.0.2")');
  assert.deepEqual(others, []);
  assert.equal(line, '4:3 error record-value: The address "192.0.2" is not an IPv4 address');
});

test('pitfall 65: a name outside the zone hides nothing that follows', async () => {
  const found = await findingsOf(`  CNAME("early", "no.dot"),
  A("host.other.example.", "192.0.2.1"),
  CNAME("late", "no.dot"),
  CAA("@", "bad", "x")`);
  assert.deepEqual(
    found.map((line) => line.replace(/:[^:]*$/, '')),
    ['4:3 error record-value', '5:3 error label-outside-zone', '6:3 error record-value', '7:3 error record-value'],
  );
});

test('pitfall 66: a full name in Unicode belongs to its zone, and does not repeat it', async () => {
  const { lines, records } = await checkText(`${HEAD}D("bücher.test", REG, DnsProvider(R53),
  A("voll.bücher.test.", "192.0.2.1"), A("bücher.test.", "192.0.2.2"), A("xn--bcher-kva.bücher.test.", "192.0.2.3"),
  A("zwei.bücher.test", "192.0.2.4"));`);
  assert.deepEqual(
    records.map(({ name }) => name),
    ['voll', '@', 'xn--bcher-kva', 'zwei.bücher.test'],
  );
  assert.equal(lines.length, 1);
  assert.match(lines[0] ?? '', /^dnsconfig\.js:4:3 error repeated-zone: /);
});

test('pitfall 69: a text longer than Route 53 takes is an error', async () => {
  const found = await findingsOf('  TXT("fits", "x".repeat(3900)),\n  TXT("long", "x".repeat(4100))');
  assert.equal(found.length, 1);
  assert.match(found[0] ?? '', /^5:3 error [\w-]+: .*4[,.]?000/);
});

test('pitfall 70: a TTL beyond 31 bits is an error', async () => {
  const found = await findingsOf('  A("x", "192.0.2.1", TTL(2147483647)),\n  A("y", "192.0.2.1", TTL(2147483648))');
  assert.equal(found.length, 1);
  assert.match(found[0] ?? '', /^5:3 error route53-ttl: Route 53 takes TTLs up to 2147483647, not 2147483648$/);
});

test('pitfall 109: a CNAME to itself is found by its whole name, in any spelling and below D_EXTEND', async () => {
  const { lines } = await checkText(`${HEAD}D("shop.test", REG, DnsProvider(R53),
  CNAME("a", "a"),
  CNAME("b", "b.shop.test."),
  CNAME("C", "c"),
  CNAME("fine", "a.other.example."));
D_EXTEND("dev.shop.test",
  CNAME("i", "i"),
  CNAME("j", "j.dev.shop.test."));
D_EXTEND("top.shop.test",
  CNAME("@", "@"));
D_EXTEND("up.shop.test",
  CNAME("@", "up"), A("up", "192.0.2.1"));`);
  assert.deepEqual(
    lines.map((line) => line.replace(/^dnsconfig\.js:/, '').replace(/:[^:]*$/, '')),
    ['3:3 error loop', '4:3 error loop', '5:3 error loop', '8:3 error loop', '9:3 error loop', '11:3 error loop'],
  );
});
