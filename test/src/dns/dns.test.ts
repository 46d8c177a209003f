import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ipv4FromNumber, parseIpv4, parseIpv6 } from '../../../src/dns/address.ts';
import { parseDuration } from '../../../src/dns/duration.ts';
import { toAscii, toName, toUnicode } from '../../../src/dns/idn.ts';
import { displayName, isInZone, labelIn, labelsOf, nameProblem, type Name } from '../../../src/dns/name.ts';
import { fromBytes, quoteText, toBytes } from '../../../src/dns/text.ts';

const zone = 'ex.test.' as Name;

test('typed names become absolute, lower-case punycode', () => {
  const rows: readonly [string, string][] = [
    ['@', 'ex.test.'],
    ['WWW', 'www.ex.test.'],
    ['a.b', 'a.b.ex.test.'],
    ['*.Dev', '*.dev.ex.test.'],
    ['other.test.', 'other.test.'],
    ['bücher', 'xn--bcher-kva.ex.test.'],
    ['BÜCHER.test.', 'xn--bcher-kva.test.'],
    ['0x7f', '0x7f.ex.test.'],
    ['12/26', '12/26.ex.test.'],
    ['a\\.b', 'a\\046b.ex.test.'],
    ['a\\065', 'aa.ex.test.'],
    ['.', '.'],
  ];
  for (const [typed, expected] of rows) assert.equal(toName(typed, zone), expected, typed);
  assert.equal(toName('mail.host'), 'mail.host.');
});

test('punycode is shown in Unicode, broken punycode as it is', () => {
  assert.equal(toUnicode('xn--bcher-kva.test'), 'bücher.test');
  assert.equal(toUnicode('plain.test'), 'plain.test');
  assert.equal(toAscii('xn--bcher-kva'), 'xn--bcher-kva');
});

test('names are split, shown and placed by whole labels', () => {
  assert.deepEqual(labelsOf('a\\046b.c.'), ['a\\046b', 'c']);
  assert.equal(displayName('a.b.'), 'a.b');
  assert.equal(displayName('.'), '.');
  assert.equal(isInZone('badex.test.', zone), false);
  assert.equal(isInZone('x.ex.test.', zone), true);
  assert.equal(labelIn(toName('x.y', zone), zone), 'x.y');
  assert.equal(labelIn(zone, zone), '@');
  assert.equal(labelIn(toName('o.'), zone), 'o');
  assert.equal(labelIn('@.ex.test.' as Name, zone), '\\064');
});

test('impossible names are named', () => {
  assert.equal(nameProblem('a.ex.test.'), undefined);
  assert.match(nameProblem('a..test.') ?? '', /empty label/);
  assert.match(nameProblem(`${'a'.repeat(64)}.test.`) ?? '', /of 64 octets/);
  assert.match(nameProblem(`${'abcdefgh.'.repeat(29)}test.`) ?? '', /limit is 255/);
});

test('addresses are read strictly and written canonically', () => {
  const v6: readonly [string, string | undefined][] = [
    ['::', '::'],
    ['::1', '::1'],
    ['2001:DB8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['1:0:2:3:4:5:6:7', '1:0:2:3:4:5:6:7'],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
    ['64:ff9b::192.0.2.1', '64:ff9b::c000:201'],
    ['1:2:3:4:5:6:7', undefined],
    ['1:2:3:4:5:6:7:8:9', undefined],
    ['fe80::1%eth0', undefined],
    ['g::', undefined],
    ['', undefined],
  ];
  for (const [text, expected] of v6) assert.equal(parseIpv6(text), expected, text);
  for (const text of ['1.2.3', '1.2.3.4.5', '256.1.1.1', '01.2.3.4', '1.2.3.4 ', ''])
    assert.equal(parseIpv4(text), undefined, text);
  assert.equal(ipv4FromNumber(3_221_226_241), '192.0.3.1');
  assert.equal(ipv4FromNumber(-1), '255.255.255.255');
});

test('durations have at most one unit', () => {
  const rows: readonly [number | string, number | undefined][] = [
    [300, 300],
    ['300', 300],
    ['5m', 300],
    ['1n', 2_592_000],
    ['2y', 63_072_000],
    ['1h30m', undefined],
    ['-5', undefined],
    ['1.5h', undefined],
    ['1H', undefined],
    ['', undefined],
  ];
  for (const [value, seconds] of rows) assert.equal(parseDuration(value), seconds, String(value));
});

test('bytes that are not UTF-8 survive as text', () => {
  const bytes = Uint8Array.from([0x61, 0xff, 0xc3, 0xbc, 0xc3, 0xf0, 0x9f, 0x98, 0x80]);
  const text = fromBytes(bytes);
  assert.equal(text, 'a\udcffü\udcc3😀');
  assert.deepEqual(toBytes(text), bytes);
  assert.equal(quoteText(text), '"a\\255ü\\195😀"');
});
