import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runPool } from '../../../src/plan/pool.ts';

test('results have the order of the jobs, whichever ends first', async () => {
  const results = await runPool(
    [3, 1, 2],
    async (ticks) => {
      for (let i = 0; i < ticks; i++) await Promise.resolve();
      return ticks * 10;
    },
    { limit: 3 },
  );
  assert.deepEqual(results, [30, 10, 20]);
});

test('no more jobs run at once than the limit says', async () => {
  let running = 0;
  let most = 0;
  await runPool(
    [...Array(10).keys()],
    async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
    },
    { limit: 3 },
  );
  assert.equal(most, 3);
});

test('bigger jobs start earlier, equal ones in their order', async () => {
  const started: string[] = [];
  await runPool(['a1', 'b5', 'c1', 'd9'], async (job) => void started.push(job), {
    limit: 1,
    sizeOf: (job) => Number(job[1]),
  });
  assert.deepEqual(started, ['d9', 'b5', 'a1', 'c1']);
});

test('a job that fails lets the others end; the first failure is thrown then', async () => {
  const ended: number[] = [];
  const run = runPool(
    [1, 2, 3, 4],
    async (job) => {
      if (job % 2 === 0) throw new Error(`Job ${job}`);
      ended.push(job);
    },
    { limit: 2 },
  );
  await assert.rejects(run, /Job 2/);
  assert.deepEqual(ended, [1, 3]);
});

test('progress is told after every job', async () => {
  const told: string[] = [];
  await runPool([1, 2], async () => undefined, { limit: 1, onDone: (done, total) => told.push(`${done}/${total}`) });
  assert.deepEqual(told, ['1/2', '2/2']);
  assert.deepEqual(await runPool([], async () => undefined, { limit: 5 }), []);
});
