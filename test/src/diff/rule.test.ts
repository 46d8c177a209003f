import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileRules } from '../../../src/diff/rule.ts';
import { UserError } from '../../../src/errors.ts';
import { rule } from '../../support/diffing.ts';
import { record, ZONE } from '../../support/zone-file-records.ts';

describe('compileRules', () => {
  for (const [title, only, line, expected] of [
    ['the apex as @', rule('@'), '@ 1 A 192.0.2.1', true],
    ['labels without the zone', rule('a.b'), 'a.b 1 A 192.0.2.1', true],
    ['no other label', rule('a'), 'a.b 1 A 192.0.2.1', false],
    ['anything for an empty label', rule('', 'A'), 'x 1 A 192.0.2.1', true],
    ['any type for *', rule('x', '*'), 'x 1 A 192.0.2.1', true],
    ['types of a list with blanks', rule('x', 'TXT, A'), 'x 1 A 192.0.2.1', true],
    ['no type in small letters', rule('x', 'a'), 'x 1 A 192.0.2.1', false],
    ['an alias by its own type', rule('x', 'R53_ALIAS'), 'x - ALIAS A www', true],
    ['an alias by the type it stands for', rule('x', 'A'), 'x - ALIAS A www', true],
    ['no alias of another type', rule('x', 'A'), 'x - ALIAS AAAA www', false],
    ['addresses', rule('*', 'A', '192.0.2.*'), 'x 1 A 192.0.2.1', true],
    ['other addresses not', rule('*', 'A', '192.0.2.*'), 'x 1 A 198.51.100.1', false],
    ['the host of an MX without its preference', rule('*', 'MX', 'mx.*'), 'x 1 MX 10 mx', true],
    ['the text of a TXT without quotes', rule('*', 'TXT', 'v=*'), 'x 1 TXT "v=spf1 -all"', true],
    ['the value of a CAA', rule('*', 'CAA', 'ca.test'), 'x 1 CAA 0 issue "ca.test"', true],
    ['hosts with their final dot', rule('*', 'CNAME', 'www.ex.test.'), 'x 1 CNAME www', true],
  ] as const) {
    it(`matches ${title}`, () => {
      assert.equal(compileRules([only], ZONE)(record(line)), expected);
    });
  }

  it('lets any rule match', () => {
    assert.equal(compileRules([rule('a'), rule('b')], ZONE)(record('b 1 A 192.0.2.1')), true);
  });

  it('matches nothing without rules', () => {
    assert.equal(compileRules([], ZONE)(record('b 1 A 192.0.2.1')), false);
  });

  it('names the rule whose pattern cannot be read', () => {
    assert.throws(
      () => compileRules([rule('a'), rule('', 'A,TXT', '[x')], ZONE),
      (error: unknown) =>
        error instanceof UserError &&
        error.message.startsWith('IGNORE("*", "A,TXT", "[x") has a malformed target: ') &&
        error.message.endsWith('unexpected end of input'),
    );
  });
});
