import assert from 'node:assert/strict';
import { test } from 'node:test';
import { route53 } from '../../../../providers/route53/index.ts';
import { fromIrJson } from '../../../../src/model/ir-reader.ts';
import { toIrJson } from '../../../../src/model/ir-json.ts';
import { ALL_TYPES, findingsOf } from '../../../support/declared.ts';
import { evaluateText, failText, placeOf } from '../../../support/evaluate-text.ts';

const HEAD = 'var REG = NewRegistrar("none"); var DSP = NewDnsProvider("r53", "ROUTE53");\n';
const ZONE = (records: string): string => `D("shop.test", REG, DnsProvider(DSP), ${records});`;
const PLAIN = ZONE('A("www", "192.0.2.1")');

async function findings(text: string): Promise<string[]> {
  const { config } = await evaluateText(HEAD + text, { isOnce: true });
  return findingsOf(config, [route53]).map(({ rule, level, message, hint }) =>
    [`${level} ${rule.replace('route53-', '')}: ${message}`, hint].filter(Boolean).join(' | '),
  );
}

const CASES: readonly (readonly [options: string, ...expected: RegExp[]])[] = [
  ['host: "a.test"', /has no type \| The types are "HTTP"/],
  ['type: "HTPS", host: "a.test"', /has the type "HTPS", which does not exist \| Did you mean "HTTPS"\?/],
  ['type: "HTTP"', /needs "host" or "ip", or there is nothing to look at/],
  ['type: "HTTP", host: "a.test", prot: 80', /has "prot", which is no setting \| Did you mean "port"\?/],
  ['type: "HTTP", host: "a.test", search: "ok"', /has "search", but is of type "HTTP" \| Only "HTTP_STR_MATCH"/],
  ['type: "HTTP", host: "a.test", port: 70000', /has 70000 for "port", which is not from 1 to 65535/],
  ['type: "HTTP", host: "a.test", port: "80"', /has "80" for "port", which is no whole number/],
  ['type: "HTTP", host: "a.test", interval: 20', /which is not 10 or 30/],
  ['type: "HTTP", host: "a.test", latency: 1', /which is neither true nor false/],
  ['type: "HTTP", ip: "192.0.2.256"', /which is no IP address/],
  ['type: "HTTP", host: "a.test", regions: ["eu-west-1"]', /which is not a list of 3 to 64 different ones/],
  ['type: "HTTP", host: "a.test", regions: ["mars-1"]', /which is not a list of ap-northeast-1/],
  ['type: "TCP", host: "a.test"', /needs "port", as every one of type "TCP"/],
  ['type: "CALCULATED", threshold: 1', /needs "children"/],
  ['type: "CALCULATED", children: ["web"], threshold: 1', /is calculated from itself/],
  ['type: "CLOUDWATCH_METRIC", alarm: "a"', /needs "alarmRegion"/],
  ['type: "RECOVERY_CONTROL"', /needs "control"/],
];

test('what is wrong with a health check is found before anything is asked, with the way out', async () => {
  for (const [options, ...expected] of CASES) {
    const found = await findings(`HealthCheck("web", { ${options} });\n${PLAIN}`);
    assert.equal(found.length, expected.length, `${options}: ${found.join('\n')}`);
    for (const [i, pattern] of expected.entries()) {
      assert.match(found[i] ?? '', pattern);
      assert.match(found[i] ?? '', /^error health-check-settings: The health check "web" /);
    }
  }
});

test('every type of health check can be declared', async () => {
  const all = [
    '{ type: "HTTP", host: "a.test", inverted: true, disabled: true }',
    '{ type: "HTTPS", ip: "2001:db8::1", sni: false, latency: true }',
    '{ type: "HTTP_STR_MATCH", host: "a.test", search: "ok", failures: 10 }',
    '{ type: "HTTPS_STR_MATCH", host: "a.test", search: "ok", interval: 10 }',
    '{ type: "TCP", ip: "192.0.2.1", port: 25, regions: ["eu-west-1", "us-east-1", "us-west-1"] }',
    '{ type: "CALCULATED", children: ["c0"], threshold: 0 }',
    '{ type: "CLOUDWATCH_METRIC", alarm: "a", alarmRegion: "eu-central-1", insufficientData: "Unhealthy" }',
    '{ type: "RECOVERY_CONTROL", control: "arn:aws:route53-recovery-control::1:controlpanel/a/routingcontrol/b" }',
  ];
  const text = all.map((options, i) => `HealthCheck("c${i}", ${options});`).join('\n');
  assert.deepEqual(await findings(`${text}\n${PLAIN}`), []);
});

