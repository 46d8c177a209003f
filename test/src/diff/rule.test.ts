import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileRules } from '../../../src/diff/rule.ts';
import { UserError } from '../../../src/errors.ts';
import { rule } from '../../support/diffing.ts';
import { record, ZONE } from '../../support/zone-file-records.ts';

const PLACE = '52 22 23.000 N 04 53 32.000 E -2m 1m 10000m 10m';

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
    ['the digest of a DS', rule('*', 'DS', '2BB1*'), `x 1 DS 12345 13 2 2bb1${'0'.repeat(60)}`, true],
    ['the fingerprint of an SSHFP', rule('*', 'SSHFP', 'AB*'), `x 1 SSHFP 4 1 ab${'0'.repeat(38)}`, true],
    ['the certificate of a TLSA', rule('*', 'TLSA', 'ab*'), `x 1 TLSA 3 1 1 ab${'0'.repeat(62)}`, true],
    [
      'the host of a service without its parameters',
      rule('*', 'HTTPS', 'www.ex.test.'),
      'x 1 HTTPS 1 www alpn=h2',
      true,
    ],
    ['the whole of a place, none of whose numbers says where', rule('*', 'LOC', '52 22 *'), `x 1 LOC ${PLACE}`, true],
    ['a place to its last digit', rule('*', 'LOC', PLACE), `x 1 LOC ${PLACE}`, true],
    ['no place by a number of it', rule('*', 'LOC', '10'), `x 1 LOC ${PLACE}`, false],
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
