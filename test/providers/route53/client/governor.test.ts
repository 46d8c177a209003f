import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createGovernor,
  governorOf,
  LOCAL_PACE,
  type Clock,
  type Governor,
} from '../../../../providers/route53/client/governor.ts';

function manualClock(): Clock & { readonly pass: (ms: number) => void } {
  let at = 0;
  return {
    now: () => at,
    sleep: async (ms) => {
      at += ms;
    },
    pass: (ms) => {
      at += ms;
    },
  };
}

async function take(governor: Governor, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await governor.take();
}

test('Five requests pass at once and the others at 4.9 a second', async () => {
  const clock = manualClock();
  const governor = createGovernor(clock);
  await take(governor, 5);
  assert.equal(clock.now(), 0);
  await take(governor, 49);
  assert.ok(Math.abs(clock.now() - 10_000) < 60, `took ${clock.now()} ms`);
});

test('Requests that wait at the same time go one after the other', async () => {
  const clock = manualClock();
  const governor = createGovernor(clock);
  const times = await Promise.all(Array.from({ length: 8 }, async () => governor.take().then(clock.now)));
  assert.deepEqual(times, [0, 0, 0, 0, 0, 205, 409, 613]);
});

test('A refusal slows down those who wait already', async () => {
  const clock = manualClock();
  const governor = createGovernor(clock);
  await take(governor, 5);
  const last = Promise.all([governor.take(), governor.take(), governor.take()]);
  governor.slowDown();
  await last;
  assert.ok(clock.now() > 1100, `took ${clock.now()} ms`);
});

test('A pause fills the bucket again, but never above its size', async () => {
  const clock = manualClock();
  const governor = createGovernor(clock);
  await take(governor, 5);
  clock.pass(3_600_000);
  const before = clock.now();
  await take(governor, 5);
  assert.equal(clock.now(), before);
  await take(governor, 1);
  assert.ok(clock.now() > before);
});

test('A refusal halves the rate once, however many requests were under way', () => {
  const told: number[] = [];
  const governor = createGovernor(manualClock(), { onSlower: (rate) => told.push(rate) });
  governor.slowDown();
  governor.slowDown();
  governor.slowDown();
  assert.deepEqual(told, [2.45]);
  assert.equal(governor.rate(), 2.45);
});

test('Refusals one after the other slow down further, but not to a standstill', () => {
  const clock = manualClock();
  const governor = createGovernor(clock);
  for (let i = 0; i < 10; i++) {
    governor.slowDown();
    clock.pass(2000);
  }
  assert.equal(governor.rate(), 0.5);
});

test('After a refusal the rate recovers slowly and does not grow beyond the older limit', async () => {
  const clock = manualClock();
  const governor = createGovernor(clock);
  governor.slowDown();
  await take(governor, 20);
  assert.ok(governor.rate() > 3 && governor.rate() < 4, `rate ${governor.rate()}`);
  await take(governor, 1000);
  assert.equal(governor.rate(), 4.9);
});

test('Half a minute without a refusal makes it grow towards ten a second', async () => {
  const governor = createGovernor(manualClock());
  await take(governor, 150);
  assert.equal(governor.rate(), 4.9);
  await take(governor, 50);
  assert.ok(governor.rate() > 5 && governor.rate() < 6.5, `rate ${governor.rate()}`);
  await take(governor, 1000);
  assert.equal(governor.rate(), 10);
});

test('Entries of one account share a governor within a run, others and other runs do not', () => {
  const run = manualClock();
  const first = governorOf(run, 'one');
  assert.equal(governorOf(run, 'one'), first);
  assert.notEqual(governorOf(run, 'two'), first);
  assert.notEqual(governorOf(manualClock(), 'one'), first);
});

test('A service on this machine is not limited before it refuses something, and never slow', async () => {
  const clock = manualClock();
  const governor = createGovernor(clock, { pace: LOCAL_PACE });
  await take(governor, 1000);
  assert.equal(clock.now(), 0);
  assert.equal(governor.rate(), Number.POSITIVE_INFINITY);
  governor.slowDown();
  assert.equal(governor.rate(), 40);
  await take(governor, 1);
  assert.equal(clock.now(), 25);
  for (let i = 0; i < 10; i++) {
    clock.pass(2000);
    governor.slowDown();
  }
  assert.equal(governor.rate(), 4.5);
});
