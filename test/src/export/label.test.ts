import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Name } from '../../../src/dns/name.ts';
import { labelPattern, typedLabel } from '../../../src/export/label.ts';

const labels: readonly (readonly [name: string, zone: string, label: string])[] = [
  ['shop.test.', 'shop.test.', '@'],
  ['www.shop.test.', 'shop.test.', 'www'],
  ['*.dev.shop.test.', 'shop.test.', '*.dev'],
  ['@.shop.test.', 'shop.test.', '\\064'],
  ['1.2.3.4.shop.test.', 'shop.test.', '1.2.3.4'],
  ['7.2.0.192.in-addr.arpa.', '2.0.192.in-addr.arpa.', '7'],
  ['10.1.2.3.10.in-addr.arpa.', '10.in-addr.arpa.', '\\0490.1.2.\\051'],
  ['a:b.8.b.d.0.ip6.arpa.', '8.b.d.0.ip6.arpa.', '\\097:\\098'],
  ['x.10.in-addr.arpa.10.in-addr.arpa.', '10.in-addr.arpa.', '\\120.10.in-addr.arp\\097'],
  ['\\007.10.in-addr.arpa.10.in-addr.arpa.', '10.in-addr.arpa.', '\\007.10.in-addr.arp\\097'],
];

for (const [name, zone, label] of labels) {
  test(`the name ${name} is typed as ${label} in ${zone}`, () => {
    assert.equal(typedLabel(name as Name, zone as Name).label, label);
  });
}

test('a label that repeats its zone says that it means to', () => {
  const modifiersOf = (name: string) => typedLabel(name as Name, 'shop.test.' as Name).modifiers;
  assert.deepEqual(modifiersOf('shop.test.shop.test.'), ['DISABLE_REPEATED_DOMAIN_CHECK']);
  assert.deepEqual(modifiersOf('a.shop.test.shop.test.'), ['DISABLE_REPEATED_DOMAIN_CHECK']);
  assert.deepEqual(modifiersOf('myshop.test.shop.test.'), []);
});

test('a pattern takes every character of a label literally', () => {
  assert.equal(
    labelPattern('*.a?[b]{c,d}\\032.shop.test.' as Name, 'shop.test.' as Name),
    '\\*.a\\?\\[b\\]\\{c\\,d\\}\\\\032',
  );
});
