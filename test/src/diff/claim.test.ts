import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { groupRecords } from '../../../src/model/record-set.ts';
import { diff, linesOf, rule } from '../../support/diffing.ts';
import { record } from '../../support/zone-file-records.ts';

describe('conflicts with IGNORE', () => {
  it('forbid all changes', () => {
    const result = diff(['b 1 A 192.0.2.1'], ['a 1 A 192.0.2.1', 'ok 1 A 192.0.2.1'], { rules: [rule('a')] });
    assert.deepEqual(result.conflicts, [record('a 1 A 192.0.2.1')]);
    assert.deepEqual([result.changes, result.blocked], [[], []]);
  });

  it('are told but overruled when they are allowed, and nothing is written twice', () => {
    const result = diff(['a 1 A 192.0.2.1', 'a 1 TXT "one"'], ['a 1 A 192.0.2.1', 'a 1 A 192.0.2.2'], {
      rules: [rule('a')],
      allowsIgnoreConflicts: true,
    });
    assert.equal(result.conflicts.length, 2);
    assert.deepEqual(linesOf(result), ['+ CREATE a A 192.0.2.2 ttl=1']);
    assert.equal(result.changes[0]?.after?.records.length, 2);
  });

  it('do not come from records nobody wrote: for these the rule wins', () => {
    const generated = groupRecords(['ns1', 'ns2'].map((host) => record(`@ 300 NS ${host}`, true)));
    const actual = ['@ 9 NS old', '@ 9 NS ns1'];
    const whole = diff(actual, generated, { rules: [rule('@', 'NS')] });
    assert.deepEqual([whole.conflicts, whole.changes], [[], []]);
    const part = diff(actual, generated, { rules: [rule('@', 'NS', 'ns1.*')] });
    assert.deepEqual(part.conflicts, []);
    assert.deepEqual(linesOf(part), [
      '± MODIFY-TTL ex.test NS ttl=(9->300) ns1.',
      '± MODIFY ex.test NS (old. ttl=9) -> (ns2. ttl=300)',
    ]);
  });
});
