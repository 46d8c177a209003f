import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { RECORD_TYPES } from '../../src/records/index.ts';
import type { Rdata, RecordType } from '../../src/records/define.ts';
import { RECORD_VALUES } from '../support/record-values.ts';

const TYPES = RECORD_TYPES.flatMap((recordType) => {
  const values = RECORD_VALUES[recordType.type];
  return values === undefined ? [] : [{ recordType, values }];
});

/** Run a check on canonical values of every record type. */
function ofEveryType(check: (recordType: RecordType, rdata: Rdata) => void): void {
  for (const { recordType, values } of TYPES) {
    fc.assert(
      fc.property(values, (rdata) => check(recordType, rdata)),
      { numRuns: 60 },
    );
  }
}

test('every record type has values to try', () => {
  assert.deepEqual(
    TYPES.map(({ recordType }) => recordType.type),
    RECORD_TYPES.map(({ type }) => type),
  );
});

test('what is written in a master file reads back as it was', () => {
  ofEveryType((recordType, rdata) => {
    assert.deepEqual(recordType.parse(recordType.format(rdata, 'master')), rdata);
  });
});

test('what is written for Route 53 reads back as it was', () => {
  ofEveryType((recordType, rdata) => {
    const written = recordType.format(rdata, 'route53');
    assert.deepEqual(recordType.parse(written, { radix: 8 }), rdata, written);
    assert.match(written, /^[ -~]*$/);
  });
});

test('canonical values stay as they are, and their spelling in the IR means the same', () => {
  ofEveryType((recordType, rdata) => {
    assert.deepEqual(recordType.canonicalize(rdata), rdata);
    const inIr = recordType.fields.map(
      (field, i) => field.normalize?.(rdata[i] ?? '', 'ex.test.' as never) ?? rdata[i] ?? '',
    );
    assert.deepEqual(recordType.canonicalize(inIr), rdata);
  });
});

test('records are equal exactly if their comparison texts are', () => {
  for (const { recordType, values } of TYPES) {
    // The serial of a SOA is no difference.
    const compared = (rdata: Rdata) => rdata.filter((_, i) => recordType.type !== 'SOA' || i !== 2);
    fc.assert(
      fc.property(values, values, (one, other) => {
        const isEqual = JSON.stringify(compared(one)) === JSON.stringify(compared(other));
        assert.equal(recordType.describe(one) === recordType.describe(other), isEqual);
      }),
      { numRuns: 60 },
    );
  }
});
