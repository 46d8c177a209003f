import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeclaredRecord } from '../../../src/model/ir.ts';
import { declare, declareConfig, declareZone, findingsOf, linesOf } from '../../support/declared.ts';

const a = (name: string, call = 0, more: Partial<DeclaredRecord> = {}): DeclaredRecord =>
  declare('A', name, ['192.0.2.1'], { call, ...more });

test('a clean zone has no findings', () => {
  assert.deepEqual(linesOf([a('@'), a('*'), a('*.dev'), a('_x._tcp'), a('größe'), a('64/26'), a('a\\032b')]), []);
});

test('an empty label, an empty part and overlong names are errors, all at once', () => {
  const long = 'x'.repeat(64);
  const longName = Array.from({ length: 4 }, () => 'y'.repeat(62)).join('.');
  assert.deepEqual(linesOf([a('', 1), a('a..b', 2), a(long, 3), a(longName, 4), a('a b', 5), a('a\tb', 6)]), [
    'label 1 The name is empty',
    'label 2 The name "a..b.shop.test" has an empty label',
    `label 3 The name "${long}.shop.test" has the label "${'x'.repeat(20)}…" of 64 octets, the limit is 63`,
    `label 4 The name "${longName}.shop.test" is 263 octets long, the limit is 255`,
    'label 5 The name "a b.shop.test" contains a blank or control character, which is written \\DDD (decimal)',
    'label 6 The name "a\tb.shop.test" contains a blank or control character, which is written \\DDD (decimal)',
  ]);
});

test('a label that has no punycode is an error', () => {
  assert.deepEqual(linesOf([a('x\u00ad%é', 1)]), [
    'label 1 The name "x\u00ad%é.shop.test" cannot be written in punycode',
  ]);
});

test('a name outside the zone is told once and hides nothing else', () => {
  assert.deepEqual(linesOf([a('host.other.example.', 1), a('a_b', 2)]), [
    'label-outside-zone 1 The name "host.other.example." lies outside the zone "shop.test"',
    'underscore 2 The name "a_b.shop.test" has an underscore, so it cannot stand in a URL',
  ]);
});

test('an asterisk that is no wildcard is a warning', () => {
  const lines = linesOf([a('a.*.b', 1), a('x*', 2), a('*x', 3), a('*.*', 4), a('*.ok', 5)]);
  assert.deepEqual(
    lines.map((line) => line.slice(0, 18)),
    ['wildcard-literal 1', 'wildcard-literal 2', 'wildcard-literal 3', 'wildcard-literal 4'],
  );
});

test('a label that repeats the zone is an error with the shorter label as hint', () => {
  const records = [a('www.shop.test', 1), a('SHOP.test', 2), a('myshop.test', 3)];
  records.push(a('ok.shop.test', 4, { meta: { skip_fqdn_check: 'true' } }));
  records.push(a('no.shop.test', 5, { meta: { skip_fqdn_check: 'yes' } }));
  const findings = findingsOf(declareConfig(declareZone('shop.test', records)));
  assert.deepEqual(
    findings.map(({ rule, call, hint }) => [rule, call, hint?.split(',')[0]]),
    [
      ['repeated-zone', 1, 'Write "www"'],
      ['repeated-zone', 2, 'Write "@"'],
      ['repeated-zone', 5, 'Write "no"'],
    ],
  );
  assert.equal(findings[0]?.message, 'The name "www.shop.test" repeats the zone: it means "www.shop.test.shop.test"');
});

test('an underscore inside a host name is a warning, for services it is not', () => {
  const names = ['a_b', '_ok', 'sql-x_y', 'x._y', 'x.y_z'].map((name, call) => a(name, call));
  const others = [declare('TXT', 't_x', ['fine']), declare('SRV', 's_x', [1, 1, 1, 'a_b'])];
  assert.deepEqual(
    linesOf([...names, ...others]).map((line) => line.slice(0, 12)),
    ['underscore 0', 'underscore 4'],
  );
});

test('zones need a name that can exist', () => {
  const zones = ['', 'a..test', 'has blank.test', `${'z'.repeat(64)}.test`, 'under_score.test', 'x.test.'];
  const findings = findingsOf(declareConfig(...zones.map((name, call) => declareZone(name, [], { call }))));
  assert.deepEqual(
    findings.map(({ call, message }) => `${call} ${message.replace(/z{20,}/, 'zz')}`),
    [
      '0 The zone "" has no name',
      '1 The zone name "a..test" has an empty label',
      '2 The zone name "has blank.test" contains a blank',
      '3 The zone name "zz.test" has the label "zzzzzzzzzzzzzzzzzzzz…" of 64 octets, the limit is 63',
      '5 The zone name "x.test." has an empty label',
    ],
  );
});

test('a zone declared twice after normalisation is an error at the second declaration', () => {
  const tagged = { tag: 'in', uniqueName: 'shop.test!in' };
  const findings = findingsOf(
    declareConfig(
      declareZone('shop.test', [], { call: 1 }),
      declareZone('shop.test', [], { call: 2, ...tagged }),
      declareZone('shop.test', [], { call: 3, uniqueName: 'shop.test!' }),
    ),
  );
  assert.deepEqual(
    findings.map(({ call, message }) => `${call} ${message}`),
    ['3 The zone "shop.test" is declared twice'],
  );
});
