import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditZone } from '../../../../providers/route53/audit/zone.ts';
import type { DeclaredRecord } from '../../../../src/model/ir.ts';
import { declare, declareAlias, declareZone } from '../../../support/declared.ts';

const inSet = (id: string, weight: string, more: Record<string, string> = {}) => ({
  meta: { r53_set_identifier: id, r53_weight: weight, ...more },
});
const a = (name: string, address: string, more: Partial<DeclaredRecord> = {}): DeclaredRecord =>
  declare('A', name, [address], { ttl: 300, ...more });

/** Findings as `call level rule: message | hint`; calls count from 1. */
function findings(...declared: DeclaredRecord[]): string[] {
  const records = declared.map((record, i) => ({ ...record, call: i + 1 }));
  return auditZone(declareZone('shop.test', records)).map(({ call, level, rule, message, hint }) => {
    return `${call} ${level} ${rule.replace('route53-', '')}: ${message}${hint === undefined ? '' : ` | ${hint}`}`;
  });
}

test('pitfall 23: weighted CNAMEs, equal targets, aliases among values and different types are all fine', () => {
  assert.deepEqual(
    findings(
      declare('CNAME', 'c', ['x.example.'], { ttl: 300, ...inSet('one', '1') }),
      declare('CNAME', 'c', ['x.example.'], { ttl: 300, ...inSet('two', '0') }),
      a('w', '192.0.2.1', inSet('a', '255', { r53_health_check_id: 'h' })),
      a('w', '192.0.2.1', inSet('b', '0')),
      declareAlias('w', 'A', 'c.shop.test.', { values: ['A', 'plain.shop.test.', '', 'false'], ...inSet('c', '1') }),
      a('plain', '192.0.2.9'),
      declare('TXT', 'w', ['simple'], { ttl: 60 }),
    ),
    [],
  );
});

test('Weight and set identifier go together', () => {
  assert.deepEqual(findings(a('x', '192.0.2.1', { meta: { r53_weight: '5' } })), [
    '1 error routing-policy: The record has a weight but no set identifier | ' +
      'Use R53_WEIGHT(weight, "identifier"), which sets both',
  ]);
  assert.deepEqual(findings(a('x', '192.0.2.1', { meta: { r53_set_identifier: 's', r53_weight: '' } })), [
    '1 error routing-policy: The record has a set identifier but no routing policy | ' +
      'Add R53_WEIGHT(weight, "identifier") or the word of another routing policy',
  ]);
});

test('A weight is a whole number from 0 to 255', () => {
  for (const weight of ['ten', '2.5', '-1', '256', '1e2', ' 5']) {
    assert.deepEqual(findings(a('x', '192.0.2.1', inSet('s', weight))), [
      `1 error weight: A weight is a whole number from 0 to 255, not "${weight}" | Weights are shares: 1 and 3 do what 25 and 75 do`,
    ]);
  }
});

test('A set identifier has at most 128 octets', () => {
  assert.deepEqual(findings(a('x', '192.0.2.1', inSet('é'.repeat(64), '1'))), []);
  assert.deepEqual(findings(a('x', '192.0.2.1', inSet('é'.repeat(65), '1'))), [
    '1 error set-identifier: The set identifier has 130 octets, Route 53 takes 128 | ' +
      'Any short name will do that no other set of the name and type has',
  ]);
});

test('pitfall 22: a health check alone is an error with a way out', () => {
  assert.deepEqual(findings(a('x', '192.0.2.1', { meta: { r53_health_check_id: 'h' } })), [
    '1 error health-check: A health check needs a set identifier: Route 53 ignores it on a simple record set | ' +
      'Add R53_WEIGHT(weight, "identifier") or the word of another routing policy',
  ]);
});

test('Simple and weighted records of one name and type do not mix, aliases included', () => {
  const mix = '"x.shop.test A" has weighted records, so all its records need a weight';
  const hint = 'Add R53_WEIGHT(weight, "identifier") to this one too';
  assert.deepEqual(findings(a('x', '192.0.2.1'), a('X', '192.0.2.2', inSet('s', '1'))), [
    `1 error routing-mix: ${mix} | ${hint}`,
  ]);
  assert.deepEqual(
    findings(
      a('x', '192.0.2.2', inSet('s', '1')),
      declareAlias('x', 'A', 'y.shop.test.'),
      declareAlias('x', 'AAAA', 'y.shop.test.'),
      a('y', '192.0.2.9'),
      declare('AAAA', 'y', ['::1'], { ttl: 300 }),
    ),
    [`2 error routing-mix: ${mix} | ${hint}`],
  );
});

test('All members of a weighted group have one TTL, aliases apart', () => {
  assert.deepEqual(
    findings(
      a('w', '192.0.2.1', { ttl: 60, ...inSet('a', '1') }),
      declareAlias('w', 'A', 'v.shop.test.', inSet('b', '1')),
      a('w', '192.0.2.2', { ttl: 300, ...inSet('c', '1') }),
      a('v', '192.0.2.2'),
    ),
    [
      '3 error weighted-ttl: The weighted records of "w.shop.test A" have different TTLs (60, 300), but Route 53 wants one' +
        ' | Give all of them the same TTL',
    ],
  );
});

test('Weights that are all 0 are worth a warning, one member alone is not', () => {
  const group = [a('w', '192.0.2.1', inSet('a', '0')), a('w', '192.0.2.2', inSet('b', '0'))];
  assert.deepEqual(findings(...group), [
    '1 warning weight-zero: All weights of "w.shop.test A" are 0, which is the same as if all were equal | ' +
      'Give all of them the weight 1 if that is meant',
  ]);
  assert.deepEqual(findings(...group.slice(1)), []);
});

test('Name servers cannot be weighted', () => {
  assert.deepEqual(findings(declare('NS', 'sub', ['ns1.example.net.'], { ttl: 300, ...inSet('a', '1') })), [
    '1 error routing-type: Route 53 has no routing for NS records: "sub.shop.test NS" | ' +
      'Declare them without set identifiers, as one set',
  ]);
});

test('The limit of 400 values is one of each weighted set', () => {
  const many = (id: string, third: number): DeclaredRecord[] =>
    Array.from({ length: 250 }, (_, i) => a('many', `10.0.${third}.${i}`, inSet(id, '1')));
  assert.deepEqual(findings(...many('a', 1), ...many('b', 2)), []);
});

test('An alias that comes back to its name by way of one member of a group is a loop', () => {
  const lines = findings(
    declareAlias('a', 'A', 'w.shop.test.'),
    declareAlias('w', 'A', 'x.shop.test.', inSet('one', '1')),
    declareAlias('w', 'A', 'a.shop.test.', inSet('two', '1')),
    a('x', '192.0.2.1'),
  );
  assert.deepEqual(
    lines.map((line) => line.slice(0, 26)),
    ['1 error alias-loop: The al', '3 error alias-loop: The al'],
  );
});
