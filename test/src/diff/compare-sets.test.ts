import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareSets } from '../../../src/diff/compare-sets.ts';
import type { RecordSet } from '../../../src/model/record-set.ts';
import { changeLine } from '../../../src/report/changes.ts';
import { sets } from '../../support/zone-file-records.ts';

function lines(before: RecordSet | undefined, after: RecordSet | undefined): string[] {
  return compareSets(before, after).map(changeLine);
}

function oneSet(...records: readonly string[]): RecordSet {
  const [set] = sets(...records);
  assert.ok(set);
  return set;
}

describe('compareSets', () => {
  it('tells TTL changes, modified and deleted records apart, in this order', () => {
    const before = oneSet('w 300 A 192.0.2.5', 'w 300 A 192.0.2.2', 'w 300 A 192.0.2.1');
    assert.deepEqual(lines(before, oneSet('w 60 A 192.0.2.3', 'w 60 A 192.0.2.1')), [
      '± MODIFY-TTL w.ex.test A ttl=(300->60) 192.0.2.1',
      '± MODIFY w.ex.test A (192.0.2.2 ttl=300) -> (192.0.2.3 ttl=60)',
      '- DELETE w.ex.test A 192.0.2.5 ttl=300',
    ]);
  });

  it('pairs records in the order of their texts, not of their values', () => {
    const before = oneSet('w 1 A 192.0.2.9', 'w 1 A 192.0.2.10');
    assert.deepEqual(lines(before, oneSet('w 1 A 192.0.2.3', 'w 1 A 192.0.2.20')), [
      '± MODIFY w.ex.test A (192.0.2.10 ttl=1) -> (192.0.2.20 ttl=1)',
      '± MODIFY w.ex.test A (192.0.2.9 ttl=1) -> (192.0.2.3 ttl=1)',
    ]);
  });

  it('creates what is left of the desired records', () => {
    const after = oneSet('w 1 A 192.0.2.3', 'w 1 A 192.0.2.1', 'w 1 A 192.0.2.2');
    assert.deepEqual(lines(oneSet('w 1 A 192.0.2.1'), after), [
      '+ CREATE w.ex.test A 192.0.2.2 ttl=1',
      '+ CREATE w.ex.test A 192.0.2.3 ttl=1',
    ]);
  });

  for (const [title, before, after] of [
    ['the order of records', ['w 1 A 192.0.2.1', 'w 1 A 192.0.2.2'], ['w 1 A 192.0.2.2', 'w 1 A 192.0.2.1']],
    ['repeated records', ['w 1 A 192.0.2.1'], ['w 1 A 192.0.2.1', 'w 1 A 192.0.2.1']],
    ['the spelling of addresses', ['w 1 AAAA 2001:DB8:0::1'], ['w 1 AAAA 2001:db8::1']],
    ['where a text is cut', ['w 1 TXT "ab" "c"'], ['w 1 TXT "abc"']],
    ['capitals of host names', ['w 1 MX 10 MX.Ex.Test.'], ['w 1 MX 10 mx']],
  ] as const) {
    it(`does not mind ${title}`, () => {
      assert.deepEqual(lines(oneSet(...before), oneSet(...after)), []);
    });
  }

  it('explains a plain set that becomes an alias as deletion and creation', () => {
    assert.deepEqual(lines(oneSet('w 300 A 192.0.2.1'), oneSet('w - ALIAS A www')), [
      '- DELETE w.ex.test A 192.0.2.1 ttl=300',
      '+ CREATE w.ex.test R53_ALIAS www.ex.test. atype=A zone_id=Z1 evaluate_target_health=false',
    ]);
  });

  it('prints no TTL for aliases', () => {
    assert.deepEqual(lines(oneSet('w - ALIAS A a'), oneSet('w - ALIAS A b')), [
      '± MODIFY w.ex.test R53_ALIAS (a.ex.test. atype=A zone_id=Z1 evaluate_target_health=false) -> ' +
        '(b.ex.test. atype=A zone_id=Z1 evaluate_target_health=false)',
    ]);
  });

  it('takes routing and health checks for part of each record', () => {
    const set = oneSet('w 60 A 192.0.2.1');
    const before = { ...set, setIdentifier: 'x', routing: { policy: 'weighted', weight: 5 } } as const;
    const after = { ...before, routing: { policy: 'weighted', weight: 9 }, healthCheckId: 'h' } as const;
    assert.deepEqual(lines(before, after), [
      '± MODIFY w.ex.test A (192.0.2.1 r53_weight=5 ttl=60) -> (192.0.2.1 r53_weight=9,r53_health_check_id=h ttl=60)',
    ]);
    assert.deepEqual(lines(after, { ...after }), []);
  });

  it('has nothing to say of nothing', () => {
    assert.deepEqual(lines(undefined, undefined), []);
  });
});
