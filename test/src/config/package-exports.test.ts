import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTarget, type ImportKind } from '../../../src/config/package-exports.ts';

const CASES: readonly (readonly [table: unknown, key: string, expected: string | undefined, kind?: ImportKind])[] = [
  ['./a.js', '.', './a.js'],
  ['./a.js', './sub', undefined],
  [{ '.': './a.js', './sub': './b.js' }, './sub', './b.js'],
  [{ import: './m.js', require: './c.js' }, '.', './m.js'],
  [{ import: './m.js', require: './c.js' }, '.', './c.js', 'require'],
  [{ node: './n.js', browser: './b.js', default: './d.js' }, '.', './d.js'],
  [{ '.': { types: './t.d.ts', import: { node: './n.js', default: './d.js' } } }, '.', './d.js'],
  [{ '.': { import: { node: './n.js' }, default: './d.js' } }, '.', './d.js'],
  [{ '.': [{ node: './n.js' }, './d.js'] }, '.', './d.js'],
  [{ './*': './lib/*.js' }, './a/b', './lib/a/b.js'],
  [{ './*': './lib/*.js', './a/*': './other/*.js' }, './a/b', './other/b.js'],
  [{ './a/*': './other/*.js', './*': './lib/*.js' }, './a/b', './other/b.js'],
  [{ './*.js': './lib/*/*.js' }, './x.js', './lib/x/x.js'],
  [{ './*': './lib/*.js', './private/*': null }, './private/x', undefined],
  [{ './*': './$&/*.js' }, './$1', './$&/$1.js'],
  [{ './a*b': './x.js' }, './ab', undefined],
  [{ './aa*ab': './x.js' }, './aab', undefined],
  [{ '#inner': './i.js' }, '#inner', './i.js'],
  [{ '#inner': 'other' }, '#inner', 'other'],
  [{ '.': 5 }, '.', undefined],
  [{ './*': './x.js' }, './*', './x.js'],
  [null, '.', undefined],
  [{}, '.', undefined],
];

for (const [table, key, expected, kind = 'import'] of CASES) {
  test(`${kind} of "${key}" from ${JSON.stringify(table)} is ${expected ?? 'nothing'}`, () => {
    assert.equal(findTarget(table, key, kind), expected);
  });
}
