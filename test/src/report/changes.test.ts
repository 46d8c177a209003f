import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Chalk } from 'chalk';
import type { ChangeLine } from '../../../src/diff/change.ts';
import { toName } from '../../../src/dns/idn.ts';
import { changeLine, paintChange } from '../../../src/report/changes.ts';

const NAME = { name: toName('w.ex.test.'), type: 'A' };
const ONE = { text: '192.0.2.1', ttl: 300 };
const TWO = { text: '192.0.2.2', ttl: 60 };

const CASES: readonly (readonly [ChangeLine, line: string, escape: number])[] = [
  [{ kind: 'create', ...NAME, after: ONE }, '+ CREATE w.ex.test A 192.0.2.1 ttl=300', 32],
  [
    { kind: 'modify', ...NAME, before: ONE, after: TWO },
    '± MODIFY w.ex.test A (192.0.2.1 ttl=300) -> (192.0.2.2 ttl=60)',
    33,
  ],
  [
    { kind: 'modify-ttl', ...NAME, before: ONE, after: { ...ONE, ttl: 0 } },
    '± MODIFY-TTL w.ex.test A ttl=(300->0) 192.0.2.1',
    33,
  ],
  [{ kind: 'delete', ...NAME, before: TWO }, '- DELETE w.ex.test A 192.0.2.2 ttl=60', 31],
  [{ kind: 'delete', ...NAME, before: TWO, note: 'odd' }, '- DELETE w.ex.test A 192.0.2.2 ttl=60 (odd)', 31],
  [{ kind: 'delete', ...NAME, before: { text: '' }, note: 'odd' }, '- DELETE w.ex.test A (odd)', 31],
  [
    { kind: 'create', ...NAME, type: 'R53_ALIAS', after: { text: 'x. atype=A' } },
    '+ CREATE w.ex.test R53_ALIAS x. atype=A',
    32,
  ],
];

describe('changeLine', () => {
  for (const [line, text] of CASES) {
    it(`writes ${text}`, () => {
      assert.equal(changeLine(line), text);
    });
  }

  it('writes control characters as numbers', () => {
    const text = changeLine({ kind: 'create', ...NAME, type: 'TXT', after: { text: '"\u001b[2J\n\u009bä"', ttl: 1 } });
    assert.equal(text, '+ CREATE w.ex.test TXT "\\027[2J\\010\\155ä" ttl=1');
  });
});

describe('paintChange', () => {
  for (const [line, text, escape] of CASES) {
    it(`paints the whole of ${text}`, () => {
      assert.equal(paintChange(line, new Chalk({ level: 1 })), `\u001b[${escape}m${text}\u001b[39m`);
      assert.equal(paintChange(line, new Chalk({ level: 0 })), text);
    });
  }
});
