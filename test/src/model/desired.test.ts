import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desiredRecords } from '../../../src/model/desired.ts';
import type { DeclaredRecord } from '../../../src/model/ir.ts';
import { ALL_TYPES, declare, declareAlias, declareZone } from '../../support/declared.ts';

function lines(name: string, records: DeclaredRecord[]): string[] {
  return desiredRecords(declareZone(name, records), ALL_TYPES).map(
    (record) => `${record.name} ${record.ttl} ${record.type} ${record.text}`,
  );
}

test('labels and targets become absolute punycode, in the order of the configuration', () => {
  const ttl = { ttl: 60 };
  const records = [
    declare('PTR', 'größe', ['host'], ttl),
    declare('CNAME', '@', ['straße.münchen.example.'], ttl),
    declare('SOA', '@', ['ns1', '@', 0, 1, 2, 3, 4], ttl),
    declare('TXT', '*', ['Text "x"'], ttl),
  ];
  assert.deepEqual(lines('xn--bcher-kva.test', records), [
    'xn--gre-6ka8i.xn--bcher-kva.test. 60 PTR host.xn--bcher-kva.test.',
    'xn--bcher-kva.test. 60 CNAME xn--strae-oqa.xn--mnchen-3ya.example.',
    'xn--bcher-kva.test. 60 SOA ns1.xn--bcher-kva.test. xn--bcher-kva.test. 1 2 3 4',
    '*.xn--bcher-kva.test. 60 TXT "Text \\"x\\""',
  ]);
});

const a = (ttl: number, address: string, meta?: Record<string, string>): DeclaredRecord =>
  declare('A', 'w', [address], { ttl, meta });

test('records of one set get the TTL of its first record, those of another set keep theirs', () => {
  const records = [a(60, '192.0.2.1'), a(120, '192.0.2.2'), a(30, '192.0.2.3', { r53_set_identifier: 'blue' })];
  assert.deepEqual(
    desiredRecords(declareZone('shop.test', records), ALL_TYPES).map(({ ttl }) => ttl),
    [60, 60, 30],
  );
});

test('an alias has no TTL and keeps its call', () => {
  const [record] = desiredRecords(
    declareZone('shop.test', [declareAlias('x', 'A', 'lb.example.', { ttl: 300, call: 9 })]),
    ALL_TYPES,
  );
  assert.equal(record?.ttl, 0);
  assert.equal(record?.call, 9);
});

test('the records that must not exist are converted on request', () => {
  const absent = [declare('A', 'old', ['192.0.2.1'])];
  const zone = declareZone('shop.test', [], { absent });
  assert.equal(desiredRecords(zone, ALL_TYPES, zone.absent)[0]?.name, 'old.shop.test.');
});

test('a type nobody knows is a bug by then', () => {
  assert.throws(() => lines('shop.test', [declare('HINFO', 'x', ['y'])]), /No record type HINFO/);
});
