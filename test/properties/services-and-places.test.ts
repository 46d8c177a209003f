import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Rdata, RecordType } from '../../src/records/define.ts';
import { HTTPS } from '../../src/records/https.ts';
import { LOC } from '../../src/records/loc.ts';
import { SVCB } from '../../src/records/svcb.ts';
import { locationRdata, serviceRdata } from '../support/arbitrary-rdata.ts';

const target = fc.constantFrom('.', 'a.example.', '_x.b\\046c.example.');
const LAWS: readonly [recordType: RecordType, rdata: fc.Arbitrary<Rdata>][] = [
  [HTTPS, serviceRdata(target)],
  [SVCB, serviceRdata(target)],
  [LOC, locationRdata],
];

for (const [recordType, arbitrary] of LAWS) {
  test(`${recordType.type} rdata of any kind reads back as it was written, in every style`, () => {
    fc.assert(
      fc.property(arbitrary, (rdata) => {
        assert.equal(recordType.check(rdata), undefined);
        assert.deepEqual(recordType.canonicalize(rdata), rdata);
        assert.deepEqual(recordType.parse(recordType.format(rdata)), rdata);
        assert.deepEqual(recordType.parse(recordType.format(rdata, 'route53'), { radix: 8 }), rdata);
        assert.equal(recordType.describe(recordType.parse(recordType.describe(rdata))), recordType.describe(rdata));
        const ir = recordType.toIr?.(rdata);
        if (ir !== undefined) assert.deepEqual(recordType.fromIr?.(ir), rdata);
      }),
    );
  });
}

test('a text of parameters either reads back as it is compared or is refused with a reason', () => {
  const piece = fc.constantFrom('alpn', 'key9', 'port', '=', '"', '\\', ',', ' ', 'a', '1', '\\044', 'ech=IGNORE', 'ä');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const values = [1, '.', pieces.join('')];
      if (SVCB.check(values) !== undefined) return;
      const rdata = SVCB.canonicalize(values);
      assert.deepEqual(SVCB.parse(SVCB.format(rdata)), rdata);
    }),
  );
});
