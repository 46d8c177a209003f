import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create, refused, remove, set, verdict } from '../batch.ts';

const V = ['192.0.2.1'];

test('Names are checked for syntax, place in the zone and what may stand there', () => {
  const label = 'x'.repeat(63);
  const cases: readonly (readonly [string, string, readonly string[], string])[] = [
    ['shop.test', 'A', V, 'accepted'],
    ['WWW.Shop.Test.', 'A', V, 'accepted'],
    ['*.shop.test', 'A', V, 'accepted'],
    [`${label}.shop.test`, 'A', V, 'accepted'],
    ['a\\056b.shop.test', 'A', V, 'accepted'],
    ['badshop.test', 'A', V, refused('RRSet with DNS name badshop.test. is not permitted in zone shop.test.')],
    [
      'a..shop.test',
      'A',
      V,
      refused("FATAL problem: DomainLabelEmpty (Domain label is empty) encountered with 'a..shop.test'"),
    ],
    ['', 'A', V, refused("FATAL problem: DomainNameEmpty (Domain name is empty) encountered with ''")],
    [
      `${label}x.shop.test`,
      'A',
      V,
      refused(`FATAL problem: DomainLabelTooLong (Domain label is too long) encountered with '${label}x.shop.test'`),
    ],
    [
      'a b.shop.test',
      'A',
      V,
      refused(
        "FATAL problem: UnsupportedCharacter (Value contains unsupported characters) encountered with 'a b.shop.test'",
      ),
    ],
    [
      'shop.test',
      'CNAME',
      ['a.test'],
      refused('RRSet of type CNAME with DNS name shop.test. is not permitted at apex in zone shop.test.'),
    ],
    [
      'www.shop.test',
      'SOA',
      ['a. b. 1 2 3 4 5'],
      refused('RRSet of type SOA with DNS name www.shop.test. is only permitted at apex in zone shop.test.'),
    ],
    [
      '*.shop.test',
      'NS',
      ['ns.test.'],
      refused('RRSet of type NS with DNS name \\052.shop.test. is not permitted at a wildcard name'),
    ],
  ];
  for (const [name, type, values, expected] of cases) {
    assert.equal(verdict([], [create(set(name, type, values))]), expected, name);
  }
});

test('What is wrong with a name is reported for a deletion too', () => {
  assert.equal(
    verdict([], [remove(set('www.other.test', 'A', V))]),
    refused('RRSet with DNS name www.other.test. is not permitted in zone shop.test.'),
  );
});
