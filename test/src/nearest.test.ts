import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countryName, nearest, nearestCountry } from '../../src/nearest.ts';

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

test('a country is found by its name, a like code, a code of three letters, or the nearest code', () => {
  const codes = ['CK', 'DE', 'FR', 'GB', 'SA', 'US'];
  const typed = ['germany', 'United Kingdom', 'UK', 'USA', 'DEU', 'fr', 'FX', 'Atlantis'];
  assert.deepEqual(
    typed.map((each) => nearestCountry(each, codes)),
    ['DE', 'GB', 'GB', 'US', 'DE', 'FR', 'FR', undefined],
  );
  assert.deepEqual([countryName('GB'), countryName('no code')], ['United Kingdom', 'no code']);
});
