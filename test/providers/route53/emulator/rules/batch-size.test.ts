import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alias, create, refused, set, upsert, verdict } from '../batch.ts';

const RECORDS = 'Number of records limit of 1000 exceeded.';
const CHARACTERS = 'Number of characters limit of 32000 exceeded.';

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

test('A batch holds a thousand records, aliases count as one and upserts twice', () => {
  const sets = range(1001).map((index) => set(`h${index}.shop.test`, 'A', ['192.0.2.1']));
  const aliases = range(1001).map((index) => alias(`h${index}.shop.test`, 'A', 'Z2FDTNDATAQYW2', 'd1.cloudfront.net'));
  assert.equal(verdict([], sets.slice(0, 1000).map(create)), 'accepted');
  assert.equal(verdict([], sets.map(create)), refused(RECORDS));
  assert.equal(verdict([], sets.slice(0, 500).map(upsert)), 'accepted');
  assert.equal(verdict([], sets.slice(0, 501).map(upsert)), refused(RECORDS));
  assert.equal(verdict([], aliases.slice(0, 1000).map(create)), 'accepted');
  assert.equal(verdict([], aliases.map(create)), refused(RECORDS));
});

test('A batch holds 32,000 characters of values and upserts count twice', () => {
  // Ten strings of 160 characters with their quotes, together 1,600.
  const text = set(
    'a.shop.test',
    'TXT',
    range(10).map((index) => `"${index}${'x'.repeat(157)}"`),
  );
  const texts = range(20).map((index) => ({ ...text, Name: `t${index}.shop.test` }));
  const one = set('one.shop.test', 'TXT', ['""']);
  assert.equal(verdict([], texts.map(create)), 'accepted');
  assert.equal(verdict([], [...texts, one].map(create)), refused(CHARACTERS));
  assert.equal(verdict([], texts.slice(0, 10).map(upsert)), 'accepted');
  assert.equal(verdict([], [...texts.slice(0, 10), one].map(upsert)), refused(CHARACTERS));
});

test('Both limits are reported together and before anything else', () => {
  const long = range(1001).map((index) => set(`h${index}.other.test`, 'TXT', ['x'.repeat(40)]));
  assert.equal(verdict([], long.map(create)), refused(RECORDS, CHARACTERS));
});
