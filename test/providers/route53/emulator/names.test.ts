import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalName, compareText, isWithin, nameOrder } from '../../../../providers/route53/emulator/names.ts';
import { problemOf } from '../../../../providers/route53/emulator/problem.ts';

test('Names are stored in lower case, with a dot at the end and special bytes in octal', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['www.shop.test', 'www.shop.test.'],
    ['WWW.Shop.test.', 'www.shop.test.'],
    ['*.shop.test', '\\052.shop.test.'],
    ['\\052.shop.test', '\\052.shop.test.'],
    ['\\101\\102.test', 'ab.test.'],
    ['a\\056b.test', 'a\\056b.test.'],
    ['a@b.test', 'a\\100b.test.'],
    ['_a-1.test', '_a-1.test.'],
    ['\\000\\377.test', '\\000\\377.test.'],
    [`${'x'.repeat(63)}.test`, `${'x'.repeat(63)}.test.`],
    [`${'\\101'.repeat(63)}.test`, `${'a'.repeat(63)}.test.`],
  ];
  for (const [sent, stored] of cases) {
    assert.equal(canonicalName(sent), stored);
    assert.equal(canonicalName(stored), stored);
  }
});

test('Names that cannot be are refused', () => {
  const tooLong = Array.from({ length: 128 }, () => 'x').join('.');
  const cases: readonly (readonly [string, string])[] = [
    ['', 'DomainNameEmpty'],
    ['.', 'DomainNameEmpty'],
    ['.a', 'DomainLabelEmpty'],
    ['a..b', 'DomainLabelEmpty'],
    ['x'.repeat(64), 'DomainLabelTooLong'],
    [tooLong, 'DomainNameTooLong'],
    ['a\\b', 'UnsupportedCharacter'],
    ['a\\400', 'UnsupportedCharacter'],
    ['a b', 'UnsupportedCharacter'],
    ['ü.test', 'UnsupportedCharacter'],
  ];
  for (const [sent, code] of cases)
    assert.match(problemOf(() => canonicalName(sent)) ?? '', new RegExp(`^FATAL problem: ${code} `));
});

test('Names are ordered by their labels from the right, the dot taking part', () => {
  const ordered = [
    'a.test.',
    '\\052.a.test.',
    '_dmarc.a.test.',
    'b-c.a.test.',
    'b.a.test.',
    'x.b.a.test.',
    'b0.a.test.',
  ];
  assert.deepEqual(
    ordered.toReversed().toSorted((left, right) => compareText(nameOrder(left), nameOrder(right))),
    ordered,
  );
});

test('A name lies within a zone on a label boundary', () => {
  assert.equal(isWithin('shop.test.', 'shop.test.'), true);
  assert.equal(isWithin('a.shop.test.', 'shop.test.'), true);
  assert.equal(isWithin('badshop.test.', 'shop.test.'), false);
});