test('what is wrong with a CIDR collection is found before anything is asked', async () => {
  const cases: readonly (readonly [locations: string, expected: RegExp])[] = [
    ['"no place": ["192.0.2.0/24"]', /has a location "no place", whose name/],
    ['a: "192.0.2.0/24"', /needs a list of networks for the location "a"/],
    ['a: []', /needs a list of networks/],
    ['a: ["192.0.2.0"]', /has "192\.0\.2\.0" at "a", which is no such network/],
    ['a: ["192.0.2.1/24"]', /which is no such network/],
    ['a: ["192.0.2.0/25"]', /which is no such network/],
    ['a: ["2001:db8::/49"]', /which is no such network/],
    ['a: ["2001:db8:0:1::/48"]', /which is no such network/],
    ['a: ["192.0.2.0/24"], b: ["192.0.2.0/24"]', /has 192\.0\.2\.0\/24 in two locations: "a" and "b"/],
  ];
  for (const [locations, expected] of cases) {
    const found = await findings(`CidrCollection("offices", { ${locations} });\n${PLAIN}`);
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0] ?? '', expected);
  }
});

test('names are unique, not those of ids, and such as Route 53 takes', async () => {
  const check = '{ type: "HTTP", host: "a.test" }';
  const id = '6f5e4d3c-2b1a-4c3d-8e9f-001122334455';
  const found = await findings(
    `HealthCheck("a", ${check}); HealthCheck("a", ${check}); HealthCheck("${id}", ${check}); HealthCheck("a!", ${check});
     CidrCollection("no place", { a: ["192.0.2.0/24"] });\n${PLAIN}`,
  );
  assert.deepEqual(
    found.map((line) => line.replace(/ \|.*/, '')),
    [
      'error resource-name: The health check "a" is declared more than once',
      `error resource-name: The health check "${id}" has the form of an id, so that nobody could refer to it by name`,
      'error resource-name: The health check "a!" has a name that Route 53 does not take',
      'error resource-name: The CIDR collection "no place" has a name that Route 53 does not take',
    ],
  );
});

test('a name that is nearly that of a declaration is questioned, and a location that a collection lacks refused', async () => {
  const records = `A("a", "192.0.2.1", R53_MULTIVALUE("1"), R53_HEALTH_CHECK("web-ue")),
    A("b", "192.0.2.1", R53_CIDR("ofices", "berlin", "1")), A("b", "192.0.2.1", R53_CIDR("ofices", "*", "2")),
    A("c", "192.0.2.1", R53_CIDR("offices", "berln", "1")), A("c", "192.0.2.1", R53_CIDR("offices", "*", "2"))`;
  const found = await findings(
    `HealthCheck("web-eu", { type: "HTTP", host: "a.test" }); CidrCollection("offices", { berlin: ["192.0.2.0/24"] });
     ${ZONE(records)}`,
  );
  assert.deepEqual(found, [
    'warning resource-name: No HealthCheck() declares "web-ue" | Did you mean "web-eu"?',
    'warning resource-name: No CidrCollection() declares "ofices" | Did you mean "offices"?',
    'error cidr: The CIDR collection "offices" has no location "berln" | Did you mean "berlin"?',
  ]);
});

