import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeclaredRecord } from '../../../src/model/ir.ts';
import { normalizeConfig } from '../../../src/normalize/index.ts';
import { normalizeRawRecords } from '../../../src/normalize/raw-records.ts';
import { ALL_TYPES, declare, declareConfig, declareZone } from '../../support/declared.ts';

function normalizeIn(zone: string, record: DeclaredRecord): DeclaredRecord {
  assert.deepEqual(normalizeRawRecords(declareConfig(declareZone(zone, [record])), ALL_TYPES), []);
  return record;
}

test('names of DS and RP become short punycode, and the typed name is kept', () => {
  const names = ['Kid', 'Größe', '@', 'ex.test.', 'kid.EX.test.', 'a.Lab', '\\064'].map((name) => {
    const record = normalizeIn('ex.test', declare('DS', name, [1, 8, 2, 'AB']));
    return [record.name, record.rawName];
  });
  assert.deepEqual(names, [
    ['kid', 'Kid'],
    ['xn--gre-6ka8i', 'Größe'],
    ['@', '@'],
    ['@', 'ex.test.'],
    ['kid', 'kid.EX.test.'],
    ['a.lab', 'a.Lab'],
    ['\\064', '\\064'],
  ]);
});

test('names in RP are completed with the zone, dots or not, and never with the subdomain', () => {
  const values = ['adm', 'Adm.Mail', '@', 'x.', 'größe', '.', 'first\\.last'].map(
    (mbox) => normalizeIn('xn--bcher-kva.test', declare('RP', 'a.lab', [mbox, '@'], { subdomain: 'lab' })).values[0],
  );
  assert.deepEqual(values, [
    'adm.xn--bcher-kva.test.',
    'adm.mail.xn--bcher-kva.test.',
    'xn--bcher-kva.test.',
    'x.',
    'xn--gre-6ka8i.xn--bcher-kva.test.',
    '.',
    'first\\046last.xn--bcher-kva.test.',
  ]);
});

test('the TTL and the digest of DS stay as typed until they are compared', () => {
  const record = normalizeIn('ex.test', declare('DS', 'kid', [1, 8, 2, 'aB 12']));
  assert.deepEqual([record.ttl, record.values[3]], [0, 'aB 12']);
});

test('other records are left alone', () => {
  const record = normalizeIn('ex.test', declare('CNAME', 'WWW', ['x']));
  assert.deepEqual([record.name, record.values], ['WWW', ['x']]);
});

test('what is wrong with DS and RP is told once, by either pass', () => {
  const wrong = [
    declare('DS', 'kid.other.test.', [1, 8, 2, 'ab'], { call: 1 }),
    declare('DS', 'kid', [70_000, 8, 2, 'ab'], { call: 2 }),
    declare('DS', 'kid', [1, 8, -1, 'ab'], { call: 3 }),
    declare('DS', 'kid', [1, 8, 2, 'xy'], { call: 4 }),
    declare('RP', 'kid', ['a..b', ''], { call: 5 }),
  ];
  const make = () => declareConfig(declareZone('ex.test', structuredClone(wrong)));
  const expected = ['1 label-outside-zone', '2 record-value', '3 record-value', '4 record-value', '5 record-value'];
  for (const normalize of [normalizeRawRecords, normalizeConfig]) {
    assert.deepEqual(
      normalize(make(), ALL_TYPES).map(({ call, rule }) => `${call} ${rule}`),
      expected,
    );
  }
});
