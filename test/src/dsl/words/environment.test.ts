import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateText, failText } from '../../../support/evaluate-text.ts';

async function printed(text: string, variables: Record<string, string> = {}): Promise<string> {
  return (await evaluateText(text, { variables })).printed.join('\n');
}

test('Variables are global texts that the words win over, but not those which DNSControl has of its own', async () => {
  const variables = { n: '5', TTL: 'x', console: 'x', D: 'x', HASH: 'h', require: 'r', undefined: 'u', REV: '' };
  assert.equal(
    await printed(
      'console.log(typeof n, n, typeof TTL, typeof D, HASH, require, typeof undefined, typeof REV);',
      variables,
    ),
    'string 5 function function h r undefined string',
  );
});

test('A variable is there when the configuration declares it without a value', async () => {
  assert.equal(await printed('var own; var other = other || "mine"; console.log(own, other);', { own: 'x' }), 'x mine');
});

test('CLI_DEFAULTS gives values to what has none', async () => {
  assert.equal(
    await printed(
      `CLI_DEFAULTS({stage: "dev", flag: false, list: [1, 2], n: 1, later: 2});
var later;
console.log(stage, flag, JSON.stringify(list), n, later, typeof n);
CLI_DEFAULTS({stage: "other", fresh: 1}); console.log(stage, fresh);`,
      { n: '9' },
    ),
    'dev false [1,2] 9 2 string\ndev 1',
  );
  assert.match((await failText('CLI_DEFAULTS("a");')).message, /takes an object of names and values, found "a"/);
});

test('getConfiguredDomains is the live list of names as typed', async () => {
  assert.equal(
    await printed(`var live = getConfiguredDomains(), REG = NewRegistrar("none");
D("Shop.test", REG); D("bücher.test!x", REG); D("corp.example!", REG);
console.log(JSON.stringify(live), live === conf.domain_names);`),
    '["Shop.test","bücher.test!x","corp.example"] true',
  );
});

test('IP gives a number that addresses can be made of again', async () => {
  assert.equal(await printed('console.log(IP("10.0.0.255") + 1, isNaN(IP("1.2.3")));'), '167772416 true');
});

test('The no-op words are there and change nothing', async () => {
  const { config } = await evaluateText(
    'D("a.test", NewRegistrar("none"), A("x", "192.0.2.1", AUTOSPLIT, END), TXT("t", DKIM("v=DKIM1")), END);',
  );
  assert.deepEqual(
    config.zones[0]?.records.map(({ values, meta }) => [values[0], meta ?? {}]),
    [
      ['192.0.2.1', {}],
      ['v=DKIM1', {}],
    ],
  );
});

test('The conversions of a DNS provider become a table in text, those of a registrar stay', async () => {
  const { config } =
    await evaluateText(`var table = [{low: "192.0.2.0", high: IP("192.0.2.9"), newIP: ["198.51.100.7"]}];
NewRegistrar("r", {ip_conversions: table});
NewDnsProvider("d", "BIND", {ip_conversions: table, other: 1});
NewDnsProvider("e", {ip_conversions: "as it is"});`);
  assert.deepEqual(
    config.dnsProviders.map(({ meta }) => meta),
    [{ ip_conversions: '192.0.2.0 ~ 192.0.2.9 ~  ~ 198.51.100.7', other: 1 }, { ip_conversions: 'as it is' }],
  );
  assert.deepEqual(Object.keys(config.registrars[0]?.meta ?? {}), ['ip_conversions']);
  assert.match(JSON.stringify(config.registrars), /"newIP":\[/);
});

test('Underscore is there as _', async () => {
  assert.equal(
    await printed(`console.log(_.VERSION, _.range(3).join(), _.uniq([1, 1, 2]).join(), this._ === _);
console.log(_.chain({b: 1, a: 2}).keys().sortBy().value().join(), _.template("hi <%= n %>")({n: "there"}));`),
    '1.13.7 0,1,2 1,2 true\na,b hi there',
  );
});

for (const text of [
  'var _ = "mine"; console.log(_);',
  'const _ = "mine"; console.log(_);',
  'let _ = "mine"; console.log(_);',
  '_ = "mine"; console.log(_);',
  'function _() {} _.toString = function () { return "mine"; }; console.log(_);',
]) {
  test(`A configuration may have a _ of its own: ${text}`, async () => {
    assert.equal(await printed(text), 'mine');
  });
}

test('pitfall 58: a variable of the command line does not replace _', async () => {
  assert.equal(await printed('console.log(_.first([7, 8]));', { _: 'x' }), '7');
});

test('Underscore can give its name back', async () => {
  assert.equal(await printed('var under = _.noConflict(); console.log(typeof _, under.last([1, 2]));'), 'undefined 2');
});
