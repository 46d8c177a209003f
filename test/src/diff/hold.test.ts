import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ZoneDiff } from '../../../src/diff/index.ts';
import type { RecordSet } from '../../../src/model/record-set.ts';
import type { Routing } from '../../../src/model/routing.ts';
import { diff, linesOf, rule } from '../../support/diffing.ts';
import { sets } from '../../support/zone-file-records.ts';

function held(line: string, setIdentifier = 'eu'): RecordSet {
  const [set] = sets(line);
  assert.ok(set);
  return { ...set, setIdentifier, routing: { policy: 'latency', region: setIdentifier }, heldBecause: 'why' };
}

function blockedNames({ blocked }: ZoneDiff): string[] {
  return blocked.map(({ set, by }) => `${set.type} ${set.name} by ${by.type}`);
}

describe('sets that are left alone', () => {
  it('are neither deleted nor changed', () => {
    const set = held('w 1 A 192.0.2.1');
    const result = diff([set, 'x 1 A 192.0.2.1'], []);
    assert.deepEqual(linesOf(result), ['- DELETE x A 192.0.2.1 ttl=1']);
    assert.deepEqual(result.held, [set]);
    assert.deepEqual(result.blocked, []);
  });

  it('block desired sets of their name and type, whatever the identifier', () => {
    const result = diff([held('w 1 A 192.0.2.1')], ['w 1 A 192.0.2.1', 'w 1 TXT "t"', 'x 1 A 192.0.2.1']);
    assert.deepEqual(blockedNames(result), ['A w.ex.test. by A']);
    assert.deepEqual(linesOf(result), ['+ CREATE w TXT "t" ttl=1', '+ CREATE x A 192.0.2.1 ttl=1']);
  });

  it('block a CNAME at their name, and everything beside a CNAME', () => {
    assert.deepEqual(blockedNames(diff([held('w 1 A 192.0.2.1')], ['w 1 CNAME x'])), ['CNAME w.ex.test. by A']);
    assert.deepEqual(blockedNames(diff([held('w 1 CNAME x')], ['w 1 TXT "t"'])), ['TXT w.ex.test. by CNAME']);
  });

  it('block the aliases whose target they keep away, and the aliases to these', () => {
    const lines = ['w 1 A 192.0.2.1', 'a - ALIAS A w', 'b - ALIAS A a', 'c - ALIAS A x', 'x 1 A 192.0.2.1'];
    const result = diff([held('w 1 CNAME y')], lines);
    const names = ['A w.ex.test. by CNAME', 'A a.ex.test. by CNAME', 'A b.ex.test. by CNAME'];
    assert.deepEqual(blockedNames(result), names);
    assert.equal(linesOf(result).length, 2);
    assert.deepEqual(blockedNames(diff([held('w 1 A 192.0.2.9')], lines)), ['A w.ex.test. by A']);
  });

  it('do not block a set that is already as desired', () => {
    const set = held('w 1 A 192.0.2.1');
    const sibling = { ...set, setIdentifier: 'us' };
    const { heldBecause, ...plain } = sibling;
    assert.equal(heldBecause, 'why');
    const result = diff([set, plain], [plain]);
    assert.deepEqual([result.blocked, result.changes, result.held], [[], [], [set]]);
  });

  it('hold their siblings, with a reason', () => {
    const set = held('w 1 A 192.0.2.1');
    const { heldBecause, ...sibling } = held('w 1 A 192.0.2.2', 'us');
    assert.equal(heldBecause, 'why');
    const result = diff([set, sibling], []);
    assert.deepEqual(result.changes, []);
    assert.equal(result.held.length, 2);
    assert.match(result.held[1]?.heldBecause ?? '', /shares its name and type/);
  });

  it('are told once: a rule or NO_PURGE that keeps one as a whole says enough', () => {
    const actual = [held('w 1 A 192.0.2.1')];
    for (const options of [{ rules: [rule('w')] }, { keepsUnknown: true }]) {
      const result = diff(actual, [], options);
      assert.deepEqual([result.held.length, result.kept.length], [0, 1]);
    }
    const part = [held('w 1 A 192.0.2.1'), { ...held('v 1 A 192.0.2.1'), records: [] }];
    assert.equal(diff(part, [], { rules: [rule('*', 'A', '192.0.2.2')] }).held.length, 2);
  });
});

