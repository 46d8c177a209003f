import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { test, type TestContext } from 'node:test';
import { createContext } from '../../../src/cli/context.ts';

async function interrupted(t: TestContext) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const said: string[] = [];
  const listeners: (() => void)[] = [];
  const { context, close } = await createContext(
    {
      cwd: '/',
      env: {},
      version: '0',
      stdin: Readable.from([]),
      stdout: { write: () => true },
      stderr: { write: (text) => said.push(text) },
      now: () => 0,
      startEngine: () => assert.fail('Nothing is evaluated'),
      loadProviderKinds: async () => [],
      onInterrupt: (listener) => void listeners.push(listener),
    },
    false,
  );
  const { signal } = context;
  for (const listener of listeners) listener();
  assert.equal(signal.aborted, true);
  return { said, close, wait: (ms: number) => t.mock.timers.tick(ms) };
}

test('an interrupt that has to wait says what for, and how to stop at once', async (t) => {
  const { said, close, wait } = await interrupted(t);
  wait(499);
  assert.deepEqual(said, []);
  wait(1);
  assert.deepEqual(said, ['Waiting for the answers to what was sent. Interrupt again to stop at once\n']);
  close();
});

test('an interrupt that is obeyed soon needs no words', async (t) => {
  const { said, close, wait } = await interrupted(t);
  close();
  wait(10_000);
  assert.deepEqual(said, []);
});
