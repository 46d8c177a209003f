import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileGlob } from '../../../src/diff/glob.ts';
import { UserError } from '../../../src/errors.ts';

const CASES: readonly (readonly [pattern: string, matching: readonly string[], others: readonly string[]])[] = [
  ['www', ['www'], ['ww', 'wwww', 'WWW', '']],
  ['*.dev', ['a.dev', 'a.b.dev', '.dev'], ['dev', 'a.dev.x']],
  ['a**b', ['ab', 'a.b', 'a.x.b'], ['a', 'b']],
  ['?', ['a', '.', '😀'], ['', 'ab']],
  ['{a,b}-?', ['a-1', 'b-.'], ['c-1', 'a-', 'a-12']],
  ['[abc]x', ['ax', 'cx'], ['dx', 'x']],
  ['[!b-z]', ['a', '1'], ['b', 'z', '']],
  ['[a-c0-9_]', ['b', '7', '_'], ['d', '-']],
  ['[a-]', ['a', '-'], ['b']],
  ['[\\]]', [']'], ['\\']],
  ['[\\a-\\c]', ['b'], ['d', '-']],
  ['{a,{b,c*}d,}z', ['az', 'bdz', 'cdz', 'cxxdz', 'z'], ['bz', 'dz']],
  ['\\*.a\\{', ['*.a{'], ['x.a{']],
  ['a,b}]', ['a,b}]'], ['a']],
];

describe('compileGlob', () => {
  for (const [pattern, matching, others] of CASES) {
    it(`reads ${pattern}`, () => {
      const test = compileGlob(pattern);
      for (const text of matching) assert.equal(test(text), true, text);
      for (const text of others) assert.equal(test(text), false, text);
    });
  }

  for (const [pattern, problem] of [
    ['[ab', /unexpected end of input/],
    ['x*{y,z', /unexpected end of input/],
    ['{a', /unexpected end of input/],
    ['a\\', /unexpected end of input/],
    ['[', /unexpected end of input/],
    ['[a-', /unexpected end of input/],
    ['[]', /empty/],
    ['[!]', /empty/],
    ['[z-a]', /"z-a" is upside down/],
  ] as const) {
    it(`refuses ${pattern}`, () => {
      assert.throws(
        () => compileGlob(pattern),
        (error: unknown) =>
          error instanceof UserError && problem.test(error.message) && error.message.includes(pattern),
      );
    });
  }

  it('needs no more time for many runs than for one', () => {
    const test = compileGlob('{*a,*b}*{*a,*b}*{*a,*b}*{*a,*b}*{*a,*b}*c');
    assert.equal(test('ab'.repeat(200)), false);
    assert.equal(test(`${'ab'.repeat(200)}c`), true);
  });
});
