import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type JsonNode, readRelaxedJson } from '../../../src/config/relaxed-json.ts';

function plain(node: JsonNode): unknown {
  if (node.kind === 'object')
    return Object.fromEntries(Array.from(node.members, ([key, value]) => [key, plain(value)]));
  return node.kind === 'array' ? [] : node.text;
}

function read(text: string): unknown {
  const result = readRelaxedJson(text);
  return 'problem' in result ? result.problem : plain(result.node);
}

test('comments, trailing commas and blanks of all kinds are allowed', () => {
  assert.deepEqual(read('// head\n{ /* two\nlines */ "a": "b", // end\n\t"c": { "d": "e", }, }'), {
    a: 'b',
    c: { d: 'e' },
  });
});

test('numbers and words are kept as they are written', () => {
  assert.deepEqual(read('{"n": 123456789012345678901, "e": -1.50e+3, "t": true, "z": null}'), {
    n: '123456789012345678901',
    e: '-1.50e+3',
    t: 'true',
    z: 'null',
  });
});

test('escapes in strings are decoded', () => {
  assert.deepEqual(read(String.raw`{"a\"b": "\u00e9\n\\ // no comment"}`), { 'a"b': 'é\n\\ // no comment' });
});

test('the last of two equal names counts, and text after the value does not', () => {
  assert.deepEqual(read('{"a": "1", "a": "2"} rubbish'), { a: '2' });
});

test('a member called __proto__ is a member like any other', () => {
  assert.deepEqual(Object.keys(read('{"__proto__": "x"}') as object), ['__proto__']);
});

const MISTAKES: readonly (readonly [text: string, message: string, offset: number])[] = [
  ['', 'Expected a value, found the end', 0],
  ['// nothing', 'Expected a value, found the end', 10],
  ['{ "a": { "b": "c" }', 'Expected "," or "}", found the end', 19],
  ['{ "a": "b" "c": "d" }', 'Expected "," or "}", found text', 11],
  ['{ "a" "b" }', 'Expected ":", found text', 6],
  ['{,}', 'Expected a name in double quotes, found ","', 1],
  ['{"a": 1,,}', 'Expected a name in double quotes, found ","', 8],
  ["{ 'a': 1 }", `Expected a name in double quotes, found "'"`, 2],
  ['{ a: 1 }', 'Expected a name in double quotes, found "a"', 2],
  ['# x\n{}', 'Expected a value, found "#"', 0],
  ['{ "a": "b }', 'This value is not a valid string', 7],
  ['{ "a": "b\nc" }', 'This value is not a valid string', 7],
  [String.raw`{ "a": "\x" }`, 'This value is not a valid string', 7],
  ['/* never', 'Expected a value, found "/"', 0],
  ['[1 2]', 'Expected "," or "]", found "2"', 3],
  ['{"a": 😀}', 'Expected a value, found "😀"', 6],
];
for (const [text, message, offset] of MISTAKES) {
  test(`${JSON.stringify(text)} is refused where it goes wrong`, () => {
    const problem = read(text) as { message: string; offset: number };
    assert.deepEqual([problem.message, problem.offset], [message, offset]);
  });
}

test('common mistakes come with the way out', () => {
  assert.deepEqual(
    ['# x', "{'a': 1}", '/* x'].map((text) => (read(text) as { hint: string }).hint),
    ['Comments are written // or /* */', 'Strings are written in double quotes', 'This comment never ends'],
  );
});

test('nesting without end is refused, not a crash', () => {
  assert.match((read('['.repeat(100_000)) as { message: string }).message, /Too deeply nested/);
});

test('reading is linear in the size of the text', () => {
  const text = `{${'"name": "value", /* c */ '.repeat(20_000)}}`;
  assert.deepEqual(read(text), { name: 'value' });
});
