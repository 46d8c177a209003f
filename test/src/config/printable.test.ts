import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printable } from '../../../src/config/printable.ts';

const cases: readonly (readonly [line: string, expected: string])[] = [
  ['plain é\ttext\nsecond', 'plain é\ttext\nsecond'],
  ['\x1b[1;31mred\x1b[0m', 'red'],
  ['\x1b]8;;http://x\x07link\x1b]0;title\x1b\\', 'link'],
  ['\x9b31m\x08\x00\r', '31m'],
  ['::error::x', ' ::error::x'],
  ['a ::b\n  ::c', 'a ::b\n   ::c'],
];

for (const [line, expected] of cases) {
  test(`${JSON.stringify(line)} is printed as ${JSON.stringify(expected)}`, () => {
    assert.equal(printable(line), expected);
  });
}
