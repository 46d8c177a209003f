import assert from 'node:assert/strict';
import { test } from 'node:test';
import { declare, linesOf } from '../../support/declared.ts';

test('parameters that clients ignore are a warning', () => {
  const lines = linesOf([
    declare('HTTPS', 'a', [0, 'pool.example.', 'alpn=h2'], { call: 1 }),
    declare('SVCB', 'b', [1, '.', 'no-default-alpn'], { call: 2 }),
    declare('HTTPS', 'c', [1, '.', 'no-default-alpn alpn=h2'], { call: 3 }),
    declare('HTTPS', 'd', [0, 'pool.example.', ''], { call: 4 }),
  ]);
  assert.deepEqual(lines, [
    'service-binding 1 The HTTPS record of priority 0 is an alias, and its parameters are ignored',
    'service-binding 2 The SVCB record has "no-default-alpn" without "alpn", so that clients ignore it',
  ]);
});

test('two HTTPS records that differ in spelling only are one', () => {
  const lines = linesOf([
    declare('HTTPS', 'a', [1, 'www', 'port=1 alpn=h2'], { call: 1 }),
    declare('HTTPS', 'a', [1, 'WWW.shop.test.', 'alpn="h2" port="1"'], { call: 2 }),
  ]);
  assert.deepEqual(lines, [
    'duplicate 2 The record is declared twice: a.shop.test HTTPS 1 www.shop.test. alpn=h2 port=1',
  ]);
});

test('parameters that cannot be read are a finding and break nothing else', () => {
  const wrong = (call: number) => declare('HTTPS', 'a', [1, '.', 'alpn'], { call });
  assert.deepEqual(
    linesOf([wrong(1), wrong(2)]).filter((line) => line.startsWith('record-value')),
    [
      'record-value 1 The parameter "alpn" needs protocol names of 1 to 255 octets',
      'record-value 2 The parameter "alpn" needs protocol names of 1 to 255 octets',
    ],
  );
});
