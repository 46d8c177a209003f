import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from '../../src/nearest.ts';

const CASES: readonly (readonly [word: string, candidates: readonly string[], expected: string | undefined])[] = [
  ['r53_man', ['none', 'r53_main', 'r53_test'], 'r53_main'],
  ['R53', ['none', 'r53'], 'r53'],
  ['r53x', ['r53', 'r54x'], 'r53'],
  ['p', ['none', 'bind'], undefined],
  ['anything', [], undefined],
  ['main', ['nine', 'bind'], undefined],
  ['a', ['b'], 'b'],
];
for (const [word, candidates, expected] of CASES) {
  test(`"${word}" among ${candidates.join(', ') || 'nothing'} is ${expected ?? 'not guessed'}`, () => {
    assert.equal(nearest(word, candidates), expected);
  });
}