test('what Route 53 is to hold is questioned where it keeps no zone', async () => {
  const text = `HealthCheck("web", { type: "HTTP", host: "a.test" });
CidrCollection("offices", { berlin: ["192.0.2.0/24"] });`;
  const hint = 'Give a zone a DNS provider of type ROUTE53, or take the declaration out';
  const expected = [
    `warning resource-account: The health check "web" is made nowhere, because no zone is kept by Route 53 | ${hint}`,
    `warning resource-account: The CIDR collection "offices" is made nowhere, because no zone is kept by Route 53 | ${hint}`,
  ];
  assert.deepEqual(await findings(text), expected);
  assert.deepEqual(await findings(`${text}\nD("shop.test", REG);`), expected);
  const elsewhere = await findings(`${text}\nD("shop.test", REG, DnsProvider(NewDnsProvider("other", "BIND")));`);
  assert.deepEqual(elsewhere.slice(-2), expected);
  // Only creds.json knows what it is.
  assert.deepEqual(await findings(`${text}\nD("shop.test", REG, DnsProvider(NewDnsProvider("other")));`), []);
  assert.deepEqual(await findings(`${text}\n${PLAIN}`), []);
});

test('nothing refers by name to a health check that is declared to be deleted', async () => {
  const hint = 'Give HealthCheck() its settings, or take the reference out';
  const message = `error resource-name: The health check "web" is to be deleted, as it is declared without settings | ${hint}`;
  const all = 'HealthCheck("all", { type: "CALCULATED", children: ["web"], threshold: 1 });';
  const record = ZONE('A("a", "192.0.2.1", R53_MULTIVALUE("1"), R53_HEALTH_CHECK("web"))');
  assert.deepEqual(await findings(`HealthCheck("web", {});\n${PLAIN}`), []);
  assert.deepEqual(await findings(`HealthCheck("web", {});\n${record}`), [message]);
  assert.deepEqual(await findings(`HealthCheck("web", {}); ${all}\n${PLAIN}`), [message]);
});

test('a record has its health check by name or by id, not both', async () => {
  const record = 'A("a", "192.0.2.1", R53_MULTIVALUE("1"), R53_HEALTH_CHECK("web"), R53_HEALTH_CHECK_ID("x"))';
  const [first] = await findings(ZONE(record));
  assert.match(first ?? '', /^error health-check: The record has a health check by name and another one by id/);
});

test('the words return the name and refuse what is no name, no object and no setting', async () => {
  const { printed } = await evaluateText('console.log(HealthCheck("web", {}), CidrCollection("offices", {}));');
  assert.deepEqual(printed, ['web offices']);
  for (const [call, message] of [
    ['HealthCheck()', 'HealthCheck takes a name first, found undefined'],
    ['HealthCheck("")', 'HealthCheck takes a name first, found ""'],
    ['HealthCheck("web")', 'HealthCheck takes an object after the name "web", found undefined'],
    ['CidrCollection("offices", [])', 'CidrCollection takes an object after the name "offices", found a list'],
    ['HealthCheck("web", { port: IP })', 'The port of HealthCheck("web") is a function, which is no setting'],
    ['R53_HEALTH_CHECK(1)', 'R53_HEALTH_CHECK takes the name of a health check, found the number 1'],
  ] as const) {
    const error = await failText(`var x;\n${call};`);
    assert.ok(error.message.includes(message), error.message);
    assert.match(placeOf(error), /^dnsconfig\.js:2:/);
  }
});

test('what is declared besides zones goes through the intermediate representation', async () => {
  const { config } = await evaluateText(
    `HealthCheck("web", { type: "HTTP", host: "a.test" }); CidrCollection("offices", { a: ["192.0.2.0/24"] });`,
  );
  const json = toIrJson(config, { recordTypes: ALL_TYPES, isNormalized: false });
  assert.deepEqual(json['health_checks'], [{ name: 'web', options: { type: 'HTTP', host: 'a.test' } }]);
  assert.deepEqual(json['cidr_collections'], [{ name: 'offices', options: { a: ['192.0.2.0/24'] } }]);
  const { config: read } = fromIrJson(JSON.parse(JSON.stringify(json)), ALL_TYPES);
  assert.deepEqual(toIrJson(read, { recordTypes: ALL_TYPES, isNormalized: false }), json);
  const empty = toIrJson((await evaluateText('')).config, { recordTypes: ALL_TYPES, isNormalized: false });
  assert.deepEqual(Object.keys(empty), ['registrars', 'dns_providers', 'domains']);
});
