import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeclaredRecord } from '../../../src/model/ir.ts';
import { normalizeConfig } from '../../../src/normalize/index.ts';
import { ALL_TYPES, declare, declareConfig, declareZone, linesOf } from '../../support/declared.ts';

const TABLE = '192.0.2.0 ~ 192.0.2.9 ~ 198.51.100.0,203.0.113.0 ~ ';

function normalized(records: DeclaredRecord[]): DeclaredRecord[] {
  const config = declareConfig(declareZone('shop.test', records));
  assert.deepEqual(normalizeConfig(config, ALL_TYPES), []);
  return config.zones[0]?.records ?? [];
}

const a = (name: string, address: string, transform: string, more: Partial<DeclaredRecord> = {}): DeclaredRecord =>
  declare('A', name, [address], { meta: { transform }, ...more });

test('the first new address replaces the old one, and further ones are appended with TTL and metadata', () => {
  const records = normalized([a('two', '192.0.2.5', TABLE, { ttl: 60, call: 3 }), declare('A', 'last', ['192.0.2.7'])]);
  assert.deepEqual(
    records.map(({ name, ttl, values, call, meta }) => [name, ttl, values[0], call, meta?.['transform']]),
    [
      ['two', 60, '198.51.100.5', 3, TABLE],
      ['last', 300, '192.0.2.7', 0, undefined],
      ['two', 60, '203.0.113.5', 3, TABLE],
    ],
  );
});

test('addresses outside the table and records of other types stay, and so does an address whose row names nothing', () => {
  const six = declare('AAAA', 'six', ['2001:db8::1'], { meta: { transform: TABLE } });
  const none = a('none', '192.0.2.5', '192.0.2.0 ~ 192.0.2.9 ~  ~ ');
  const records = normalized([a('out', '192.0.2.10', TABLE), six, none, a('empty', '192.0.2.5', '')]);
  assert.deepEqual(
    records.map(({ values }) => values[0]),
    ['192.0.2.10', '2001:db8::1', '192.0.2.5', '192.0.2.5'],
  );
});

test('normalising twice is normalising once', () => {
  const once = normalized([a('two', '192.0.2.5', TABLE)]);
  assert.deepEqual(normalized(structuredClone(once)), once);
});

test('a broken table is told once for all records that share it', () => {
  const records = [1, 2, 3].map((call) => a(`x${call}`, '192.0.2.1', call === 3 ? 'other' : 'broken', { call }));
  assert.deepEqual(
    linesOf(records).map((line) => line.slice(0, 24)),
    ['transform-table 1 Row 1 ', 'transform-table 3 Row 1 '],
  );
});

test('imported records are transformed too, since they bring their metadata', () => {
  const zones = [declareZone('a.test', [a('w', '10.0.0.1', TABLE)]), declareZone('int', [])];
  zones[1]?.records.push(
    declare('IMPORT_TRANSFORM', '@', ['a.test'], { meta: { transform_table: '10.0.0.1 ~ 10.0.0.1 ~  ~ 192.0.2.3' } }),
  );
  const config = declareConfig(...zones);
  normalizeConfig(config, ALL_TYPES);
  assert.deepEqual(
    config.zones[1]?.records.map(({ values }) => values[0]),
    ['198.51.100.3', '203.0.113.3'],
  );
});
