import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create, refused, set, verdict } from '../batch.ts';

test('The same value twice is refused, in whatever spelling', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['A', ['192.0.2.1', '192.0.2.1'], "Duplicate Resource Record: '192.0.2.1'"],
    ['AAAA', ['::1', '0::1'], "Duplicate Resource Record: '0::1'"],
    ['MX', ['10 Mail.test', '10 mail.test.'], "Duplicate Resource Record: '10 mail.test.'"],
  ];
  for (const [type, values, message] of cases) {
    assert.equal(verdict([], [create(set('www.shop.test', type, values))]), refused(message));
  }
  assert.equal(verdict([], [create(set('www.shop.test', 'TXT', ['"a"', '"A"', '"a" ""']))]), 'accepted');
});
