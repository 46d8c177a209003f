import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diffZone } from '../../../src/diff/index.ts';
import type { RecordSet } from '../../../src/model/record-set.ts';
import { sets, ZONE } from '../../support/zone-file-records.ts';

function changes(actual: readonly RecordSet[], desired: readonly RecordSet[]) {
  const input = { zone: ZONE, desired, actual, rules: [], absent: [], keepsUnknown: false };
  const { changes: found } = diffZone({ ...input, allowsIgnoreConflicts: false, isOrdered: true });
  return found;
}

test('a desired ech=IGNORE is no change, whatever key the zone has', () => {
  const wanted = sets('has 300 HTTPS 1 . alpn=h2 ech=IGNORE', 'none 300 HTTPS 1 . alpn=h2 ech=IGNORE');
  const actual = sets('has 300 HTTPS 1 . ech=AQID alpn=h2', 'none 300 HTTPS 1 . alpn=h2');
  assert.deepEqual(changes(actual, wanted), []);
});

test('a change keeps the key that the zone has, and a creation goes without', () => {
  const wanted = sets('has 300 HTTPS 1 . alpn=h3 ech=IGNORE', 'new 300 SVCB 1 . ech=IGNORE');
  const found = changes(sets('has 300 HTTPS 1 . ech=AQID alpn=h2'), wanted);
  assert.deepEqual(
    found.map(({ after }) => after?.records.map(({ text }) => text)),
    [['1 . alpn=h3 ech=AQID'], ['1 .']],
  );
});
