import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeLabel } from '../../../src/dns/label.ts';

const cases: readonly (readonly [label: string, subdomain: string, expected: string])[] = [
  ['www', '', 'www'],
  ['@', 'lab', 'lab'],
  ['db', 'lab', 'db.lab'],
  ['*', 'lab', '*.lab'],
  ['192.0.2.7', '2', '192.0.2.7'],
  ['2001:db8::7', '7', '2001:db8::7'],
  ['w.sub.ex.test.', 'sub', 'w.sub.ex.test.'],
  ['8.7.0.10.in-addr.arpa', '7', '8.7.0.10.in-addr.arpa'],
  ['5.7.in-addr.arpa', '7.in-addr.arpa', '5'],
  ['1.0.ip6.arpa', '0.ip6.arpa', '1'],
];

for (const [label, subdomain, expected] of cases) {
  test(`The label "${label}" below "${subdomain}" is "${expected}"`, () => {
    assert.equal(placeLabel(label, subdomain), expected);
  });
}
