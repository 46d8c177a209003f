import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeclaredConfig } from '../../../src/model/ir.ts';
import { evaluateText, type TextOptions } from '../../support/evaluate-text.ts';

/** Numbers of all calls that can have findings. */
function callsOf(config: DeclaredConfig): number[] {
  const zones = config.zones.flatMap((zone) => [zone, ...zone.records, ...zone.nameservers, ...zone.unmanaged]);
  return [...config.registrars, ...config.dnsProviders, ...zones].map(({ call }) => call);
}

/** Locate every call and show each as `file:line:column excerpt`, in the order of the calls. */
async function placesOf(source: string, options: TextOptions = {}): Promise<string[]> {
  const { config, locate } = await evaluateText(source, options);
  const calls = callsOf(config).toSorted((a, b) => a - b);
  const located = await locate(calls);
  return calls.map((call) => {
    const site = located.get(call);
    if (site === undefined) return `${call} nowhere`;
    return `${site.position.file}:${site.position.line}:${site.position.column} ${site.excerpt}`;
  });
}

test('Every call is found where it begins', async () => {
  const source = `var REG = NewRegistrar("none"), P = NewDnsProvider("p");
D("ex.test", REG, DnsProvider(P), NAMESERVER("ns1.ex.test."),
  A("www", "192.0.2.1"), // A("not", "this")
  A("x", /* A( */ "192.0.2.2", TTL(5)), MX("@", 10,
    "mail"),
  TXT("t", 'A("in", "a string")' + \`A(\${"template"}\`), IGNORE("i"));
D_EXTEND("s.ex.test",
   CNAME("c", "www"));`;
  assert.deepEqual(await placesOf(source), [
    'dnsconfig.js:1:11 NewRegistrar("none")',
    'dnsconfig.js:1:37 NewDnsProvider("p")',
    'dnsconfig.js:2:35 NAMESERVER("ns1.ex.test.")',
    'dnsconfig.js:3:3 A("www", "192.0.2.1")',
    'dnsconfig.js:4:3 A("x", /* A( */ "192.0.2.2", TTL(5))',
    'dnsconfig.js:4:41 MX("@", 10, "mail")',
    'dnsconfig.js:6:3 TXT("t", \'A("in", "a string")\' + `A(${"template"}`)',
    'dnsconfig.js:6:56 IGNORE("i")',
    'dnsconfig.js:2:1 D("ex.test", REG, DnsProvider(P), NAMESERVER("ns1.ex.test."…',
    'dnsconfig.js:8:4 CNAME("c", "www")',
  ]);
});

test('Calls in loops, functions and template strings are where they are written', async () => {
  const source = `var REG = NewRegistrar("none");
function host(n) { return A("h" + n, "192.0.2." + n); }
var list = [];
for (var i = 1; i < 3; i++) list.push(host(i), TXT("t" + i, /A\\("\\)\\//.source + 4 / 2 / 1));
var more = [1, 2].map((n) => CNAME(\`c\${n}\`, \`\${(A("lost", "192.0.2.9"), "h")}\${n}\`));
D("ex.test", REG, list, more);`;
  assert.deepEqual(await placesOf(source), [
    'dnsconfig.js:1:11 NewRegistrar("none")',
    ...[0, 1].flatMap(() => [
      'dnsconfig.js:2:27 A("h" + n, "192.0.2." + n)',
      'dnsconfig.js:4:48 TXT("t" + i, /A\\("\\)\\//.source + 4 / 2 / 1)',
    ]),
    ...[0, 1].map(() => 'dnsconfig.js:5:30 CNAME(`c${n}`, `${(A("lost", "192.0.2.9"), "h")}${n}`)'),
    'dnsconfig.js:6:1 D("ex.test", REG, list, more)',
  ]);
});

test('Calls in required files have the name of their file', async () => {
  const files = {
    'lib/mail.js': 'function mail() {\n  return [MX("@", 10, "mx"),\n    A("mx", "192.0.2.1")];\n}',
    'z.js': 'D("z.test", "n", A("a", "192.0.2.1"),\n  A("b", "192.0.2.2"));',
  };
  const source =
    'NewRegistrar("n");\nrequire("./lib/mail.js"); require("./z.js");\nD("ex.test", "n", mail());\nD("y.test", "n", mail());';
  const mail = ['lib/mail.js:2:11 MX("@", 10, "mx")', 'lib/mail.js:3:5 A("mx", "192.0.2.1")'];
  assert.deepEqual(await placesOf(source, { files }), [
    'dnsconfig.js:1:1 NewRegistrar("n")',
    'z.js:1:18 A("a", "192.0.2.1")',
    'z.js:2:3 A("b", "192.0.2.2")',
    'z.js:1:1 D("z.test", "n", A("a", "192.0.2.1"), A("b", "192.0.2.2"))',
    ...mail,
    'dnsconfig.js:3:1 D("ex.test", "n", mail())',
    ...mail,
    'dnsconfig.js:4:1 D("y.test", "n", mail())',
  ]);
});

test('Calls under another name are found by their stacks', async () => {
  const source = `var make = { A: A }, alias = TXT;
D("ex.test", NewRegistrar("n"), [["a", "192.0.2.1"]].map(function (r) {
    return make.A(r[0], r[1]); }),
  alias("t", "x"), A.apply(null, ["b", "192.0.2.2"]));`;
  const places = await placesOf(source);
  assert.deepEqual(
    places.map((place) => place.split(' ')[0]?.replace(/:\d+$/, '')),
    ['dnsconfig.js:2', 'dnsconfig.js:3', 'dnsconfig.js:4', 'dnsconfig.js:4', 'dnsconfig.js:2'],
  );
});

test('Functions of the user that share the name of a word are left alone', async () => {
  const source = `var B = A;
A = function (n) { return B(n, "192.0.2.1"); };
var o = { MX(n) { return this.TXT(n); }, TXT(n) { return n; } };
class K { A() { return 1; } }
D(o.MX("ex.test"), NewRegistrar("n"), A("a"), new K().A() && A("b"));`;
  const { config } = await evaluateText(source);
  assert.deepEqual(
    config.zones[0]?.records.map((record) => record.name),
    ['a', 'b'],
  );
  const places = await placesOf(source);
  assert.deepEqual(
    places.slice(1, 3).map((place) => place.split(' ')[0]),
    ['dnsconfig.js:5:39', 'dnsconfig.js:5:62'],
  );
});

test('Nothing is printed again while calls are located', async () => {
  const { printed, locate } = await evaluateText('console.log("once"); NewRegistrar("n" + 1);');
  assert.equal((await locate([1])).size, 1);
  assert.deepEqual(printed, ['once']);
});

test('Calls that do not exist are left out', async () => {
  const { locate } = await evaluateText('NewRegistrar("n");');
  assert.equal((await locate([7, 8])).size, 0);
  assert.equal((await locate([])).size, 0);
});

test('A configuration that fails when it is evaluated again leaves its calls without a place', async () => {
  let reads = 0;
  const readFile = (path: string): string => {
    if (path.endsWith('dnsconfig.js')) return 'NewRegistrar("n" + 1); require("./moody.js");';
    return reads++ === 0 ? '' : 'throw new Error("not again");';
  };
  const { locate } = await evaluateText('', { readFile, isOnce: true });
  assert.equal((await locate([1])).size, 0);
});
