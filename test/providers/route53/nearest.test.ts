import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from '../../../providers/route53/nearest.ts';

test('The word most alike is found, capitals aside', () => {
  const words = ['KeyId', 'SecretKey', 'Token'];
  assert.equal(nearest('keyid', words), 'KeyId');
  assert.equal(nearest('Secret_Key', words), 'SecretKey');
  assert.equal(nearest('Tokn', words), 'Token');
});

test('A word unlike all others has none', () => {
  assert.equal(nearest('colour', ['KeyId', 'Token']), undefined);
  assert.equal(nearest('x', []), undefined);
});
