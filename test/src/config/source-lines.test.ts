import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCallLocator } from '../../../src/config/call-locator.ts';
import { indexLines } from '../../../src/config/source-lines.ts';

const SOURCE = 'one\ntwo é€🎉 x\n\nlast';
const lines = indexLines({ source: SOURCE, name: 'a.js' });

test('Offsets and positions are two views of one place', () => {
  for (let offset = 0; offset < SOURCE.length; offset++) {
    const { line, column } = lines.positionAt(offset);
    assert.equal(lines.offsetAt(line, column), offset);
  }
  assert.deepEqual(lines.positionAt(SOURCE.indexOf('last')), { line: 4, column: 1 });
  assert.equal(lines.offsetAt(99, 1), SOURCE.length);
});

test('Columns of the engine count bytes of UTF-8', () => {
  const line = SOURCE.split('\n')[1] ?? '';
  const bytes = Buffer.byteLength(line.slice(0, line.indexOf('x')));
  assert.equal(lines.offsetAtByte(2, bytes + 1), SOURCE.indexOf('x'));
  assert.equal(lines.offsetAtByte(4, 99), SOURCE.length);
});

test('Excerpts are one line of at most 60 characters', () => {
  const source = `A("a",\n   "${'x'.repeat(300)}")`;
  const excerpts = indexLines({ source, name: 'a.js' });
  assert.equal(excerpts.siteAt(0, 12).excerpt, 'A("a", "x');
  assert.equal(excerpts.siteAt(0, source.length).excerpt, `A("a", "${'x'.repeat(51)}…`);
  assert.equal(excerpts.siteAt(0, 80).excerpt.length, 60);
});

test('A place in no call is shown as it is, with the rest of its line', () => {
  const locate = createCallLocator({ source: 'first;\n  second', name: 'a.js' });
  assert.deepEqual(locate(1, 1), { position: { file: 'a.js', line: 1, column: 1 }, excerpt: 'first;' });
  assert.deepEqual(locate(2, 3), { position: { file: 'a.js', line: 2, column: 3 }, excerpt: 'second' });
});

test('A place before all calls of a word means the first of them', () => {
  const locate = createCallLocator({ source: 'x; A(1); A(2)', name: 'a.js' }, new Set(['A']));
  assert.equal(locate(1, 1).excerpt, 'A(1)');
  assert.equal(locate(1, 12).excerpt, 'A(2)');
});
