import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diff } from '../../support/diffing.ts';

/** The changes in order, as signs and labels. */
function order(actual: readonly string[], desired: readonly string[]): string {
  const signs = { create: '+', modify: '±', delete: '-' };
  const { changes } = diff(actual, desired);
  return changes.map(({ kind, name }) => `${signs[kind]}${name.replace(/\.?ex\.test\.$/, '') || '@'}`).join(' ');
}

const UNRELATED = ['z 1 A 192.0.2.1'];

describe('orderChanges', () => {
  for (const [title, actual, desired, expected] of [
    [
      'creates a target before its pointer and moves the pointer before the old target goes',
      ['app 1 CNAME old', 'old 1 A 192.0.2.1'],
      ['app 1 CNAME new', 'new 1 A 192.0.2.2'],
      '+new ±app -old',
    ],
    [
      'goes on while a walk moves anything',
      ['app 1 CNAME old', 'old 1 A 192.0.2.1'],
      ['app 1 CNAME b', 'b 1 CNAME new', 'new 1 A 192.0.2.2'],
      '+new +b ±app -old',
    ],
    [
      'deletes pointers before their targets',
      ['@ 1 MX 10 amail', 'a 1 CNAME b', 'amail 1 A 192.0.2.1', 'b 1 CNAME c', 'c 1 A 192.0.2.1'],
      [],
      '-@ -a -amail -b -c',
    ],
    [
      'takes the closest wildcard for a target that is not in the list',
      [],
      [
        'first 1 CNAME x.apps',
        '*.apps 1 A 192.0.2.1',
        '@ 1 MX 10 y.apps',
        'apps 1 CNAME zz',
        'zz 1 A 192.0.2.4',
        '* 1 CNAME first',
        'v 1 CNAME deep.x.apps',
      ],
      '+*.apps +first +v +zz +@ +* +apps',
    ],
    [
      'tells a wildcard from the name below which it stands',
      [],
      ['a 1 CNAME n.w', '*.w 1 CNAME x', 'w 1 A 192.0.2.1', 'x 1 A 192.0.2.1', 'b 1 CNAME w'],
      '+w +x +b +*.w +a',
    ],
    ['ignores targets outside the list and itself', [], ['a 1 MX 1 a', 'b 1 CNAME x.example.'], '+a +b'],
    [
      'follows SRV and NS records',
      [],
      ['_s._tcp 1 SRV 1 1 80 t', 'sub 1 NS u', 't 1 A 192.0.2.1', 'u 1 A 192.0.2.1'],
      '+t +u +_s._tcp +sub',
    ],
  ] as const) {
    it(title, () => {
      assert.equal(order(actual, desired), expected);
      assert.deepEqual(diff(actual, desired).unresolved, []);
    });
  }

  it('puts cycles last, in their order, and names them', () => {
    const desired = ['a 1 CNAME b', 'b 1 CNAME a', 'c 1 A 192.0.2.1', 'd 1 CNAME a', ...UNRELATED];
    assert.equal(order([], desired), '+c +z +a +b +d');
    assert.deepEqual(diff([], desired).unresolved, ['a.ex.test.', 'b.ex.test.', 'd.ex.test.']);
  });
});

describe('orderChanges of aliases', () => {
  it('writes targets first and moves aliases before their old target goes', () => {
    const actual = ['base 1 A 192.0.2.9', 'stored - ALIAS A base'];
    const desired = ['a - ALIAS A www', 'x - ALIAS A a', 'www 1 A 192.0.2.1', 'stored - ALIAS A www'];
    assert.equal(order(actual, desired), '+www +a ±stored +x -base');
  });

  it('writes a target that changes together with its alias before the alias', () => {
    const actual = ['a - ALIAS A www false', 'www 1 A 192.0.2.1'];
    assert.equal(order(actual, ['a - ALIAS A www true', 'www 1 A 192.0.2.2']), '±www ±a');
  });

  it('changes an alias before its target goes', () => {
    const actual = ['a - ALIAS A www false', 'www 1 A 192.0.2.1'];
    assert.equal(order(actual, ['a - ALIAS A www true']), '±a -www');
  });

  it('writes targets first even within a cycle', () => {
    const desired = ['a - ALIAS A t', 't - ALIAS A u', 'u 1 A 192.0.2.1', 'u 1 MX 10 a'];
    assert.equal(order([], desired), '+u +t +u +a');
    assert.deepEqual(diff([], desired).unresolved, ['a.ex.test.', 't.ex.test.', 'u.ex.test.']);
  });

  it('puts aliases that stand for each other last', () => {
    assert.equal(order([], ['a - ALIAS A b', 'b - ALIAS A a', ...UNRELATED]), '+z +a +b');
  });
});
