import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseVariables, wholeNumber } from '../../../src/commands/options.ts';
import { UsageError } from '../../../src/errors.ts';

const VARIABLES: readonly (readonly [texts: readonly string[], expected: Readonly<Record<string, string>>])[] = [
  [[], {}],
  [['a=1'], { a: '1' }],
  [['a=1,b=2', 'c=3'], { a: '1', b: '2', c: '3' }],
  [['a=b=c'], { a: 'b=c' }],
  [['a', 'b,', ''], {}],
  [['a='], { a: '' }],
  [['a=1', 'a=2'], { a: '2' }],
];
for (const [texts, expected] of VARIABLES) {
  test(`--variable ${JSON.stringify(texts)} sets ${JSON.stringify(expected)}`, () => {
    assert.deepEqual(parseVariables(texts), expected);
  });
}

test('a variable called __proto__ is a variable like any other', () => {
  assert.deepEqual(Object.keys(parseVariables(['__proto__=x'])), ['__proto__']);
});

test('whole numbers within their range are accepted, all else is a usage error', () => {
  const parse = wholeNumber('--port', 0, 65_535);
  assert.deepEqual(['0', '5380', '65535'].map(parse), [0, 5380, 65_535]);
  for (const text of ['-1', '65536', '1.5', '', 'x', '1e3', '0x10']) assert.throws(() => parse(text), UsageError);
  assert.throws(() => wholeNumber('--cmax', 1)('0'), /--cmax takes a whole number of at least 1, found "0"/);
});
