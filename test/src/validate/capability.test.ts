import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeclaredConfig, DeclaredZone } from '../../../src/model/ir.ts';
import { FOREIGN_TYPES } from '../../../src/records/foreign.ts';
import type { ProviderFacts } from '../../../src/validate/facts.ts';
import {
  declare,
  declareAlias,
  declareConfig,
  declareZone,
  findingsOf,
  linesOf,
  TEST_KIND,
} from '../../support/declared.ts';

/** A kind that can sign zones and has no types of its own. */
const FILES: ProviderFacts = {
  type: 'FILES',
  recordTypes: [],
  supportedTypes: ['A', 'CNAME', 'SOA'],
  managesDnssec: true,
};

/** A zone with both kinds of providers. */
function twoProviders(zone: Partial<DeclaredZone>, names: readonly string[] = ['files', 'r53']): DeclaredConfig {
  const config = declareConfig(
    declareZone('shop.test', [], { dnsProviders: names.map((name) => [name, -1] as const), ...zone }),
  );
  return { ...config, dnsProviders: [...config.dnsProviders, { name: 'files', type: 'FILES', call: 0 }] };
}

function found(config: DeclaredConfig): string[] {
  return findingsOf(config, [TEST_KIND, FILES])
    .filter(({ rule }) => rule === 'capability' || rule === 'foreign-type')
    .map(({ rule, call, message, hint }) => `${rule} ${call} ${message}; ${hint}`);
}

test('each provider that lacks a type is told with what to do about it', () => {
  const records = [declare('SOA', '@', ['ns', 'mail', 0, 1, 1, 1, 1], { call: 3 }), declare('AAAA', 'x', ['::1'])];
  assert.deepEqual(found(twoProviders({ records })), [
    'capability 0 The DNS provider "files" (FILES) does not support AAAA records; Leave it out; zones of type ROUTE53 can hold such records',
    'capability 3 The DNS provider "r53" (ROUTE53) does not support SOA records; Leave it out; zones of type FILES can hold such records',
  ]);
});

test('ALIAS is refused with what every provider has instead', () => {
  const kinds = [{ ...TEST_KIND, supportedTypes: ['A'] }, FILES];
  const records = [declare('ALIAS', '@', ['x.example.'])];
  const hints = findingsOf(twoProviders({ records }), kinds).map(({ hint }) => hint);
  assert.deepEqual(hints, ['Use A and AAAA', 'Use A and AAAA']);
});

test('a type nobody can hold says so', () => {
  const records = [declare('TXT', 'x', ['text'])];
  const kinds = [{ ...TEST_KIND, supportedTypes: ['A'] }];
  const [finding] = findingsOf(declareConfig(declareZone('shop.test', records)), kinds);
  assert.equal(finding?.hint, 'No provider of this version can hold such records');
});

for (const state of ['on', 'off'] as const) {
  test(`AUTODNSSEC_${state.toUpperCase()} is refused for each provider that does not sign`, () => {
    assert.deepEqual(found(twoProviders({ autoDnssec: state })), [
      `capability 1 The DNS provider "r53" (ROUTE53) does not switch DNSSEC ${state}; Leave AUTODNSSEC_${state.toUpperCase()} out, and see to it with the provider itself`,
    ]);
  });
}

test('pitfall 63: a record of another provider is told with word, name, home and remedy, each one', () => {
  const records = [declare('URL', 'u', ['https://x/'], { call: 2 }), declare('URL', '@', ['https://x/'], { call: 3 })];
  assert.deepEqual(found(declareConfig(declareZone('shop.test', records))), [
    'foreign-type 2 The URL record "u.shop.test" is for Namecheap and Porkbun; the DNS provider "r53" (ROUTE53) cannot hold it; Let a web server, CloudFront or an S3 website redirect, and point the name at it with A or R53_ALIAS',
    'foreign-type 3 The URL record "shop.test" is for Namecheap and Porkbun; the DNS provider "r53" (ROUTE53) cannot hold it; Let a web server, CloudFront or an S3 website redirect, and point the name at it with A or R53_ALIAS',
  ]);
});

