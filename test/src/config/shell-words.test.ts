import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitShellWords } from '../../../src/config/shell-words.ts';

const CASES: readonly (readonly [line: string, words: readonly string[] | undefined])[] = [
  ['', []],
  ['  ', []],
  ['a', ['a']],
  [' a  b\tc ', ['a', 'b', 'c']],
  [`'a b' "c d"`, ['a b', 'c d']],
  [`a'b'"c"d`, ['abcd']],
  [`'' ""`, ['', '']],
  [String.raw`a\ b \\ \'`, ['a b', '\\', "'"]],
  [String.raw`"a\"b" "a\nb" 'a\b'`, ['a"b', 'a\\nb', 'a\\b']],
  ['$HOME *.json a|b', ['$HOME', '*.json', 'a|b']],
  [`'a`, undefined],
  ['"a', undefined],
  ['a\\', undefined],
];
for (const [line, words] of CASES) {
  test(`the command line ${JSON.stringify(line)} splits as a shell would split it`, () => {
    assert.deepEqual(splitShellWords(line), words);
  });
}
