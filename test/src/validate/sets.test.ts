import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeclaredRecord } from '../../../src/model/ir.ts';
import { declare, declareAlias, declareConfig, declareZone, findingsOf, linesOf } from '../../support/declared.ts';

const a = (name: string, address: string, more: Partial<DeclaredRecord> = {}): DeclaredRecord =>
  declare('A', name, [address], more);
const cname = (name: string, target: string, more: Partial<DeclaredRecord> = {}): DeclaredRecord =>
  declare('CNAME', name, [target], more);
const inSet = (id: string, weight = '1', more: Record<string, string> = {}): Partial<DeclaredRecord> => ({
  meta: { r53_set_identifier: id, r53_weight: weight, ...more },
});

test('a CNAME at the top of a zone is an error with a way out', () => {
  assert.deepEqual(linesOf([cname('@', 'x.example.', { call: 2 }), cname('SHOP.test.', 'y.example.', { call: 3 })]), [
    'cname-apex 2 A CNAME cannot stand at the top of a zone',
    'cname-apex 3 A CNAME cannot stand at the top of a zone',
    'cname-alone 3 The name "shop.test" has a CNAME already',
  ]);
});

test('a CNAME beside another record is an error, also in other spelling', () => {
  assert.deepEqual(linesOf([a('w', '192.0.2.1', { call: 1 }), cname('W', 'x.example.', { call: 2 })]), [
    'cname-alone 2 The CNAME cannot stand beside other records: "w.shop.test" has A too',
  ]);
  assert.equal(linesOf([cname('größe', 'x.example.'), a('xn--gre-6ka8i', '192.0.2.1')]).length, 1);
});

test('an alias of type CNAME is a CNAME', () => {
  assert.deepEqual(
    linesOf([declareAlias('@', 'CNAME', 'x.example.'), declareAlias('@', 'A', 'x.example.')]).map(
      (line) => line.split(' ')[0],
    ),
    ['cname-apex', 'cname-alone'],
  );
});

test('CNAMEs with different set identifiers are fine, with equal ones they are not', () => {
  assert.deepEqual(linesOf([cname('w', 'a.example.', inSet('blue')), cname('w', 'b.example.', inSet('green'))]), []);
  assert.equal(linesOf([cname('w', 'a.example.', inSet('blue')), cname('w', 'b.example.', inSet('blue'))]).length, 1);
});

test('loops are found on completed names', () => {
  const lab = { subdomain: 'lab' };
  const records = [
    cname('a', 'a', { call: 1 }),
    cname('b', 'b.shop.test.', { call: 2 }),
    cname('C', 'c.SHOP.test.', { call: 3 }),
    cname('f.shop.test.', 'f', { call: 4 }),
    cname('i.lab', 'i', { call: 5, ...lab }),
    cname('j.lab', 'j.lab.shop.test.', { call: 6, ...lab }),
    cname('lab', '@', { call: 7, ...lab }),
    cname('dev', 'dev', { call: 8, subdomain: 'dev' }),
    cname('g', 'h'),
    cname('h', 'g'),
    declareAlias('y', 'A', 'y', { call: 9 }),
    declareAlias('z', 'A', 'Z.shop.test', { call: 10 }),
    declare('MX', 'mail', [10, 'mail']),
  ];
  const loops = linesOf(records).filter((line) => line.startsWith('loop'));
  assert.deepEqual(
    loops.map((line) => line.split(' ')[1]),
    ['1', '2', '3', '4', '5', '6', '7', '9', '10'],
  );
  assert.equal(loops[0], 'loop 1 The CNAME points at itself');
});

test('a record declared twice is an error whatever its spelling, TTL and metadata', () => {
  const records = [
    a('w', '192.0.2.1'),
    a('W', '192.0.2.1', { call: 1, meta: { k: 'v' } }),
    declare('AAAA', 'w', ['2001:db8::1']),
    declare('AAAA', 'w', ['2001:DB8:0::1'], { call: 2 }),
    declare('MX', '@', [1, 'w']),
    declare('MX', '@', [1, 'w.shop.test.'], { call: 3 }),
    declare('MX', '@', [2, 'w']),
    declare('TXT', 't', ['ab']),
    declare('TXT', 't', ['AB']),
    declare('CAA', '@', [0, 'issue', 'x.example']),
    declare('CAA', '@', [128, 'issue', 'x.example']),
    declare('PTR', 'p', ['w']),
    declare('PTR', 'p', ['w.shop.test.'], { call: 4 }),
  ];
  assert.deepEqual(linesOf(records), [
    'duplicate 1 The record is declared twice: w.shop.test A 192.0.2.1',
    'duplicate 2 The record is declared twice: w.shop.test AAAA 2001:db8::1',
    'duplicate 3 The record is declared twice: shop.test MX 1 w.shop.test.',
    'duplicate 4 The record is declared twice: p.shop.test PTR w.shop.test.',
  ]);
});

test('equal values in two routed sets are no duplicates', () => {
  assert.deepEqual(linesOf([a('w', '192.0.2.1', inSet('blue')), a('w', '192.0.2.1', inSet('green'))]), []);
});

