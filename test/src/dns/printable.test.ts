import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onOneLine, printable } from '../../../src/dns/printable.ts';

const cases: readonly (readonly [text: string, printed: string, line?: string])[] = [
  ['plain é 漢字 🎉', 'plain é 漢字 🎉'],
  ['a\ttext\nsecond', 'a\ttext\nsecond', 'a\\u0009text\\u000asecond'],
  ['\x1b[1;31mred\x1b[0m', 'red', '\\u001b[1;31mred\\u001b[0m'],
  ['\x1b]8;;http://x\x07link\x1b]0;title\x1b\\', 'link', '\\u001b]8;;http://x\\u0007link\\u001b]0;title\\u001b\\'],
  ['\x9b31m\x08\x00\r', '31m', '\\u009b31m\\u0008\\u0000\\u000d'],
  ['::error::x', ': :error::x'],
  ['a ::b\n \u00a0::c', 'a ::b\n \u00a0: :c', 'a ::b\\u000a \u00a0::c'],
  ['x ##[set-env]y ##vso[task] ##teamcity[z] ## title', 'x # #[set-env]y # #vso[task] # #teamcity[z] ## title'],
  ['\u202egpj.exe\u2066', '\\u202egpj.exe\\u2066'],
];

for (const [text, printed, line = printed] of cases) {
  test(`${JSON.stringify(text)} is printed as ${JSON.stringify(printed)}`, () => {
    assert.equal(printable(text), printed);
  });
  test(`${JSON.stringify(text)} in a message is ${JSON.stringify(line)}`, () => {
    assert.equal(onOneLine(text), line);
  });
}

test('Blank lines cost no more than others', () => {
  const text = '\n'.repeat(1_000_000);
  const start = performance.now();
  assert.equal(printable(text), text);
  assert.ok(performance.now() - start < 2000);
});
