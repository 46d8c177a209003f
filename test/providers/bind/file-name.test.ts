import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFileNameFormat } from '../../../providers/bind/file-name.ts';

const TAGGED = { raw: 'Bücher.test', ascii: 'xn--bcher-kva.test', tag: 'int' };
const PLAIN = { ...TAGGED, tag: '' };

/** Format, path with a tag, path without. */
const FORMATS: readonly (readonly [format: string, tagged: string, plain: string])[] = [
  ['%r.zone', 'Bücher.test.zone', 'Bücher.test.zone'],
  ['db_%a', 'db_xn--bcher-kva.test', 'db_xn--bcher-kva.test'],
  ['%u', 'bücher.test', 'bücher.test'],
  ['%c.zone', 'xn--bcher-kva.test!int.zone', 'xn--bcher-kva.test.zone'],
  ['%f', 'xn--bcher-kva.test_int', 'xn--bcher-kva.test'],
  ['%F', 'int_xn--bcher-kva.test', 'xn--bcher-kva.test'],
  ['%T%?/%a.zone', 'int/xn--bcher-kva.test.zone', 'xn--bcher-kva.test.zone'],
  ['100%%_%c', '100%_xn--bcher-kva.test!int', '100%_xn--bcher-kva.test'],
  ['%D', 'bücher.test', 'bücher.test'],
  ['%U.zone', 'bücher.test!int.zone', 'bücher.test.zone'],
  ['%a%?-%T/%a', 'xn--bcher-kva.test-int/xn--bcher-kva.test', 'xn--bcher-kva.test/xn--bcher-kva.test'],
];

for (const [format, tagged, plain] of FORMATS) {
  test(`a file name of the format ${format} is made and found again`, () => {
    const { toPath, fromPath } = parseFileNameFormat(format, 'creds.json "bind"');
    assert.equal(toPath(TAGGED), tagged);
    assert.equal(toPath(PLAIN), plain);
    assert.equal(fromPath(plain)?.ascii, TAGGED.ascii);
    const found = fromPath(tagged);
    assert.equal(found?.ascii, TAGGED.ascii);
    if (tagged !== plain) assert.equal(found?.tag, 'int');
  });
}

test('pitfall 99: what is no file of a zone is not taken for one', () => {
  const { fromPath } = parseFileNameFormat('%c.zone', 'creds.json "bind"');
  for (const path of [
    'x.test.zone.bak',
    'x.test.zone~',
    '.x.test.zone',
    'notes.txt',
    'sub/x.test.zone',
    'X.test.zone',
  ]) {
    assert.equal(fromPath(path), undefined, path);
  }
  assert.equal(fromPath('64/26.2.0.192.in-addr.arpa.zone')?.ascii, '64/26.2.0.192.in-addr.arpa');
});

test('a format that cannot be meant is refused', () => {
  const cases: [string, RegExp][] = [
    ['%c%', /^filenameformat "%c%" of creds\.json "bind" ends in %/],
    ['%?', /ends in %\?/],
    ['%x.zone', /has the unknown token "%x"/],
    ['zone.db', /does not name the zone/],
    ['%T', /does not name the zone/],
  ];
  for (const [format, message] of cases) {
    assert.throws(() => parseFileNameFormat(format, 'creds.json "bind"'), { name: 'CredsError', message });
  }
});
