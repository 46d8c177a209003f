import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reverseLabel } from '../../../src/normalize/reverse-label.ts';
import { createScope } from '../../../src/normalize/scope.ts';
import { declareZone } from '../../support/declared.ts';

const CASES: readonly [label: string, zone: string, expected: string | undefined][] = [
  ['10.1.2.3', '2.1.10.in-addr.arpa', '3'],
  ['10.1.2.3', '10.in-addr.arpa', '3.2.1'],
  ['10.1.2.3', '3.2.1.10.in-addr.arpa', '@'],
  ['10.1.3.3', '2.1.10.in-addr.arpa', undefined],
  ['10.1.2.70', '64/26.2.1.10.in-addr.arpa', '70'],
  ['10.1.2.70', '64-26.2.1.10.in-addr.arpa', '70'],
  ['10.1.2.130', '64/26.2.1.10.in-addr.arpa', undefined],
  ['10.1.9.70', '64/26.2.1.10.in-addr.arpa', undefined],
  ['10.20.161.9', '160-19.20.10.in-addr.arpa', '9.161'],
  ['10.20.200.9', '160-19.20.10.in-addr.arpa', undefined],
  ['10.20.161.9', '160/19.20.10.in-addr.arpa', undefined],
  ['10.17.2.3', '16-12.10.in-addr.arpa', '3.2.17'],
  ['10.32.2.3', '16-12.10.in-addr.arpa', undefined],
  ['7', '2.1.10.in-addr.arpa', '7'],
  ['300.1.1.1', '2.1.10.in-addr.arpa', '300.1.1.1'],
  ['10.1.2.004', '2.1.10.in-addr.arpa', '10.1.2.004'],
  ['10.1.2.3', 'ex.test', '10.1.2.3'],
  ['2001:db8:7::1', '7.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa', '1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0'],
  ['2001:DB8:8::1', '7.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa', undefined],
  ['x:y', '7.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa', 'x:y'],
  ['2001-x', '7.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa', '2001-x'],
];

for (const [label, zone, expected] of CASES) {
  test(`the PTR label "${label}" in ${zone} is ${JSON.stringify(expected)}`, () => {
    assert.equal(reverseLabel(label, createScope(declareZone(zone, []))), expected);
  });
}
