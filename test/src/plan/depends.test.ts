import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChangeBatch } from '../../../src/provider.ts';
import { dependsOn } from '../../../src/plan/depends.ts';
import { toSets } from '../../support/memory-provider.ts';

/** A request with one change: `[before, after]`, lines of a zone or empty. */
function batch(before: string, after: string): ChangeBatch {
  const [old] = toSets('shop.test', before === '' ? [] : [before]);
  const [wanted] = toSets('shop.test', after === '' ? [] : [after]);
  const set = wanted ?? old;
  assert.ok(set);
  return {
    changes: [
      {
        kind: old === undefined ? 'create' : wanted === undefined ? 'delete' : 'modify',
        name: set.name,
        type: set.type,
        ...(old && { before: old }),
        ...(wanted && { after: wanted }),
        lines: [],
      },
    ],
  };
}

for (const [title, later, earlier, expected] of [
  ['a change of the same name', batch('', 'a 60 A 192.0.2.1'), batch('a 60 TXT "x"', ''), true],
  ['a pointer at a new name', batch('', 'p 60 CNAME a'), batch('', 'a 60 A 192.0.2.1'), true],
  ['a pointer at what a new wildcard covers', batch('', 'p 60 CNAME x.y.a'), batch('', '*.a 60 A 192.0.2.1'), true],
  ['the removal of an old target', batch('a 60 A 192.0.2.1', ''), batch('p 60 CNAME a', 'p 60 CNAME b'), true],
  ['a mail host that is new', batch('', '@ 60 MX 10 mail'), batch('', 'mail 60 A 192.0.2.1'), true],
  ['an unrelated name', batch('', 'b 60 A 192.0.2.1'), batch('', 'a 60 A 192.0.2.1'), false],
  ['a text that looks like a name', batch('', 'b 60 TXT "a.shop.test."'), batch('', 'a 60 A 192.0.2.1'), false],
  ['a sibling of a wildcard', batch('', 'p 60 CNAME xa'), batch('', '*.a 60 A 192.0.2.1'), false],
] as const) {
  test(`${title} ${expected ? 'builds' : 'does not build'} on the earlier request`, () => {
    assert.equal(dependsOn(later, earlier), expected);
  });
}
