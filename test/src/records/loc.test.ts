import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOC } from '../../../src/records/loc.ts';
import { toLocWire } from '../../../src/records/loc-wire.ts';
import type { Rdata } from '../../../src/records/define.ts';

/** Texts of RFC 1876 section 4 and how a file is written with them. */
const TEXTS: readonly [text: string, written: string][] = [
  ['42 21 54 N 71 06 18 W -24m 30m', '42 21 54.000 N 71 06 18.000 W -24m 30m 10000m 10m'],
  ['42 21 43.952 N 71 5 6.344 W -24m 1m 200m', '42 21 43.952 N 71 05 6.344 W -24m 1m 200m 10m'],
  ['52 14 05 N 00 08 50 E 10m', '52 14 5.000 N 00 08 50.000 E 10m 1m 10000m 10m'],
  ['32 7 19 S 116 2 25 E 10m', '32 07 19.000 S 116 02 25.000 E 10m 1m 10000m 10m'],
  ['42 21 28.764 N 71 00 51.617 W -44m 2000m', '42 21 28.764 N 71 00 51.617 W -44m 2000m 10000m 10m'],
  ['1 n 2 e 0', '01 00 0.000 N 02 00 0.000 E 0m 1m 10000m 10m'],
  ['1 30 N 2 15 E 0.5 0.01m 0.5 35', '01 30 0.000 N 02 15 0.000 E 0.50m 0.01m 0.50m 30m'],
  ['0 N 0 E 0m', '00 00 0.000 S 00 00 0.000 W 0m 1m 10000m 10m'],
  ['90 N 180 E 99999999 99999999 0 0', '90 00 0.000 N 180 00 0.000 E 42849672.95m 90000000m 0.00m 0.00m'],
];

for (const [text, written] of TEXTS) {
  test(`LOC reads ${text} and writes every part`, () => {
    const rdata = LOC.parse(text);
    assert.equal(LOC.format(rdata), written);
    assert.deepEqual(LOC.parse(written), rdata);
    assert.deepEqual(LOC.canonicalize(rdata), rdata);
  });
}

const UNREADABLE: readonly [text: string, message: RegExp][] = [
  ['42 21 54 X 71 6 18 W 0m', /hemisphere of the latitude \(ns\) must be "N" or "S", not "X"/],
  ['N 71 6 18 W 0m', /degrees of the latitude \(d1\) must be .*, not "N"/],
  ['42 21 54 1 N 71 6 18 W 0m', /latitude has more than degrees, minutes and seconds/],
  ['42 60 N 71 W 0m', /minutes of the latitude \(m1\)/],
  ['42 N 71 W', /altitude is missing/],
  ['42 N 71 W high', /altitude "high" is not a number of metres/],
  ['42 N 71 W 1m 1 1 1 1', /Unexpected "1"/],
  ['42 N', /longitude is missing/],
];

for (const [text, message] of UNREADABLE) {
  test(`LOC says why ${text} cannot be read`, () => {
    assert.throws(() => LOC.parse(text), message);
  });
}

/** Values of the word with one changed. */
const values = (at: number, value: string | number): Rdata => [1, 2, 3, 'N', 4, 5, 6, 'E', 7, 8, 9, 10].with(at, value);

const WRONG: readonly [at: number, value: string | number, message: RegExp][] = [
  [0, 1.5, /degrees of the latitude \(d1\) must be a whole number from 0 to 90, not 1\.5/],
  [0, 91, /from 0 to 90, not 91/],
  [0, -1, /from 0 to 90, not -1/],
  [0, 90, /latitude goes up to 90 degrees, not 90 2 3/],
  [1, 60, /minutes of the latitude \(m1\) must be a whole number from 0 to 59, not 60/],
  [1, 0.5, /minutes of the latitude/],
  [2, 60, /seconds of the latitude \(s1\) must be a number from 0 to less than 60, not 60/],
  [3, 'X', /hemisphere of the latitude \(ns\) must be "N" or "S", not "X"/],
  [4, 181, /degrees of the longitude \(d2\) must be a whole number from 0 to 180, not 181/],
  [7, '', /hemisphere of the longitude \(ew\) must be "E" or "W", not ""/],
  [8, 'x', /altitude must be a number of metres/],
];

for (const [at, value, message] of WRONG) {
  test(`pitfall 107: LOC refuses ${JSON.stringify(value)} as argument ${at + 2}`, () => {
    assert.match(LOC.check(values(at, value)) ?? 'nothing', message);
  });
}

test('LOC shows typed values and the numbers on the wire in the IR, and reads them back', () => {
  const typed: Rdata = [12, 30, 15.5, 's', 98, 0, 0, 'E', -5.25, 20, 150, 0];
  const ir = LOC.toIr?.(typed) ?? {};
  assert.deepEqual(ir, {
    locsize: 0x23,
    lochorizpre: 0x14,
    locvertpre: 0,
    loclatitude: 2_102_468_148,
    loclongitude: 2_500_283_648,
    localtitude: 9_999_475,
    target: '12 30 15.5 S 98 0 0 E -5.25m 20m 150m 0m',
  });
  assert.deepEqual(LOC.toIr?.(LOC.fromIr?.(ir) ?? []), ir);
  const { target: _, ...wire } = ir;
  assert.deepEqual(LOC.fromIr?.(wire), LOC.canonicalize(typed));
});

test('pitfall 53: seconds are rounded to thousandths, also up to the next minute', () => {
  assert.equal(toLocWire([10, 20, 30.12345, 'N', 0, 0, 0, 'E', 0, 0, 0, 0]).latitude, 2 ** 31 + 37_230_123);
  const rdata = LOC.canonicalize([10, 59, 59.9996, 'N', 0, 0, 0, 'E', 0, 0, 0, 0]);
  assert.deepEqual(rdata.slice(0, 4), [11, 0, 0, 'N']);
});

test('metres out of range are brought into it', () => {
  const ir = LOC.toIr?.([0, 0, 0, 'N', 0, 0, 0, 'E', -200_000, 99_999_999, 0.001, -5]) ?? {};
  assert.equal(ir['target'], '0 0 0 N 0 0 0 E -100000m 90000000m 0.001m 0m');
  assert.deepEqual([ir['localtitude'], ir['locsize'], ir['lochorizpre'], ir['locvertpre']], [0, 0x99, 0, 0]);
});