describe('kept records', () => {
  for (const [title, kept, desired, isBlocked] of [
    ['a CNAME', 'w 1 CNAME x', 'w 1 A 192.0.2.1', true],
    ['a CNAME', 'w 1 A 192.0.2.9', 'w 1 CNAME x', true],
    ['a second CNAME', 'w 1 CNAME x', 'w 1 CNAME y', true],
    ['an alias', 'w 1 A 192.0.2.9', 'w - ALIAS A x', true],
    ['another alias', 'w - ALIAS A y', 'w - ALIAS A x', true],
    ['a second address', 'w 1 A 192.0.2.9', 'w 1 A 192.0.2.1', false],
    ['another type', 'w 1 TXT "t"', 'w 1 A 192.0.2.1', false],
  ] as const) {
    it(`${isBlocked ? 'block' : 'do not block'} ${title} at ${kept} against ${desired}`, () => {
      const result = diff([kept], [desired], { rules: [rule('w')], allowsIgnoreConflicts: true });
      assert.equal(result.blocked.length > 0, isBlocked);
      assert.equal(result.changes.length > 0, !isBlocked);
    });
  }

  it('block a simple set beside routed ones', () => {
    const [set] = sets('w 1 A 192.0.2.9');
    assert.ok(set);
    const routed: RecordSet = { ...set, setIdentifier: 'x', routing: { policy: 'multivalue' } };
    const options = { rules: [rule('*', 'A', '192.0.2.9')] };
    assert.equal(diff([routed], ['w 1 A 192.0.2.1'], options).blocked.length, 1);
    const [other] = sets('w 1 A 192.0.2.1');
    assert.ok(other);
    const member = { ...routed, setIdentifier: 'y', records: other.records };
    assert.equal(diff([routed], [member], options).blocked.length, 0);
  });

  it('block weighted sets with another TTL, as a group has only one', () => {
    const member = (id: string, weight: number, line: string): RecordSet => {
      const [set] = sets(line);
      assert.ok(set);
      return { ...set, setIdentifier: id, routing: { policy: 'weighted', weight } };
    };
    const kept = member('blue', 1, 'w 60 A 192.0.2.1');
    const options = { rules: [rule('w', 'A', '192.0.2.1')] };
    const wanted = [member('green', 2, 'w 300 A 192.0.2.2'), member('red', 2, 'w - ALIAS A x')];
    const result = diff([kept], wanted, options);
    assert.deepEqual(blockedNames(result), ['A w.ex.test. by A', 'A w.ex.test. by A']);
    assert.deepEqual(linesOf(result), []);
    const [green, red] = wanted;
    assert.ok(green && red);
    assert.equal(linesOf(diff([kept], [red], options)).length, 1);
    assert.equal(linesOf(diff([member('blue', 1, 'w 300 A 192.0.2.1')], [green], options)).length, 1);
  });

  it('block a set for the place of one that stays, or of another CIDR collection', () => {
    const member = (id: string, routing: Routing): RecordSet => {
      const [set] = sets(`w 60 A 192.0.2.${id.length}`);
      assert.ok(set);
      return { ...set, setIdentifier: id, routing };
    };
    const cidr = (collection: string, location: string): Routing => ({ policy: 'cidr', collection, location });
    const options = { rules: [rule('w', 'A', '192.0.2.1')] };
    const cases: readonly (readonly [staying: Routing, wanted: Routing, isBlocked: boolean])[] = [
      [{ policy: 'latency', region: 'eu-west-1' }, { policy: 'latency', region: 'eu-west-1' }, true],
      [{ policy: 'latency', region: 'eu-west-1' }, { policy: 'latency', region: 'us-east-1' }, false],
      [{ policy: 'failover', role: 'PRIMARY' }, { policy: 'failover', role: 'PRIMARY' }, true],
      [{ policy: 'failover', role: 'PRIMARY' }, { policy: 'failover', role: 'SECONDARY' }, false],
      [{ policy: 'multivalue' }, { policy: 'multivalue' }, false],
      [{ policy: 'multivalue' }, { policy: 'latency', region: 'eu-west-1' }, true],
      [cidr('a', 'x'), cidr('a', 'y'), false],
      [cidr('a', 'x'), cidr('b', 'y'), true],
      [cidr('a', 'x'), cidr('a', 'x'), true],
    ];
    for (const [staying, wanted, isBlocked] of cases) {
      const result = diff([member('1', staying)], [member('22', wanted)], options);
      assert.equal(result.blocked.length === 1, isBlocked, JSON.stringify([staying, wanted]));
    }
  });
});
