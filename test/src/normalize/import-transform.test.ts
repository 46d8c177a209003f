import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeclaredRecord, DeclaredZone } from '../../../src/model/ir.ts';
import { normalizeConfig } from '../../../src/normalize/index.ts';
import type { Finding } from '../../../src/validate/finding.ts';
import { ALL_TYPES, declare, declareConfig, declareZone, findingsOf } from '../../support/declared.ts';

const TABLE = '10.0.0.0 ~ 10.0.0.9 ~ 192.0.2.10 ~ ';

function imports(source: string, more: Partial<DeclaredRecord> = {}, table = TABLE): DeclaredRecord {
  const { meta, ...rest } = more;
  return declare('IMPORT_TRANSFORM', '@', [source], { ttl: 60, ...rest, meta: { transform_table: table, ...meta } });
}

const a = (name: string, address: string, more: Partial<DeclaredRecord> = {}): DeclaredRecord =>
  declare('A', name, [address], more);

/** Normalise, and show the records of the last zone. */
function expand(...zones: DeclaredZone[]): { lines: string[]; findings: Finding[] } {
  const config = declareConfig(...zones);
  const findings = normalizeConfig(config, ALL_TYPES);
  const records = config.zones.at(-1)?.records ?? [];
  return { lines: records.map(({ name, type, ttl, values }) => `${name} ${type} ${ttl} ${values.join()}`), findings };
}

test('addresses and CNAMEs come over with their whole name, behind what the zone has', () => {
  const source = [
    a('w', '10.0.0.3', { ttl: 999 }),
    a('@', '10.1.0.1'),
    declare('CNAME', 'c', ['w']),
    declare('CNAME', 'out', ['www.partner.example.']),
    declare('MX', '@', [1, 'w']),
    declare('AAAA', 'w', ['2001:db8::1']),
  ];
  const { lines, findings } = expand(
    declareZone('a.test', source),
    declareZone('int', [imports('a.test'), a('x', '10.0.0.1')]),
  );
  assert.deepEqual(findings, []);
  assert.deepEqual(lines, [
    'x A 300 10.0.0.1',
    'w.a.test A 60 192.0.2.13',
    'a.test A 60 10.1.0.1',
    'c.a.test CNAME 60 w.a.test.int.',
    'out.a.test CNAME 60 www.partner.example.int.',
  ]);
});

test('copies keep metadata and call, and a TTL of 0 means the default', () => {
  const config = declareConfig(
    declareZone('a.test', [a('w', '10.0.0.3', { meta: { k: 'v' }, call: 7 })]),
    declareZone('int', [imports('a.test', { ttl: 0 })]),
  );
  normalizeConfig(config, ALL_TYPES);
  const [source, copy] = config.zones.map((zone) => zone.records[0]);
  assert.deepEqual([copy?.meta, copy?.call, copy?.ttl], [{ k: 'v' }, 7, 300]);
  assert.notEqual(copy?.meta, source?.meta);
});

test('what the zone has of its own, and what is marked to be skipped, is not imported', () => {
  const source = [
    a('w', '10.0.0.3'),
    a('v', '10.0.0.4', { meta: { import_transform_skip: 'yes' } }),
    a('u', '10.0.0.5', { meta: { import_transform_skip: '' } }),
  ];
  const own = [a('W.a.test', '203.0.113.1'), imports('a.test')];
  assert.deepEqual(expand(declareZone('a.test', source), declareZone('int', own)).lines, [
    'w.a.test A 300 203.0.113.1',
    'u.a.test A 60 192.0.2.15',
  ]);
});

test('all addresses of a name are imported, those that become one only once', () => {
  const source = declareZone('a.test', [a('w', '10.0.0.1'), a('w', '10.0.0.2'), a('w', '10.0.0.15')]);
  const one = imports('a.test', {}, '10.0.0.0 ~ 10.0.0.9 ~  ~ 192.0.2.1');
  assert.deepEqual(expand(source, declareZone('int', [one])).lines, [
    'w.a.test A 60 192.0.2.1',
    'w.a.test A 60 10.0.0.15',
  ]);
});