test('different TTLs in one set are a warning', () => {
  const records = [a('w', '192.0.2.1', { ttl: 60 }), a('w', '192.0.2.2', { ttl: 120, call: 2 })];
  records.push(declare('TXT', 'w', ['x'], { ttl: 5 }), a('v', '192.0.2.1', { ttl: 1, ...inSet('a') }));
  records.push(a('v', '192.0.2.1', { ttl: 2, ...inSet('b') }));
  assert.deepEqual(linesOf(records), [
    'set-ttl 2 The A records of "w.shop.test" have different TTLs (60, 120), but a record set has only one',
  ]);
});

test('an alias beside plain records of its type is told at both', () => {
  const records = [declareAlias('s', 'A', 'x.example.', { call: 1 }), a('s', '192.0.2.1', { call: 2 })];
  records.push(declare('AAAA', 's', ['2001:db8::1'], { call: 3 }));
  assert.deepEqual(linesOf(records), [
    'alias-set 1 An alias of type A and plain A records cannot both stand at "s.shop.test"',
    'alias-set 2 An alias of type A and plain A records cannot both stand at "s.shop.test"',
  ]);
});

test('two aliases of one type at a name are told at both, of two types they are fine', () => {
  const records = [
    declareAlias('s', 'A', 'x.example.', { call: 1 }),
    declareAlias('s', 'A', 'x.example.', { call: 2 }),
  ];
  records.push(declareAlias('s', 'AAAA', 'x.example.', { call: 3 }));
  assert.deepEqual(linesOf(records), [
    'alias-set 1 There is more than one alias of type A at "s.shop.test"',
    'alias-set 2 There is more than one alias of type A at "s.shop.test"',
  ]);
  const twice = [1, 2].map((call) => declare('ALIAS', 'g', [`x${call}.example.`], { call }));
  assert.deepEqual(linesOf(twice), [
    'alias-set 1 There is more than one ALIAS at "g.shop.test"',
    'alias-set 2 There is more than one ALIAS at "g.shop.test"',
  ]);
});

test('the records of a weighted set agree about weight and health check', () => {
  const records = [a('w', '192.0.2.1', inSet('blue', '5')), a('w', '192.0.2.2', { call: 1, ...inSet('blue', '6') })];
  records.push(a('v', '192.0.2.1', inSet('g', '1', { r53_health_check_id: 'h1' })));
  records.push(a('v', '192.0.2.2', { call: 2, ...inSet('g', '1') }));
  assert.deepEqual(linesOf(records), [
    'weighted-group 1 The A records "blue" of "w.shop.test" have more than one weight: "5" and "6"',
    'weighted-group 2 The A records "g" of "v.shop.test" have more than one health check: "h1" and none',
  ]);
});

test('the records of any routed set agree about its policy and its place', () => {
  const meta = (more: Record<string, string>) => ({ meta: { r53_set_identifier: 'x', ...more } });
  const records = [
    a('w', '192.0.2.1', meta({ r53_region: 'eu-west-1' })),
    a('w', '192.0.2.2', { call: 1, ...meta({ r53_failover: 'PRIMARY' }) }),
  ];
  assert.deepEqual(linesOf(records), [
    'weighted-group 1 The A records "x" of "w.shop.test" have more than one region: "eu-west-1" and none',
    'weighted-group 1 The A records "x" of "w.shop.test" have more than one failover role: none and "PRIMARY"',
  ]);
});

test('a zone that is signed where its registrar does not see it is worth a warning', () => {
  const zone = (registrar: string, autoDnssec: 'on' | 'off' | '') =>
    linesOf([], { registrar, autoDnssec, dnsProviders: [['r53', -1]] }).filter((line) => line.startsWith('auto'));
  for (const registrar of ['none', 'None', 'r53']) assert.deepEqual(zone(registrar, 'on'), []);
  assert.deepEqual(zone('elsewhere', 'off'), []);
  assert.deepEqual(zone('elsewhere', 'on'), [
    'autodnssec-registrar 1 AUTODNSSEC_ON has the DNS provider "r53" sign the zone, but its registrar is "elsewhere"',
  ]);
});

test('weights are lost on a provider without routing, and several CNAMEs are refused', () => {
  const files = { type: 'BIND', recordTypes: [], supportedTypes: ['A', 'CNAME'] };
  const lines = (...records: DeclaredRecord[]): string[] => {
    const config = declareConfig(declareZone('shop.test', records, { dnsProviders: [['files', -1]] }));
    const dnsProviders = [{ name: 'files', type: 'BIND', call: 0 }];
    return findingsOf({ ...config, dnsProviders }, [files]).map(
      ({ rule, level, message }) => `${level} ${rule} ${message}`,
    );
  };
  const warning =
    'warning routing-support The DNS provider "files" (BIND) knows no weights: all A records of "w.shop.test" count alike';
  assert.deepEqual(lines(a('w', '192.0.2.1', inSet('blue')), a('w', '192.0.2.2', inSet('green'))), [warning]);
  assert.deepEqual(lines(a('w', '192.0.2.1')), []);
  const latency = { meta: { r53_set_identifier: 'eu', r53_region: 'eu-west-1' } };
  assert.deepEqual(lines(a('w', '192.0.2.1', latency)), [warning.replace('weights', 'routing')]);
  assert.deepEqual(
    lines(cname('w', 'a.example.', inSet('blue')), cname('w', 'b.example.', inSet('green')))[0],
    'error cname-alone The name "w.shop.test" has several CNAMEs, and not every DNS provider of the zone knows routing',
  );
});
