import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RecordSet } from '../../../src/model/record-set.ts';
import { diff, linesOf } from '../../support/diffing.ts';
import { sets } from '../../support/zone-file-records.ts';

function member(setIdentifier: string, weight: number, line: string): RecordSet[] {
  return sets(line).map((set) => ({ ...set, setIdentifier, routing: { policy: 'weighted', weight } }));
}

test('a set that is given another identifier is named in the lines, which would read alike', () => {
  const actual = [...member('old', 5, 'w 60 A 192.0.2.1'), ...member('b', 7, 'w 60 A 192.0.2.2')];
  const desired = [...member('new', 5, 'w 60 A 192.0.2.1'), ...member('b', 7, 'w 60 A 192.0.2.2')];
  assert.deepEqual(linesOf(diff(actual, desired)), [
    '- DELETE w A 192.0.2.1 r53_weight=5 ttl=60 (set "old")',
    '+ CREATE w A 192.0.2.1 r53_weight=5 ttl=60 (set "new")',
  ]);
});

test('lines that differ, and those of simple sets, name no set', () => {
  const actual = [...member('old', 5, 'w 60 A 192.0.2.1'), ...sets('v 60 A 192.0.2.1')];
  const desired = [...member('new', 6, 'w 60 A 192.0.2.1'), ...sets('u 60 A 192.0.2.1')];
  assert.deepEqual(linesOf(diff(actual, desired)), [
    '+ CREATE u A 192.0.2.1 ttl=60',
    '- DELETE v A 192.0.2.1 ttl=60',
    '- DELETE w A 192.0.2.1 r53_weight=5 ttl=60',
    '+ CREATE w A 192.0.2.1 r53_weight=6 ttl=60',
  ]);
});
