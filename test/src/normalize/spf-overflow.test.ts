import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { isOverflowName, overflowName, readOverflow, splitTerms } from '../../../src/normalize/spf-overflow.ts';
import { declareZone } from '../../support/declared.ts';

const ZONE = declareZone('ex.test', []);
const OVERFLOW = { label: '_s%d', zone: 'ex.test' };

test('A text that fits stays whole', () => {
  assert.deepEqual(splitTerms(['mx', '-all'], OVERFLOW, { size: 14, overhead: 0 }), ['v=spf1 mx -all']);
});

test('Each text leads to the next, and the last term ends all of them', () => {
  const terms = ['ip4:192.0.2.0/24', 'ip4:198.51.100.0/24', 'ip4:203.0.113.0/24', '-all'];
  assert.deepEqual(splitTerms(terms, OVERFLOW, { size: 60, overhead: 0 }), [
    'v=spf1 ip4:192.0.2.0/24 include:_s1.ex.test -all',
    'v=spf1 ip4:198.51.100.0/24 ip4:203.0.113.0/24 -all',
  ]);
});

test('The overhead is taken from the first text only', () => {
  const terms = ['ip4:192.0.2.1', 'ip4:192.0.2.2', 'ip4:192.0.2.3', 'ip4:192.0.2.4', '~all'];
  const sizes = (overhead: number): number[] =>
    splitTerms(terms, OVERFLOW, { size: 60, overhead }).map((text) => text.split('ip4:').length - 1);
  assert.deepEqual(sizes(0), [2, 2]);
  assert.deepEqual(sizes(14), [1, 3]);
  assert.deepEqual(sizes(-100), [4]);
});

test('What does not fit at all stays in one text', () => {
  const terms = ['ip4:192.0.2.0/24', 'ip4:198.51.100.0/24', '-all'];
  assert.deepEqual(splitTerms(terms, OVERFLOW, { size: 20, overhead: 0 }), [`v=spf1 ${terms.join(' ')}`]);
  assert.deepEqual(splitTerms([], OVERFLOW, { size: 0, overhead: 0 }), ['v=spf1']);
});

test('Splitting loses and invents no term, and every text but the last fits', () => {
  const term = fc.stringMatching(/^[a-z0-9:.]{1,30}$/);
  fc.assert(
    fc.property(fc.array(term, { minLength: 1, maxLength: 60 }), fc.integer({ min: 0, max: 300 }), (terms, size) => {
      const texts = splitTerms(terms, OVERFLOW, { size, overhead: 0 });
      const parts = texts.map((text) => text.split(' ').slice(1));
      for (const [i, part] of parts.slice(0, -1).entries()) {
        assert.equal(part.pop(), terms.at(-1));
        assert.equal(part.pop(), `include:${overflowName(OVERFLOW, i + 1)}`);
        assert.ok((texts[i] ?? '').length <= size);
      }
      assert.deepEqual(parts.flat(), terms);
    }),
  );
});

test('Templates are labels of the zone with a number', () => {
  assert.deepEqual(readOverflow('_Spf%d', ZONE), { label: '_spf%d', zone: 'ex.test' });
  assert.deepEqual(readOverflow('_spf%d.mail.ex.test.', ZONE), { label: '_spf%d.mail', zone: 'ex.test' });
  assert.equal(readOverflow('_spf', ZONE), undefined);
  assert.equal(readOverflow('_spf%d.other.test.', ZONE), undefined);
});

test('The names that a template makes are known again', () => {
  const names = ['_s1.ex.test', '_s12.ex.test', '_s0.ex.test', '_s.ex.test', '_s1x.ex.test', '_s01.ex.test', 'ex.test'];
  assert.deepEqual(
    names.map((name) => isOverflowName(OVERFLOW, name)),
    [true, true, false, false, false, false, false],
  );
});
