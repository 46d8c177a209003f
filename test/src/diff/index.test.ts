import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RecordSet } from '../../../src/model/record-set.ts';
import { diff, linesOf } from '../../support/diffing.ts';
import { sets } from '../../support/zone-file-records.ts';

function member(setIdentifier: string, weight: number, line: string): RecordSet[] {
  return sets(line).map((set) => ({ ...set, setIdentifier, routing: { policy: 'weighted', weight } }));
}

describe('diffZone', () => {
  it('finds nothing between equal states', () => {
    const state = ['@ 1 NS ns1.example.', 'w 1 A 192.0.2.1', 'w - ALIAS AAAA v', 'v 1 TXT "x"'];
    assert.deepEqual(diff(state, state.toReversed()), {
      changes: [],
      kept: [],
      conflicts: [],
      contested: [],
      held: [],
      blocked: [],
      unresolved: [],
    });
  });

  it('gives each change the sets as they are and as they shall be', () => {
    const [before] = sets('b 1 A 192.0.2.1');
    assert.ok(before);
    const { changes } = diff(['a 1 A 192.0.2.1', { ...before, native: 'as read' }], ['b 2 A 192.0.2.1', 'c 1 TXT "x"']);
    assert.deepEqual(
      changes.map(({ kind, name, type, before: old, after }) => [kind, name, type, old?.native, after?.records.length]),
      [
        ['delete', 'a.ex.test.', 'A', undefined, undefined],
        ['modify', 'b.ex.test.', 'A', 'as read', 1],
        ['create', 'c.ex.test.', 'TXT', undefined, 1],
      ],
    );
  });

  it('makes one change of a plain set that becomes an alias', () => {
    const { changes } = diff(['w 300 A 192.0.2.1'], ['w - ALIAS A x.example.']);
    assert.deepEqual(
      changes.map(({ kind, type, lines }) => [kind, type, lines.map((line) => `${line.kind} ${line.type}`)]),
      [['modify', 'A', ['delete A', 'create R53_ALIAS']]],
    );
  });

  it('puts existing types before new ones within a name', () => {
    const actual = ['m 60 A 192.0.2.1', 'm 300 AAAA 2001:db8::1', 'm 300 TXT "drop"', 'm 300 TXT "keep"'];
    const desired = ['m 1 CAA 0 issue ";"', 'm 1 MX 10 x.example.', 'm 300 A 192.0.2.1', 'm 300 TXT "keep"'];
    assert.deepEqual(linesOf(diff(actual, desired)), [
      '± MODIFY-TTL m A ttl=(60->300) 192.0.2.1',
      '- DELETE m AAAA 2001:db8::1 ttl=300',
      '- DELETE m TXT "drop" ttl=300',
      '+ CREATE m MX 10 x.example. ttl=1',
      '+ CREATE m CAA 0 issue ";" ttl=1',
    ]);
  });

  it('deletes what stood at a name before its CNAME, and the CNAME before what replaces it', () => {
    const plain = ['s 1 TXT "t"', 's 1 A 192.0.2.1'];
    assert.deepEqual(
      linesOf(diff(plain, ['s 1 CNAME t.example.'])).map((line) => line.slice(0, 14)),
      ['- DELETE s A 1', '- DELETE s TXT', '+ CREATE s CNA'],
    );
    assert.deepEqual(
      linesOf(diff(['s 1 CNAME t.example.'], plain)).map((line) => line.slice(0, 14)),
      ['- DELETE s CNA', '+ CREATE s A 1', '+ CREATE s TXT'],
    );
  });

  it('compares each set identifier by itself', () => {
    const actual = [...member('blue', 10, 'w 60 A 192.0.2.1'), ...member('green', 20, 'w 60 A 192.0.2.2')];
    const desired = [...member('blue', 50, 'w 60 A 192.0.2.1'), ...member('red', 20, 'w 60 A 192.0.2.0')];
    const { changes } = diff(actual, desired);
    assert.deepEqual(linesOf({ changes }), [
      '± MODIFY w A (192.0.2.1 r53_weight=10 ttl=60) -> (192.0.2.1 r53_weight=50 ttl=60)',
      '- DELETE w A 192.0.2.2 r53_weight=20 ttl=60',
      '+ CREATE w A 192.0.2.0 r53_weight=20 ttl=60',
    ]);
    assert.deepEqual(
      changes.map(({ setIdentifier }) => setIdentifier),
      ['blue', 'green', 'red'],
    );
  });

  it('deletes a simple set before it creates weighted ones of its name and type', () => {
    const weighted = ['b', 'a'].flatMap((setIdentifier) =>
      sets('w 60 A 192.0.2.1').map((set) => ({ ...set, setIdentifier, routing: { policy: 'multivalue' } as const })),
    );
    assert.deepEqual(
      diff(['w 60 A 192.0.2.1'], weighted).changes.map(({ kind, setIdentifier = '' }) => `${kind} ${setIdentifier}`),
      ['delete ', 'create a', 'create b'],
    );
  });

  it('writes equal declared records once', () => {
    const repeated = ['w 1 A 192.0.2.1', 'w 1 A 192.0.2.1'];
    for (const actual of [[], ['w 1 A 192.0.2.2']])
      assert.equal(diff(actual, repeated).changes[0]?.after?.records.length, 1);
  });

  it('leaves the order by dependencies out when told so', () => {
    const desired = ['app 1 CNAME new', 'new 1 A 192.0.2.2'];
    assert.match(linesOf(diff([], desired))[0] ?? '', /CREATE new/);
    assert.match(linesOf(diff([], desired, { isOrdered: false }))[0] ?? '', /CREATE app/);
  });
});
