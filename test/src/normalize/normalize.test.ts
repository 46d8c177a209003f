import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeclaredRecord } from '../../../src/model/ir.ts';
import { normalizeConfig } from '../../../src/normalize/index.ts';
import type { FieldValue } from '../../../src/records/field.ts';
import { ALL_TYPES, declare, declareAlias, declareConfig, declareZone } from '../../support/declared.ts';

function normalized(record: DeclaredRecord): DeclaredRecord {
  assert.deepEqual(normalizeConfig(declareConfig(declareZone('shop.test', [record])), ALL_TYPES), []);
  return record;
}

const VALUES: readonly [type: string, typed: FieldValue[], expected: FieldValue[]][] = [
  ['CNAME', ['www'], ['www.shop.test.']],
  ['CNAME', ['@'], ['shop.test.']],
  ['CNAME', ['Edge.Partner.EXAMPLE.'], ['edge.partner.example.']],
  ['CNAME', ['Größe'], ['größe.shop.test.']],
  ['MX', [10, 'Mail'], [10, 'mail.shop.test.']],
  ['MX', [0, '.'], [0, '.']],
  ['NS', ['ns1'], ['ns1.shop.test.']],
  ['SRV', [1, 2, 5060, '@'], [1, 2, 5060, 'shop.test.']],
  ['PTR', ['Host'], ['host']],
  ['PTR', ['@'], ['@']],
  ['A', [3_221_225_985], ['192.0.2.1']],
  ['AAAA', ['2001:DB8::192.0.2.1'], ['2001:db8::c000:201']],
  ['CAA', [0, 'Issue', 'CA.example'], [0, 'issue', 'CA.example']],
  ['TXT', ['Mixed Case'], ['Mixed Case']],
  ['SOA', ['Ns1', 'Host-Master', 0, 1, 2, 3, 4], ['ns1', 'host-master', 0, 1, 2, 3, 4]],
];

for (const [type, typed, expected] of VALUES) {
  test(`${type} ${JSON.stringify(typed)} becomes ${JSON.stringify(expected)}`, () => {
    assert.deepEqual(normalized(declare(type, 'x', typed)).values, expected);
  });
}

function targetBelowExtend(text: string): FieldValue | undefined {
  return normalized(declare('CNAME', 'x', [text], { subdomain: 'Deep.Lab' })).values[0];
}

test('targets below D_EXTEND are completed with its part, which keeps its spelling', () => {
  assert.equal(targetBelowExtend('WWW'), 'www.Deep.Lab.shop.test.');
  assert.equal(targetBelowExtend('@'), 'Deep.Lab.shop.test.');
  assert.equal(targetBelowExtend('WWW.Deep.Lab.shop.test.'), 'www.Deep.Lab.shop.test.');
});

test('a record without a TTL gets 300 seconds', () => {
  assert.equal(normalized(declare('A', 'x', ['192.0.2.1'])).ttl, 300);
  assert.equal(normalized(declare('A', 'x', ['192.0.2.1'], { ttl: 60 })).ttl, 60);
});

test('an alias is completed like a CNAME, a missing final dot is added, and its type is noted', () => {
  const relative = normalized(declareAlias('x', 'A', 'WWW', { meta: { team: 'net' } }));
  assert.deepEqual(relative.values, ['A', 'www.shop.test.', '', 'false']);
  assert.deepEqual(relative.meta, { team: 'net', orig_custom_type: 'R53_ALIAS' });
  assert.equal(normalized(declareAlias('x', 'A', 'D1.cdn.example')).values[1], 'd1.cdn.example.');
});

test('what is wrong stays as typed and everything else goes on', () => {
  const records = [
    declare('A', 'Bad', ['192.0.2.300'], { call: 1 }),
    declare('CNAME', 'host.other.example.', ['no.dot'], { call: 2 }),
    declare('A', 'Good', ['192.0.2.1'], { call: 3 }),
  ];
  const findings = normalizeConfig(declareConfig(declareZone('shop.test', records)), ALL_TYPES);
  assert.deepEqual(
    findings.map(({ rule, level, call, zone, message }) => ({ rule, level, call, zone, message })),
    [
      {
        rule: 'record-value',
        level: 'error',
        call: 1,
        zone: 'shop.test',
        message: 'The address "192.0.2.300" is not an IPv4 address',
      },
      {
        rule: 'label-outside-zone',
        level: 'error',
        call: 2,
        zone: 'shop.test',
        message: 'The name "host.other.example." lies outside the zone "shop.test"',
      },
      {
        rule: 'record-value',
        level: 'error',
        call: 2,
        zone: 'shop.test',
        message: 'The target "no.dot" must end with a dot, or be a name without one',
      },
    ],
  );
  assert.deepEqual(records[0]?.values, ['192.0.2.300']);
  assert.equal(records[2]?.name, 'good');
});

test('records that must not exist are normalised too, but wrong ones are only worth a warning', () => {
  const absent = [declare('CNAME', 'OldC', ['Target']), declare('CNAME', 'bad', ['no.dot'])];
  const findings = normalizeConfig(declareConfig(declareZone('shop.test', [], { absent })), ALL_TYPES);
  assert.deepEqual(absent[0], declare('CNAME', 'oldc', ['target.shop.test.'], { ttl: 300 }));
  assert.deepEqual(
    findings.map(({ level }) => level),
    ['warning'],
  );
});

test('an address as PTR label outside its reverse zone is a finding', () => {
  const records = [declare('PTR', '198.51.100.7', ['a.shop.test.'])];
  const [finding] = normalizeConfig(declareConfig(declareZone('2.0.192.in-addr.arpa', records)), ALL_TYPES);
  assert.equal(finding?.message, 'The address 198.51.100.7 does not belong to the zone "2.0.192.in-addr.arpa"');
});

test('name servers are completed with the zone and keep their case', () => {
  const nameservers = ['NS1.Partner.example.', 'Short', '@', 'no.dot', ''].map((name, call) => ({ name, call }));
  const findings = normalizeConfig(declareConfig(declareZone('shop.test', [], { nameservers })), ALL_TYPES);
  assert.deepEqual(
    nameservers.map(({ name }) => name),
    ['NS1.Partner.example.', 'Short.shop.test.', 'shop.test.', 'no.dot', ''],
  );
  assert.deepEqual(
    findings.map(({ rule, call }) => `${rule} ${call}`),
    ['nameserver 3', 'nameserver 4'],
  );
});
