import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeclaredRule } from '../../../src/model/ir.ts';
import type { Finding } from '../../../src/validate/finding.ts';
import type { RuleSettings } from '../../../src/validate/levels.ts';
import type { RuleLevel } from '../../../src/validate/rule-info.ts';
import { declare, declareConfig, declareZone, findingsOf, TEST_KIND } from '../../support/declared.ts';

type Chosen = Readonly<Record<string, RuleLevel>>;

const audit = (): Finding[] => [
  { rule: 'own-refused', level: 'error', message: 'No', zone: 'shop.test', call: 1 },
  { rule: 'own-doubt', level: 'warning', message: 'Hm', zone: 'shop.test', call: 2 },
];
const KIND = {
  ...TEST_KIND,
  audit,
  rules: [
    { id: 'own-refused', level: 'error', docs: 'Refused.', isFixed: true },
    { id: 'own-doubt', level: 'warning', docs: 'Doubtful.' },
  ],
} as const;
const OTHER = [{ id: 'reverse-address', level: 'error', docs: 'An address.' }] as const;

const RECORDS = [declare('A', 'a_b', ['192.0.2.1'], { ttl: 5 }), declare('CNAME', '@', ['x.example.'])];

/** The findings, as `rule level`, when a zone and the command line have chosen levels. */
function levelsOf(zone: Chosen, line: Chosen = {}, isStrict = false): string[] {
  const rules = Object.entries(zone).map(([rule, level]): DeclaredRule => ({ rule, level, call: 9 }));
  const settings: RuleSettings = { isStrict, levels: new Map(Object.entries(line)) };
  const config = declareConfig(declareZone('shop.test', structuredClone(RECORDS), { rules }));
  const findings = findingsOf(config, [KIND], { settings, otherRules: OTHER });
  return findings.map(({ rule, level, message }) => (rule === 'rule-setting' ? message : `${rule} ${level}`));
}

const PLAIN = ['underscore warning', 'cname-apex error', 'own-refused error', 'own-doubt warning'];

test('without a choice every rule has its own level', () => {
  assert.deepEqual(levelsOf({}), PLAIN);
});

test('a zone chooses levels for itself, those of audits and of good practice included', () => {
  assert.deepEqual(
    levelsOf({ underscore: 'off', 'cname-apex': 'warning', 'own-doubt': 'error', 'ttl-low': 'warning' }),
    ['cname-apex warning', 'ttl-low warning', 'own-refused error', 'own-doubt error'],
  );
});

test('the command line comes before the zone, and the zone before --strict', () => {
  assert.deepEqual(levelsOf({ underscore: 'off' }, { underscore: 'error' })[0], 'underscore error');
  assert.ok(levelsOf({}, {}, true).includes('ttl-low warning'));
  assert.deepEqual(levelsOf({ 'ttl-low': 'off' }, {}, true), PLAIN);
  assert.ok(levelsOf({ 'ttl-low': 'off' }, { 'ttl-low': 'error' }).includes('ttl-low error'));
});

test('of several levels of a zone for a rule the last counts', () => {
  const rules = (['error', 'off'] as const).map((level): DeclaredRule => ({ rule: 'underscore', level, call: 9 }));
  const zone = declareZone('shop.test', structuredClone(RECORDS), { rules });
  assert.ok(!findingsOf(declareConfig(zone)).some(({ rule }) => rule === 'underscore'));
});

test('other zones keep their levels', () => {
  const rules: DeclaredRule[] = [{ rule: 'underscore', level: 'off', call: 9 }];
  const zones = [
    declareZone('shop.test', [declare('A', 'a_b', ['192.0.2.1'])], { rules }),
    declareZone('other.test', [declare('A', 'a_b', ['192.0.2.1'])]),
  ];
  assert.deepEqual(
    findingsOf(declareConfig(...zones)).map(({ zone }) => zone),
    ['other.test'],
  );
});

test('what normalisation finds has the chosen level too', () => {
  const rules: DeclaredRule[] = [{ rule: 'reverse-address', level: 'warning', call: 9 }];
  const records = [declare('PTR', '192.0.2.1', ['x.example.'])];
  const config = declareConfig(declareZone('1.168.192.in-addr.arpa', records, { rules }));
  assert.deepEqual(
    findingsOf(config, [KIND], { otherRules: OTHER }).map(({ rule, level }) => `${rule} ${level}`)[0],
    'reverse-address warning',
  );
});

test('RULE for a rule that does not exist or cannot be lowered is an error with a hint', () => {
  assert.deepEqual(levelsOf({ underscor: 'off' }), [
    ...PLAIN.slice(0, 2),
    'RULE names the rule "underscor", which does not exist',
    ...PLAIN.slice(2),
  ]);
  const refused = 'The rule "own-refused" is always an error, so RULE cannot make it "off"';
  assert.deepEqual(levelsOf({ 'own-refused': 'off' }), [...PLAIN.slice(0, 2), refused, ...PLAIN.slice(2)]);
  assert.deepEqual(levelsOf({ 'own-refused': 'error', 'rule-setting': 'error' }), PLAIN);
  const rules: DeclaredRule[] = [
    { rule: 'underscor', level: 'off', call: 1 },
    { rule: 'nothing-like-it', level: 'off', call: 2 },
  ];
  const findings = findingsOf(declareConfig(declareZone('shop.test', [], { rules })));
  assert.deepEqual(
    findings.map(({ call, hint }) => [call, hint]),
    [
      [1, 'Did you mean "underscore"?'],
      [2, 'List them with check --list-rules'],
    ],
  );
});
