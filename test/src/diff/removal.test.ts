import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RecordSet } from '../../../src/model/record-set.ts';
import { diff, linesOf, rule } from '../../support/diffing.ts';
import { sets } from '../../support/zone-file-records.ts';

const ALLOWED = { allowsHeldRemoval: true };

function held(line: string, more: Partial<RecordSet> = {}): RecordSet {
  const [set] = sets(line);
  assert.ok(set);
  return { ...set, heldBecause: 'it is odd', ...more };
}

describe('sets that nobody can express, once they may be deleted', () => {
  it('go with the reason why they were left alone, each record a line', () => {
    const result = diff([held('w 1 A 192.0.2.1'), 'x 1 A 192.0.2.1'], [], ALLOWED);
    assert.deepEqual(linesOf(result), [
      '- DELETE w A 192.0.2.1 ttl=1 (opaque: it is odd)',
      '- DELETE x A 192.0.2.1 ttl=1',
    ]);
    assert.deepEqual([result.held, result.blocked], [[], []]);
  });

  it('make room for what is declared in their place, even where that lists the same records', () => {
    for (const [line, lines] of [
      ['w 1 A 192.0.2.1', ['+ CREATE w A 192.0.2.1 ttl=1']],
      ['w - ALIAS A x', ['+ CREATE w R53_ALIAS x']],
    ] as const) {
      const result = diff([held('w 1 A 192.0.2.1')], [line], ALLOWED);
      assert.equal(result.changes.length, 1);
      assert.deepEqual([result.changes[0]?.kind, result.blocked], ['modify', []]);
      assert.equal(linesOf(result)[0], '- DELETE w A 192.0.2.1 ttl=1 (opaque: it is odd)');
      assert.ok(linesOf(result)[1]?.startsWith(lines[0]), linesOf(result)[1]);
    }
    const cname = diff([held('w 1 A 192.0.2.1')], ['w 1 CNAME x'], ALLOWED);
    assert.deepEqual(
      cname.changes.map(({ kind }) => kind),
      ['delete', 'create'],
    );
  });

  it('go even without records, which leaves nothing to list but their routing', () => {
    const empty = held('w 1 A 192.0.2.1', { records: [], routing: { policy: 'latency', region: 'eu' } });
    const [line] = linesOf(diff([empty], [], ALLOWED));
    assert.match(line ?? '', /^- DELETE w A .*eu.* \(opaque: it is odd\)$/);
  });

  it('stay where a rule keeps any of their records, with all of them', () => {
    const set = held('w 1 A 192.0.2.1');
    const both = { ...set, records: [...set.records, ...(sets('w 1 A 192.0.2.2')[0]?.records ?? [])] };
    const result = diff([both], [], { ...ALLOWED, rules: [rule('w', 'A', '192.0.2.2')] });
    assert.deepEqual([result.changes, result.held], [[], [both]]);
  });

  it('stay under NO_PURGE unless they are declared, as others do', () => {
    const set = held('w 1 A 192.0.2.1');
    const options = { ...ALLOWED, keepsUnknown: true };
    assert.deepEqual(diff([set], [], options).changes, []);
    assert.equal(diff([set], ['w 1 A 192.0.2.2'], options).changes.length, 1);
  });

  it('stay without records too where a rule has their name and type, or with NO_PURGE', () => {
    const empty = held('w 1 A 192.0.2.1', { records: [] });
    for (const options of [{ rules: [rule('w', 'A')] }, { keepsUnknown: true }]) {
      assert.deepEqual(diff([empty], [], { ...ALLOWED, ...options }).changes, []);
    }
    assert.equal(diff([empty], [], { ...ALLOWED, rules: [rule('w', 'TXT')] }).changes.length, 1);
    assert.equal(diff([empty], ['w 1 A 192.0.2.2'], { ...ALLOWED, keepsUnknown: true }).changes.length, 1);
  });

  it('go with everything else of their owner, or not at all', () => {
    const owned = ['w 1 A 192.0.2.1', 'v 1 A 192.0.2.1'].map((line) => held(line, { owner: 'o' }));
    const other = held('u 1 A 192.0.2.1', { owner: 'p' });
    const whole = linesOf(diff([...owned, other], [], ALLOWED));
    assert.equal(whole.length, 3);
    assert.match(whole[0] ?? '', /\(opaque: it is odd, which is deleted as a whole\)$/);
    const result = diff([...owned, other], [], { ...ALLOWED, rules: [rule('v')] });
    assert.deepEqual(
      result.changes.map(({ name }) => name),
      ['u.ex.test.'],
    );
    assert.deepEqual(result.held, [owned[0]]);
  });

  it('stay with a sibling of their name and type that stays, for their own reason', () => {
    const [a, b] = ['a', 'b'].map((setIdentifier, i) => held(`w 1 A 192.0.2.${i}`, { setIdentifier }));
    assert.ok(a && b);
    const result = diff([a, b], ['w 1 A 192.0.2.9'], { ...ALLOWED, rules: [rule('w', 'A', '192.0.2.1')] });
    assert.deepEqual([result.changes, result.held, result.blocked.length], [[], [a], 1]);
  });

  it('let their siblings be deleted and changed like others', () => {
    const [a] = [held('w 1 A 192.0.2.1', { setIdentifier: 'a' })];
    const { heldBecause, ...b } = held('w 1 A 192.0.2.2', { setIdentifier: 'b' });
    assert.equal(heldBecause, 'it is odd');
    assert.deepEqual(linesOf(diff([a, b], [], ALLOWED)), [
      '- DELETE w A 192.0.2.1 ttl=1 (opaque: it is odd)',
      '- DELETE w A 192.0.2.2 ttl=1',
    ]);
  });
});
