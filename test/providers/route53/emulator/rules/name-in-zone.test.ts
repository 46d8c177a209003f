import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create, refused, remove, set, verdict } from '../batch.ts';

const outside = (name: string): string => refused(`RRSet with DNS name ${name} is not permitted in zone shop.test.`);

test('A name is the zone’s own or below it, on a label boundary', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['shop.test', 'accepted'],
    ['WWW.Shop.Test.', 'accepted'],
    ['*.shop.test', 'accepted'],
    ['@.shop.test', 'accepted'],
    ['a.b.c.shop.test', 'accepted'],
    ['badshop.test', outside('badshop.test.')],
    ['bad\\056shop.test', outside('bad\\056shop.test.')],
    ['test', outside('test.')],
    ['Shop.Test.Other', outside('shop.test.other.')],
  ];
  for (const [name, expected] of cases) {
    assert.equal(verdict([], [create(set(name, 'A', ['192.0.2.1']))]), expected, name);
  }
  assert.equal(verdict([], [remove(set('www.other.test', 'A', ['192.0.2.1']))]), outside('www.other.test.'));
});

test('A name is written as a name', () => {
  const label = 'x'.repeat(63);
  const long = `${`${label}.`.repeat(3)}${'x'.repeat(52)}`;
  const fatal = (code: string, text: string, name: string): string =>
    refused(`FATAL problem: ${code} (${text}) encountered with '${name}'`);
  const unsupported = (name: string): string =>
    fatal('UnsupportedCharacter', 'Value contains unsupported characters', name);
  const cases: readonly (readonly [string, string])[] = [
    [`${label}.shop.test`, 'accepted'],
    ['a\\056b.shop.test', 'accepted'],
    ['a\\040b.shop.test', 'accepted'],
    ['a..shop.test', fatal('DomainLabelEmpty', 'Domain label is empty', 'a..shop.test')],
    ['.shop.test', fatal('DomainLabelEmpty', 'Domain label is empty', '.shop.test')],
    ['', fatal('DomainNameEmpty', 'Domain name is empty', '')],
    [`${label}x.shop.test`, fatal('DomainLabelTooLong', 'Domain label is too long', `${label}x.shop.test`)],
    [`${long}.shop.test`, 'accepted'],
    [`${long}x.shop.test`, fatal('DomainNameTooLong', 'Domain name is too long', `${long}x.shop.test`)],
    ['a b.shop.test', unsupported('a b.shop.test')],
    ['é.shop.test', unsupported('é.shop.test')],
    ['a\\b.shop.test', unsupported('a\\b.shop.test')],
    ['a\\400.shop.test', unsupported('a\\400.shop.test')],
  ];
  for (const [name, expected] of cases) {
    assert.equal(verdict([], [create(set(name, 'A', ['192.0.2.1']))]), expected, name);
  }
});
