import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalizeLabel } from '../../../src/normalize/label.ts';
import { createScope } from '../../../src/normalize/scope.ts';
import { declareZone } from '../../support/declared.ts';

const CASES: readonly [label: string, zone: string, expected: string | undefined][] = [
  ['@', 'shop.test', '@'],
  ['WWW', 'shop.test', 'www'],
  ['a.b.c', 'shop.test', 'a.b.c'],
  ['*.Dev', 'shop.test', '*.dev'],
  ['full.shop.test.', 'shop.test', 'full'],
  ['Full.SHOP.test.', 'shop.test', 'full'],
  ['shop.test.', 'shop.test', '@'],
  ['xshop.test.', 'shop.test', undefined],
  ['xshop.test.shop.test.', 'shop.test', 'xshop.test'],
  ['host.other.example.', 'shop.test', undefined],
  ['www.shop.test', 'shop.test', 'www.shop.test'],
  ['GRÖSSE', 'shop.test', 'grösse'],
  ['full.bücher.test.', 'xn--bcher-kva.test', 'full'],
  ['größe.xn--bcher-kva.test.', 'xn--bcher-kva.test', 'größe'],
  ['bücher.test.', 'xn--bcher-kva.test', '@'],
  ['7.2.0.192.in-addr.arpa', '2.0.192.in-addr.arpa', '7'],
  ['7.2.0.192.in-addr.arpa.', '2.0.192.in-addr.arpa', '7'],
  ['1.0.0.8.b.d.0.1.0.0.2.ip6.arpa', '8.b.d.0.1.0.0.2.ip6.arpa', '1.0.0'],
  ['a\\.', 'shop.test', 'a\\.'],
  ['', 'shop.test', ''],
];

for (const [typed, zone, expected] of CASES) {
  test(`the label ${JSON.stringify(typed)} in ${zone} is ${JSON.stringify(expected)}`, () => {
    assert.equal(normalizeLabel(typed, createScope(declareZone(zone, []))), expected);
  });
}
