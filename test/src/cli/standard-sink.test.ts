import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createStandardSink } from '../../../src/cli/standard-sink.ts';

/** Open a file of a new folder, hand over its descriptor, and take everything away again. */
function withFile(flags: string | number, use: (fd: number, file: string) => void, make = createFile): void {
  const folder = mkdtempSync(join(tmpdir(), 'zonewright-sink-'));
  const file = join(folder, 'output');
  make(file);
  const fd = openSync(file, flags);
  try {
    use(fd, file);
  } finally {
    closeSync(fd);
    rmSync(folder, { recursive: true });
  }
}

function createFile(file: string): void {
  writeFileSync(file, '');
}

const neverOpened = () => assert.fail('no stream is needed');
const neverLost = (error: Error) => assert.fail(error);

test('A file is written to without a stream, and is no terminal', () => {
  withFile('w', (fd, file) => {
    const sink = createStandardSink({ fd, open: neverOpened, onLost: neverLost });
    sink.write('www A 192.0.2.1\n');
    sink.write('größe\n');
    assert.deepEqual([sink.isTTY, sink.columns], [false, undefined]);
    assert.equal(readFileSync(file, 'utf8'), 'www A 192.0.2.1\ngröße\n');
  });
});

test('A text that cannot be written is told of, and does not end the program', () => {
  withFile('r', (fd) => {
    const codes: (string | undefined)[] = [];
    const sink = createStandardSink({ fd, open: neverOpened, onLost: ({ code }) => codes.push(code) });
    sink.write('one\n');
    sink.write('two\n');
    assert.deepEqual(codes, ['EBADF', 'EBADF']);
  });
});

test('A terminal, or another device, is written to through its stream', () => {
  const fd = openSync('/dev/null', 'w');
  try {
    const written: unknown[] = [];
    const stream = { isTTY: true, columns: 120, write: (chunk: unknown) => written.push(chunk) };
    const sink = createStandardSink({ fd, open: () => stream, onLost: neverLost });
    sink.write('www\n');
    assert.deepEqual([sink.isTTY, sink.columns, written], [true, 120, ['www\n']]);
  } finally {
    closeSync(fd);
  }
});

test('What a full pipe does not take goes through its stream, and so does all that follows', (context) => {
  const makePipe = (file: string): void => {
    if (spawnSync('mkfifo', [file]).status !== 0) context.skip('no named pipes here');
  };
  const { O_RDWR, O_NONBLOCK } = constants;
  withFile(
    O_RDWR | O_NONBLOCK,
    (fd) => {
      const later: Buffer[] = [];
      const stream = { write: (chunk: string | Uint8Array) => later.push(Buffer.from(chunk)) };
      const sink = createStandardSink({ fd, open: () => stream, onLost: neverLost });
      const text = 'ä'.repeat(100_000);
      sink.write(text);
      sink.write('end');
      const room = Buffer.alloc(300_000);
      const first = room.subarray(0, readSync(fd, room));
      assert.ok(first.length > 0 && later.length === 2);
      assert.equal(Buffer.concat([first, ...later]).toString(), `${text}end`);
    },
    makePipe,
  );
});
