import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Chalk } from 'chalk';
import type { Name } from '../../../src/dns/name.ts';
import type { ItemResult, Outcome } from '../../../src/plan/outcome.ts';
import type { ZonePlan } from '../../../src/plan/plan.ts';
import { resultLines, summaryLines } from '../../../src/report/outcome.ts';

const zone: ZonePlan = {
  name: 'shop.test',
  tag: '',
  uniqueName: 'shop.test',
  title: 'shop.test',
  sections: [],
  warnings: [],
};
const batch = (outcome: Outcome): ItemResult => ({ item: { kind: 'batch', changes: [] }, outcome });
const creation = (outcome: Outcome): ItemResult => ({
  item: { kind: 'create-zone', zone: 'shop.test.' as Name, providerType: 'ROUTE53' },
  outcome,
});
const linesOf = (result: ItemResult, level: 0 | 1 = 0) => resultLines(zone, result, new Chalk({ level }));

test('success and failure have their colours', () => {
  assert.deepEqual(linesOf(batch({ status: 'applied' }), 1), ['\u001b[32mSUCCESS!\u001b[39m']);
  assert.deepEqual(linesOf(batch({ status: 'refused', message: 'No', hint: 'Ask' }), 1), [
    '\u001b[31mFAILURE!\u001b[39m No',
  ]);
});

test('the creation of a Route 53 zone is announced as DNSControl does, unless it was not tried', () => {
  assert.deepEqual(linesOf(creation({ status: 'applied' })), [
    'Adding zone for shop.test to route 53 account',
    'SUCCESS!',
  ]);
  assert.deepEqual(linesOf(creation({ status: 'declined' })), ['Skipping']);
});

test('what was not tried says why', () => {
  assert.deepEqual(linesOf(batch({ status: 'not-tried', reason: 'no-zone' })), ['Skipping: its zone does not exist']);
});

test('a stale set after earlier success says that nothing more was changed', () => {
  const [head] = linesOf(batch({ status: 'stale', isPartial: true, sets: [{ title: 'www.shop.test A' }] }));
  assert.equal(head, 'FAILURE! Nothing more was changed in shop.test: www.shop.test A is no longer what was read');
  assert.deepEqual(linesOf(batch({ status: 'stale', isPartial: false, sets: [] })), [
    'FAILURE! Nothing was changed in shop.test: it is no longer what was read',
    'Run preview again.',
  ]);
});

test('the summary counts what became of the batches and repeats no way out', () => {
  const section = { role: 'provider', entry: 'r53', isSkipped: false, items: [], changeCount: 0 } as const;
  const refused = batch({ status: 'refused', message: 'No', hint: 'Ask' });
  const results = [batch({ status: 'applied', changeId: 'C1' }), refused, refused, batch({ status: 'declined' })];
  assert.deepEqual(
    summaryLines([
      {
        zone,
        sections: [
          { section, results },
          { section, results: [] },
        ],
      },
    ]),
    ['shop.test (r53): 1 of 4 change batches applied (C1), 2 failed, 1 skipped', '  Ask'],
  );
  assert.deepEqual(summaryLines([{ zone, sections: [{ section, results: [creation({ status: 'applied' })] }] }]), [
    'shop.test (r53): hosted zone created',
  ]);
});