test('a record that belongs to one of our providers is refused for another', () => {
  const records = [declareAlias('x', 'A', 'y.shop.test.', { call: 5 }), declare('A', 'y', ['192.0.2.1'])];
  assert.deepEqual(found(twoProviders({ records })), [
    'foreign-type 5 The R53_ALIAS record "x.shop.test" is for ROUTE53; the DNS provider "files" (FILES) cannot hold it; Use a plain record here, or give the zone no DNS provider but ROUTE53',
  ]);
});

const values: Readonly<Record<string, (string | number)[]>> = {
  AKAMAITLC: ['A', 'x'],
  AZURE_ALIAS: ['A', 'x'],
  CLOUDFLAREAPI_SINGLE_REDIRECT: ['n', '301', 'w', 't'],
  LUA: ['A', 'x'],
};

test('every type of another provider passes where nothing is known of the provider, and is refused where it is', () => {
  for (const { type } of FOREIGN_TYPES) {
    const zone = declareZone('shop.test', [declare(type, 'x', values[type] ?? ['y'])]);
    const known = declareConfig(zone);
    const unknown = { ...known, dnsProviders: [{ name: 'r53', type: '-', call: 0 }] };
    assert.deepEqual(findingsOf(structuredClone(unknown)), [], type);
    assert.deepEqual(
      findingsOf(known).map(({ rule }) => rule),
      ['foreign-type'],
      type,
    );
  }
});

const WRONG: readonly (readonly [type: string, values: string[], message: string])[] = [
  ['AKAMAITLC', ['B', 'x'], 'The answer type "B" is not one of DUAL, A, AAAA'],
  ['AZURE_ALIAS', ['MX', 'x'], 'The type "MX" is not one of A, AAAA, CNAME'],
  ['CLOUDFLAREAPI_SINGLE_REDIRECT', ['n', '200', 'w', 't'], 'The code "200" is not one of 301, 302, 303, 307, 308'],
];

for (const [type, given, message] of WRONG) {
  test(`${type} with ${given[0]} and ${given[1]} is refused`, () => {
    assert.ok(linesOf([declare(type, 'x', given)], { dnsProviders: [] }).includes(`record-value 0 ${message}`));
  });
}

test('a Lua record answers with a type that exists', () => {
  assert.match(
    linesOf([declare('LUA', 'x', ['NOPE', 'code'])], { dnsProviders: [] })[0] ?? '',
    /The type "NOPE" is not/,
  );
});

test('several records of a foreign type may share a name, unless they are the same', () => {
  const lua = (code: string, call: number) => declare('LUA', 'x', ['A', code], { call });
  assert.deepEqual(linesOf([lua('1', 1), lua('2', 2), lua('1', 3)], { dnsProviders: [] }), [
    'duplicate 3 The record is declared twice: x.shop.test LUA A 1',
  ]);
});

test('a CNAME may stand beside AKAMAICDN, and be proxied by Cloudflare where that may be the provider', () => {
  const cname = (meta: Record<string, string>) => declare('CNAME', 'x', ['y.example.'], { meta });
  const address = declare('A', 'x', ['192.0.2.1']);
  assert.deepEqual(linesOf([cname({}), declare('AKAMAICDN', 'x', ['y'])], { dnsProviders: [] }), []);
  assert.deepEqual(linesOf([cname({ cloudflare_proxy: 'on' }), address], { dnsProviders: [] }), []);
  assert.equal(linesOf([cname({ cloudflare_proxy: 'off' }), address], { dnsProviders: [] }).length, 1);
  assert.equal(linesOf([cname({ cloudflare_proxy: 'on' }), address]).length, 1, 'Route 53 takes no notice of it');
});

test('metadata of other providers changes nothing', () => {
  const meta = { cloudflare_proxy: 'on', hedns_dynamic: 'on', cloudflare_comment: 'why' };
  assert.deepEqual(linesOf([declare('A', 'x', ['192.0.2.1'], { meta })], { meta }), []);
});
