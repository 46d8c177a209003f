import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Name } from '../../../src/dns/name.ts';
import { createRecord } from '../../../src/model/record.ts';
import type { RecordSet } from '../../../src/model/record-set.ts';
import { fromSetData, toSetData } from '../../../src/model/set-data.ts';
import { opaqueRecord } from '../../../src/records/opaque.ts';
import { ALL_TYPES } from '../../support/declared.ts';
import { toSets } from '../../support/memory-provider.ts';

const name = 'www.shop.test.' as Name;

function throughJson(set: RecordSet): RecordSet {
  return fromSetData(JSON.parse(JSON.stringify(toSetData(set, ALL_TYPES))), ALL_TYPES);
}

test('a record set survives JSON with everything that identifies and routes it', () => {
  const [set] = toSets('shop.test', ['www 60 MX 10 mx.example.net.']);
  assert.ok(set);
  const routed: RecordSet = {
    ...set,
    setIdentifier: 'eu',
    routing: { policy: 'weighted', weight: 3 },
    native: { A: 1 },
  };
  assert.deepEqual(throughJson(routed), routed);
});

test('a value that could not be read stays the text it is', () => {
  const recordType = opaqueRecord('CAA');
  const record = createRecord(recordType, { name, ttl: 60, rdata: ['0 ISSUE! "x"'] });
  const again = throughJson({ name, type: 'CAA', records: [record] }).records[0];
  assert.equal(again?.text, record.text);
  assert.equal(again?.recordType.format(again.rdata), '0 ISSUE! "x"');
});
