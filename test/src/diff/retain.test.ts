import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ZoneDiff } from '../../../src/diff/index.ts';
import { diff, linesOf, rule } from '../../support/diffing.ts';
import { sets } from '../../support/zone-file-records.ts';

function keptTexts({ kept }: ZoneDiff): string[] {
  return kept.flatMap(({ reason, records }) => records.map(({ type, text }) => `${reason} ${type} ${text}`));
}

describe('IGNORE', () => {
  it('keeps what a rule matches and deletes the rest', () => {
    const result = diff(['a 1 A 192.0.2.1', 'a 1 TXT "t"', 'b 1 A 192.0.2.2'], [], { rules: [rule('a')] });
    assert.deepEqual(linesOf(result), ['- DELETE b A 192.0.2.2 ttl=1']);
    assert.deepEqual(keptTexts(result), ['ignore A 192.0.2.1', 'ignore TXT "t"']);
  });

  it('leaves a set alone whose other records are as declared', () => {
    const actual = ['w 1 A 198.51.100.9', 'w 1 A 192.0.2.1'];
    const result = diff(actual, ['w 1 A 192.0.2.1'], { rules: [rule('w', 'A', '198.51.100.*')] });
    assert.deepEqual(linesOf(result), []);
    assert.deepEqual(keptTexts(result), ['ignore A 198.51.100.9']);
  });

  it('writes kept records with the set they belong to, with its TTL', () => {
    const actual = ['w 300 A 198.51.100.9', 'w 300 A 192.0.2.1'];
    const result = diff(actual, ['w 60 A 192.0.2.2'], { rules: [rule('w', 'A', '198.51.100.*')] });
    assert.deepEqual(linesOf(result), [
      '± MODIFY-TTL w A ttl=(300->60) 198.51.100.9',
      '± MODIFY w A (192.0.2.1 ttl=300) -> (192.0.2.2 ttl=60)',
    ]);
    const after = result.changes[0]?.after?.records.map(({ text, ttl }) => `${text} ${ttl}`);
    assert.deepEqual(after, ['192.0.2.2 60', '198.51.100.9 60']);
  });

  it('reduces an undeclared set to what a rule matches', () => {
    const [set] = sets('w 9 A 198.51.100.9', 'w 9 A 192.0.2.1');
    assert.ok(set);
    const result = diff([{ ...set, native: {} }], [], { rules: [rule('w', 'A', '198.51.100.*')] });
    assert.deepEqual(linesOf(result), ['- DELETE w A 192.0.2.1 ttl=9']);
    assert.equal(result.changes[0]?.kind, 'modify');
    assert.deepEqual(result.changes[0]?.after, { ...set, records: set.records.slice(0, 1) });
  });

  it('goes before NO_PURGE in the report of a record', () => {
    const result = diff(['a 1 A 192.0.2.1', 'b 1 A 192.0.2.2'], [], { rules: [rule('a')], keepsUnknown: true });
    assert.deepEqual(keptTexts(result), ['no-purge A 192.0.2.2', 'ignore A 192.0.2.1']);
  });
});

describe('NO_PURGE', () => {
  it('keeps sets whose name and type are not declared, and no single records', () => {
    const actual = ['w 1 A 192.0.2.1', 'w 1 A 192.0.2.2', 'w 1 TXT "stay"', 'x 1 A 192.0.2.1'];
    const result = diff(actual, ['w 1 A 192.0.2.1'], { keepsUnknown: true });
    assert.deepEqual(linesOf(result), ['- DELETE w A 192.0.2.2 ttl=1']);
    assert.deepEqual(keptTexts(result), ['no-purge TXT "stay"', 'no-purge A 192.0.2.1']);
  });

  it('takes an alias and the type it stands for as one', () => {
    const result = diff(
      ['w 1 A 192.0.2.1', 'v - ALIAS A x', 'v - ALIAS AAAA x'],
      ['w - ALIAS A v', 'v 1 A 192.0.2.1'],
      {
        keepsUnknown: true,
      },
    );
    assert.deepEqual(
      keptTexts(result).map((text) => text.slice(0, 18)),
      ['no-purge R53_ALIAS'],
    );
    assert.deepEqual(result.blocked, []);
  });

  it('does not protect what must be absent', () => {
    const actual = ['gone 1 A 192.0.2.1', 'half 1 A 192.0.2.1', 'half 1 A 192.0.2.2', 'stay 1 A 192.0.2.1'];
    const absent = sets('gone 300 A 192.0.2.1', 'half 300 A 192.0.2.2', 'never 1 A 192.0.2.1');
    const result = diff(actual, [], { keepsUnknown: true, absent });
    assert.deepEqual(linesOf(result), ['- DELETE gone A 192.0.2.1 ttl=1', '- DELETE half A 192.0.2.2 ttl=1']);
    assert.equal(keptTexts(result).length, 2);
  });

  it('is weaker than a rule for what must be absent', () => {
    const absent = sets('gone 1 A 192.0.2.1');
    assert.deepEqual(
      linesOf(diff(['gone 1 A 192.0.2.1'], [], { keepsUnknown: true, absent, rules: [rule('g*')] })),
      [],
    );
  });
});
