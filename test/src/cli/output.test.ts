import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createOutput } from '../../../src/cli/output.ts';

function record(isTTY: boolean) {
  const written: string[] = [];
  const output = createOutput(
    { write: (text) => written.push(`out ${text}`) },
    { isTTY, columns: 10, write: (text) => written.push(`err ${text}`) },
  );
  return { written, output };
}

test('lines go to standard output and standard error', () => {
  const { written, output } = record(false);
  output.out('a');
  output.err('b');
  output.write('c');
  assert.deepEqual(written, ['out a\n', 'err b\n', 'out c']);
});

test('the status line is silent when nobody watches', () => {
  const { written, output } = record(false);
  output.status('Reading');
  output.status('');
  assert.deepEqual(written, []);
});

test('the status line is cut to the terminal, replaced, and taken away before other lines', () => {
  const { written, output } = record(true);
  output.status('Reading 212 zones');
  output.status('Done');
  output.out('report');
  output.status('');
  assert.deepEqual(written, ['err Reading 2', 'err \r\u001b[K', 'err Done', 'err \r\u001b[K', 'out report\n']);
});

test('a terminal that does not know its size is taken to have 80 columns', () => {
  const written: string[] = [];
  const sink = { isTTY: true, columns: 0, write: (text: string) => written.push(text) };
  createOutput(sink, sink).status('x'.repeat(100));
  assert.deepEqual(written, ['x'.repeat(79)]);
});
