import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeSets } from '../../../providers/route53/complete.ts';
import { toName } from '../../../src/dns/idn.ts';
import { alias, setsOf, SHOP } from '../../support/route53-records.ts';

const ZONE = { id: 'ZSHOP', name: SHOP, isPrivate: false };

test('An alias without a zone id is one into its own zone', () => {
  const [own, other] = completeSets(setsOf(alias('a', 'A', 'www'), alias('b', 'A', 'lb.test.', 'ZLB')), ZONE);
  assert.match(own?.records[0]?.text ?? '', / zone_id=ZSHOP /);
  assert.match(other?.records[0]?.text ?? '', / zone_id=ZLB /);
});

test('What is complete stays the same object', () => {
  const sets = setsOf('www 300 A 192.0.2.1', alias('b', 'A', 'lb.test.', 'ZLB'));
  assert.deepEqual(
    completeSets(sets, ZONE).map((set, i) => set === sets[i]),
    [true, true],
  );
});

test('The number of the call that made an alias is kept', () => {
  const [set] = setsOf({ ...alias('a', 'A', 'www'), call: 7 });
  assert.ok(set !== undefined);
  assert.equal(completeSets([set], ZONE)[0]?.records[0]?.call, 7);
});

test('Without a zone there is nothing to complete with', () => {
  const sets = setsOf(alias('a', 'A', toName('www.shop.test')));
  assert.equal(completeSets(sets, undefined), sets);
});