test('a second import does not add to what the first has brought', () => {
  const source = declareZone('a.test', [a('w', '10.0.0.1')]);
  const zone = declareZone('int', [imports('a.test'), imports('a.test', { ttl: 5 }, '')]);
  assert.deepEqual(expand(source, zone).lines, ['w.a.test A 60 192.0.2.11']);
});

test('the suffix is taken off the names, and off the front of the receiving zone', () => {
  const source = declareZone('a.test', [a('w', '10.0.0.1'), declare('CNAME', 'c', ['w'])]);
  const strip = imports('a.test', { meta: { transform_suffixstrip: 'A.test.' } });
  assert.deepEqual(expand(source, declareZone('a.test.int', [strip])).lines, [
    'w A 60 192.0.2.11',
    'c CNAME 60 w.a.test.int.',
  ]);
});

test('names without the suffix are told once, at the import', () => {
  const source = declareZone('a.test', [a('w', '10.0.0.1'), a('@', '10.0.0.1'), declare('MX', 'm', [1, 'w'])]);
  const strip = imports('a.test', { call: 9, meta: { transform_suffixstrip: 'b.test' } });
  const { findings, lines } = expand(source, declareZone('int', [strip]));
  assert.deepEqual(lines, []);
  assert.deepEqual(
    findings.map(({ rule, call, zone }) => [rule, call, zone]),
    [['import-suffix', 9, 'int']],
  );
  assert.match(findings[0]?.message ?? '', /"w\.a\.test" does not end in "\.b\.test".*1 more$/);
});

test('pitfall 61: a source that is not declared is an error with the nearest name as remedy', () => {
  const { findings, lines } = expand(
    declareZone('shop.test', []),
    declareZone('int', [imports('shop.tst', { call: 3 })]),
  );
  assert.deepEqual(lines, []);
  assert.equal(findings[0]?.message, 'IMPORT_TRANSFORM reads the zone "shop.tst", which is not declared');
  assert.equal(findings[0]?.hint, 'Did you mean "shop.test"?');
  assert.equal(expand(declareZone('int', [imports('a.test')])).findings[0]?.hint, 'Declare it with D("a.test", …)');
});

test('a bad table and a bad TTL are told at the import, and then nothing is imported', () => {
  const source = declareZone('a.test', [a('w', '10.0.0.1')]);
  const { findings, lines } = expand(source, declareZone('int', [imports('a.test', { call: 4, ttl: -1 }, 'x ; y')]));
  assert.deepEqual(lines, []);
  assert.deepEqual(
    findings.map(({ rule, call }) => `${rule} ${call}`),
    ['transform-table 4', 'transform-table 4', 'ttl 4'],
  );
});

test('the first zone of the name is the source, whatever its tag and the spelling of its name', () => {
  const inner = declareZone('a.test', [a('in', '10.0.0.1')], { tag: 'in', uniqueName: 'a.test!in' });
  const outer = declareZone('a.test', [a('out', '10.0.0.1')]);
  assert.deepEqual(expand(inner, outer, declareZone('int', [imports('A.Test.')])).lines, ['in.a.test A 60 192.0.2.11']);
});

test('a zone that imports hands its imports on to the zones after it', () => {
  const zones = [declareZone('a.test', [a('w', '10.0.0.1')]), declareZone('b', [imports('a.test', {}, '')])];
  assert.deepEqual(expand(...zones, declareZone('c', [imports('b', {}, '')])).lines, ['w.a.test.b A 60 10.0.0.1']);
});

test('names that nobody typed are not held against anybody', () => {
  const source = declareZone('x.int', [a('a_b', '10.0.0.1', { call: 2 })]);
  const lines = findingsOf(declareConfig(source, declareZone('int', [imports('x.int')]))).map(({ rule }) => rule);
  assert.deepEqual(lines, ['underscore'], 'neither a second warning nor "repeats the zone"');
});

test('what is wrong in the source is told there only', () => {
  const source = declareZone('a.test', [declare('CNAME', 'c', ['www.partner.example'], { call: 2 })]);
  const findings = findingsOf(declareConfig(source, declareZone('int', [imports('a.test')])));
  assert.deepEqual(
    findings.map(({ rule, call }) => `${rule} ${call}`),
    ['record-value 2'],
  );
});
