import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromNative } from '../../../../providers/route53/native/from-native.ts';
import { toNativeChanges } from '../../../../providers/route53/batches/native-changes.ts';
import { toNative } from '../../../../providers/route53/native/to-native.ts';
import type { Change } from '../../../../src/diff/change.ts';
import type { DnsRecord } from '../../../../src/model/record.ts';
import type { RecordSet } from '../../../../src/model/record-set.ts';
import { alias, change, setsOf, SHOP, weighted } from '../../../support/route53-records.ts';

const one = (entry: string | DnsRecord): RecordSet => setsOf(entry)[0] ?? assert.fail();
const stored = (entry: string | DnsRecord): RecordSet => fromNative(toNative(one(entry)));

function sent(...changes: Change[]): string[] {
  return described(toNativeChanges(changes));
}

function described(changes: ReturnType<typeof toNativeChanges>): string[] {
  return changes.map(({ Action, ResourceRecordSet: set }) => {
    const value = set?.AliasTarget?.DNSName ?? set?.ResourceRecords?.map((record) => record.Value).join(' ');
    return `${Action} ${set?.Name?.replace('.shop.test.', '')} ${set?.Type} ${value}`;
  });
}

test('A modified set is deleted as it was read and created anew', () => {
  const before = stored('www 300 CNAME a.test.');
  const native = { Name: 'www.shop.test.', Type: 'CNAME', TTL: 300, ResourceRecords: [{ Value: 'A.test' }] } as const;
  const changes = toNativeChanges([
    change('modify', { before: { ...before, native }, after: one('www 60 CNAME b.test.') }),
  ]);
  assert.equal(changes[0]?.Action, 'DELETE');
  assert.equal(changes[0].ResourceRecordSet, native);
  assert.equal(changes[1]?.Action, 'CREATE');
});

test('Deletions come first, then values, then aliases after their targets', () => {
  assert.deepEqual(
    sent(
      change('create', { after: one(alias('a', 'A', 'b', 'Z1')) }),
      change('create', { after: one(alias('b', 'A', 'c', 'Z1')) }),
      change('create', { after: one(alias('b', 'AAAA', 'a', 'Z1')) }),
      change('modify', { before: stored('c 300 A 192.0.2.1'), after: one('c 300 A 192.0.2.2') }),
      change('delete', { before: stored('d 300 CNAME e.test.') }),
    ),
    [
      'DELETE c A 192.0.2.1',
      'DELETE d CNAME e.test.',
      'CREATE c A 192.0.2.2',
      'CREATE b A c.shop.test.',
      'CREATE a A b.shop.test.',
      'CREATE b AAAA a.shop.test.',
    ],
  );
});

test('Aliases in a circle are sent in the order of the plan', () => {
  assert.deepEqual(
    sent(
      change('create', { after: one(alias('a', 'A', 'b', 'Z1')) }),
      change('create', { after: one(alias('b', 'A', 'a', 'Z1')) }),
    ).length,
    2,
  );
});

test('Only the name servers of a zone that they must never be missing from are overwritten', () => {
  const changes = [
    change('modify', { before: stored('@ 300 NS a.test.'), after: one('@ 60 NS a.test.') }),
    change('modify', { before: stored('sub 300 NS a.test.'), after: one('sub 60 NS a.test.') }),
    change('modify', { before: stored('@ 300 MX 10 a.test.'), after: one('@ 60 MX 10 a.test.') }),
  ];
  assert.deepEqual(described(toNativeChanges(changes, SHOP)), [
    'DELETE sub NS a.test.',
    'DELETE shop.test. MX 10 a.test.',
    'UPSERT shop.test. NS a.test.',
    'CREATE sub NS a.test.',
    'CREATE shop.test. MX 10 a.test.',
  ]);
  assert.ok(!sent(...changes).some((line) => line.startsWith('UPSERT')));
});

test('A simple set makes room for the weighted ones of its name, and an alias waits for all of them', () => {
  assert.deepEqual(
    sent(
      change('create', { after: one(alias('z', 'A', 'w', 'Z1')) }),
      change('create', { after: one(weighted(alias('w', 'A', 'v', 'Z1'), 1, 'a')) }),
      change('create', { after: one(weighted(alias('w', 'A', 'u', 'Z1'), 1, 'b')) }),
      change('create', { after: one(alias('u', 'A', 'v', 'Z1')) }),
      change('create', { after: one(weighted('w 60 A 192.0.2.2', 1, 'c')) }),
      change('delete', { before: stored('w 60 A 192.0.2.1') }),
    ),
    [
      'DELETE w A 192.0.2.1',
      'CREATE w A 192.0.2.2',
      'CREATE w A v.shop.test.',
      'CREATE u A v.shop.test.',
      'CREATE w A u.shop.test.',
      'CREATE z A w.shop.test.',
    ],
  );
});
