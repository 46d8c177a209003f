import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeclaredConfig } from '../../../src/model/ir.ts';
import type { Finding } from '../../../src/validate/finding.ts';
import { validateConfig } from '../../../src/validate/index.ts';
import { RULES } from '../../../src/validate/rules/index.ts';
import {
  ALL_TYPES,
  declare,
  declareAlias,
  declareConfig,
  declareZone,
  findingsOf,
  linesOf,
  TEST_KIND,
} from '../../support/declared.ts';

test('every rule has an id of its own and says in words what it is about', () => {
  const ids = RULES.map((rule) => rule.id);
  assert.equal(new Set(ids).size, ids.length);
  for (const { id, docs } of RULES) {
    assert.match(id, /^[a-z]+(-[a-z]+)*$/);
    assert.match(docs, /^[A-Z].*\.$/);
  }
});

test('messages are one line that starts with a capital or a quote and ends without a full stop', () => {
  const records = [declare('A', 'x', ['no']), declare('NS', '@', ['ns']), declare('CNAME', 'a_b', ['a_b'])];
  for (const { message } of findingsOf(declareConfig(declareZone('shop.test', records)))) {
    assert.match(message, /^["A-Z].*[^.]$/);
  }
});

test('TTLs are whole numbers in range', () => {
  const ttls = [1.5, -5, 2 ** 32, 2 ** 32 - 1, 1].map((ttl, call) =>
    declare('A', `x${call}`, ['192.0.2.1'], { ttl, call }),
  );
  assert.deepEqual(
    linesOf(ttls).map((line) => line.replace(/from.*, /, '')),
    [
      'ttl 0 The TTL must be a whole number not 1.5',
      'ttl 1 The TTL must be a whole number not -5',
      'ttl 2 The TTL must be a whole number not 4294967296',
    ],
  );
  assert.equal(linesOf([], { meta: { ns_ttl: 'ten' }, call: 4 })[0]?.slice(0, 32), 'ttl 4 The TTL of the name server');
  assert.deepEqual(linesOf([], { meta: { ns_ttl: '7200' } }), []);
});

test('name servers of the zone itself are not written as NS', () => {
  const [finding] = findingsOf(declareConfig(declareZone('shop.test', [declare('NS', '@', ['ns1.example.'])])));
  assert.equal(finding?.rule, 'ns-apex');
  assert.equal(finding?.hint, 'Use NAMESERVER("ns1.example.") instead');
});

test('an SOA record stands at the top and has no timer of 0', () => {
  const records = [declare('SOA', 'sub', ['ns', 'mail', 0, 0, 1, 0, 1], { call: 3 })];
  assert.deepEqual(linesOf(records, { dnsProviders: [] }), [
    'soa 3 An SOA record stands only at the top of a zone',
    'soa 3 The refresh must be greater than 0',
    'soa 3 The expire must be greater than 0',
  ]);
});

test('types a provider does not support are told once each, at the first record', () => {
  const records = [1, 2].map((call) => declare('SOA', '@', ['ns', 'mail', 0, call, 1, 1, 1], { call }));
  assert.deepEqual(
    linesOf(records).filter((line) => !line.startsWith('soa ')),
    ['capability 1 The DNS provider "r53" (ROUTE53) does not support SOA records'],
  );
});

test('capabilities are not checked while the type of the provider is unknown', () => {
  const config = {
    ...declareConfig(declareZone('shop.test', [declare('SOA', '@', ['ns', 'mail', 0, 1, 1, 1, 1])])),
    dnsProviders: [{ name: 'r53', type: '-', call: 0 }],
  };
  const validate = (types?: ReadonlyMap<string, string>): readonly Finding[] =>
    validateConfig(config, { recordTypes: ALL_TYPES, kinds: [TEST_KIND], types });
  assert.deepEqual(validate(), []);
  assert.deepEqual(validate(new Map([['r53', '-']])), []);
  assert.deepEqual(
    validate(new Map([['r53', 'ROUTE53']])).map(({ rule }) => rule),
    ['capability'],
  );
  assert.deepEqual(
    validate(new Map([['r53', 'BIND']])).map(({ message }) => message),
    ['The DNS provider "r53" of the zone "shop.test" is of the unknown type "BIND"'],
  );
});

test('an unknown record type is an error', () => {
  assert.deepEqual(linesOf([declare('NOSUCH', 'x', ['y'], { call: 7 })]), [
    'record-type 7 The record type NOSUCH is not supported',
  ]);
});

test('registrars and providers have to be declared', () => {
  const config: DeclaredConfig = { registrars: [], dnsProviders: [], zones: [declareZone('shop.test', [])] };
  assert.deepEqual(
    findingsOf(config).map(({ message, hint }) => `${message}; ${hint}`),
    [
      'The registrar "none" of the zone "shop.test" was never declared; Declare it with NewRegistrar("none")',
      'The DNS provider "r53" of the zone "shop.test" was never declared; Declare it with NewDnsProvider("r53")',
    ],
  );
});

test('metadata of a constant that is gone is an error', () => {
  const meta = { ignore_name_disable_safety_check: 'true' };
  assert.equal(linesOf([declare('A', 'x', ['192.0.2.1'], { meta })])[0]?.split(' ')[0], 'legacy-metadata');
});

const audit = (): Finding[] => [{ rule: 'own', level: 'error', message: 'No', call: 1 }];

test('a provider adds what it would refuse, once however often the zone uses it', () => {
  const zone = declareZone('shop.test', [], {
    dnsProviders: [
      ['r53', -1],
      ['other', 0],
    ],
  });
  const config = {
    ...declareConfig(zone),
    dnsProviders: ['r53', 'other'].map((name) => ({ name, type: 'ROUTE53', call: 0 })),
  };
  assert.deepEqual(
    findingsOf(config, [{ ...TEST_KIND, audit }]).map(({ rule }) => rule),
    ['own'],
  );
});

const mail = declare('MX', '@', [10, 'mail'], { call: 5 });

test('a target that its fully managed zone lacks is a warning', () => {
  assert.deepEqual(linesOf([mail]), ['missing-target 5 "mail.shop.test." is not in this config']);
  assert.deepEqual(linesOf([mail, declare('A', 'Mail', ['192.0.2.1'])]), []);
  assert.deepEqual(linesOf([declare('MX', '@', [10, '@']), declare('MX', 'x', [10, 'mail.partner.example.'])]), []);
  assert.deepEqual(linesOf([declare('MX', '@', [0, '.'])]), []);
  assert.equal(linesOf([declareAlias('x', 'A', 'lb')]).length, 1);
});

test('a target may come from a wildcard, a delegation or elsewhere', () => {
  const target = declare('CNAME', 'x', ['a.b.shop.test.']);
  assert.equal(linesOf([target]).length, 1);
  for (const name of ['*', '*.b']) assert.deepEqual(linesOf([target, declare('A', name, ['192.0.2.1'])]), []);
  assert.deepEqual(linesOf([target, declare('NS', 'b', ['ns.example.'])]), []);
  assert.deepEqual(linesOf([target], { keepsUnknown: true }), []);
  assert.deepEqual(linesOf([target], { dnsProviders: [] }), []);
  assert.deepEqual(linesOf([target], { unmanaged: [{ label: 'a.b', types: '', target: '', call: 0 }] }), []);
});

const nested = (inner: string): DeclaredConfig =>
  declareConfig(
    declareZone('shop.test', [declare('CNAME', 'x', ['w.lab.shop.test.'])]),
    declareZone('lab.shop.test', [], { tag: 'in', uniqueName: 'lab.shop.test!in' }),
    declareZone('lab.shop.test', [declare('A', inner, ['192.0.2.1'])]),
  );

test('the closest zone around a target decides, and any view of it will do', () => {
  assert.deepEqual(findingsOf(nested('w')), []);
  assert.equal(findingsOf(nested('v')).length, 1);
});
