import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeclaredZone } from '../../../../src/model/ir.ts';
import { evaluateText, failText, placeOf } from '../../../support/evaluate-text.ts';

const BEGIN = 'var REG = NewRegistrar("none"); var DNS = NewDnsProvider("main"); var TWO = NewDnsProvider("two");\n';

async function firstZone(text: string): Promise<DeclaredZone> {
  const { config } = await evaluateText(BEGIN + text);
  const [zone] = config.zones;
  assert.ok(zone);
  return zone;
}

test('DOMAIN_ELSEWHERE declares name servers and keeps all records', async () => {
  const zone = await firstZone('DOMAIN_ELSEWHERE("a.test", REG, ["ns1.x.test.", "NS2.x.test."]);');
  assert.equal(zone.keepsUnknown, true);
  assert.deepEqual(
    zone.nameservers.map(({ name }) => name),
    ['ns1.x.test.', 'NS2.x.test.'],
  );
  assert.deepEqual([zone.records, zone.dnsProviders], [[], []]);
});

test('DOMAIN_ELSEWHERE_AUTO takes the name servers of every provider it names', async () => {
  const zone = await firstZone('DOMAIN_ELSEWHERE_AUTO("a.test", REG, DNS, TWO);');
  assert.equal(zone.keepsUnknown, true);
  assert.deepEqual(zone.dnsProviders, [
    ['main', -1],
    ['two', -1],
  ]);
});

test('DEFAULTS apply, and the domain can be extended', async () => {
  const zone = await firstZone(`DEFAULTS({k: "v"});
DOMAIN_ELSEWHERE("a.test", REG, []);
D_EXTEND("sub.a.test", A("x", "192.0.2.1"));
console.log(getConfiguredDomains().join());`);
  assert.deepEqual([zone.meta, zone.records[0]?.name], [{ k: 'v' }, 'x.sub']);
});

test('The positions of the domain and its name servers are those of the call', async () => {
  const { config, locate } = await evaluateText(`${BEGIN}D("b.test", REG);
  DOMAIN_ELSEWHERE("a.test", REG, ["ns1.x.test.", "ns2.x.test."]);`);
  const zone = config.zones[1];
  const calls = [zone?.call ?? 0, ...(zone?.nameservers ?? []).map(({ call }) => call)];
  const sites = await locate(calls);
  assert.deepEqual(
    calls.map((call) => [sites.get(call)?.position.line, sites.get(call)?.position.column]),
    [
      [3, 3],
      [3, 3],
      [3, 3],
    ],
  );
});

const REFUSED: readonly (readonly [call: string, message: RegExp])[] = [
  ['DOMAIN_ELSEWHERE("a.test", REG)', /DOMAIN_ELSEWHERE takes a list of names of name servers, found undefined/],
  ['DOMAIN_ELSEWHERE("a.test", REG, "ns1.x.test.")', /found "ns1\.x\.test\."/],
  ['DOMAIN_ELSEWHERE("a.test", REG, [undefined])', /found a list/],
  ['DOMAIN_ELSEWHERE(5, REG, [])', /DOMAIN_ELSEWHERE takes the name of a domain, found the number 5/],
  ['DOMAIN_ELSEWHERE("a.test", undefined, [])', /The registrar of DOMAIN_ELSEWHERE must be/],
  ['DOMAIN_ELSEWHERE_AUTO("a.test", REG, 5)', /The provider of DOMAIN_ELSEWHERE_AUTO must be/],
];

for (const [call, message] of REFUSED) {
  test(`${call} is refused`, async () => {
    const error = await failText(`${BEGIN}\n ${call};`);
    assert.match(error.message, message);
    assert.equal(placeOf(error), 'dnsconfig.js:3:2');
  });
}

test('A domain declared twice names the word that did it', async () => {
  const error = await failText(`${BEGIN}D("a.test", REG); DOMAIN_ELSEWHERE("a.test", REG, []);`);
  assert.match(error.message, /"a\.test" is declared more than once/);
});
