import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextSerial } from '../../../providers/bind/serial.ts';

test('a serial is the day of UTC and counts from there, never back and never 0', () => {
  const day = new Date('2025-01-31T23:59:59Z');
  const cases: [number | undefined, number][] = [
    [undefined, 2025013100],
    [5, 2025013100],
    [2025013099, 2025013100],
    [2025013100, 2025013101],
    [2025013101, 2025013102],
    [2099010105, 2099010106],
    [4294967294, 4294967295],
    [4294967295, 1],
  ];
  for (const [previous, next] of cases) assert.equal(nextSerial(previous, day), next, String(previous));
});
