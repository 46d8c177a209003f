import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderTsv } from '../../../src/export/tsv.ts';
import { renderZone } from '../../../src/export/zone.ts';
import { aliasSet, apexNs, exportedZone, recordTypes, setOf } from '../../support/exported-zone.ts';

const ZONE = 'shop.test.';
const SAMPLE = exportedZone(ZONE, [
  setOf(ZONE, 'TXT', 60, [String.raw`"say \"hi\" \\"`]),
  apexNs(ZONE),
  setOf('z.shop.test.', 'A', 60, ['192.0.2.26']),
  aliasSet('cdn.shop.test.', 'A', 'd1.cloudfront.test.', 'ZAAA'),
  { ...setOf('w.shop.test.', 'A', 60, ['192.0.2.1']), setIdentifier: 'blue', heldBecause: 'it is weighted' },
  setOf('x.shop.test.', 'HINFO', 60, ['"x" "y"']),
  { ...setOf('y.shop.test.', 'A', 60, []), heldBecause: 'a traffic policy makes it' },
]);

test('a zone export begins with its origin, ends with an empty line and comments what it cannot say', () => {
  assert.deepEqual(renderZone(SAMPLE, { recordTypes }).split('\n'), [
    '$ORIGIN shop.test.',
    '$TTL 60',
    '; y.shop.test A: a traffic policy makes it',
    '@          172800 IN NS   ns-1.awsdns-01.com.',
    '           172800 IN NS   ns-2.awsdns-02.net.',
    String.raw`                 IN TXT   "say \"hi\" \\"`,
    ';cdn              IN R53_ALIAS d1.cloudfront.test. atype=A zone_id=ZAAA evaluate_target_health=false',
    ';w                IN A     192.0.2.1 ; it is weighted',
    'x                IN HINFO "x" "y"',
    'z                IN A     192.0.2.26',
    '',
    '',
  ]);
});

test('a master file holds the types that a configuration has no word for', () => {
  const held = { heldBecause: 'the configuration has no word for type SPF' };
  const zone = exportedZone(ZONE, [{ ...setOf('s.shop.test.', 'SPF', 300, ['"v=spf1 -all"']), ...held }]);
  assert.match(renderZone(zone, { recordTypes }), /^s +IN SPF +"v=spf1 -all"$/m);
});

test('a default TTL that is given is the one of the zone export', () => {
  assert.match(renderZone(SAMPLE, { recordTypes, defaultTtl: 999 }), /^\$ORIGIN shop\.test\.\n\$TTL 999\n/);
});

test('the origin keeps the spelling that was typed, without the tag and in ASCII', () => {
  const originOf = (title: string, zone: string) =>
    renderZone({ ...exportedZone(zone, []), title }, { recordTypes }).split('\n')[0];
  assert.equal(originOf('SHOP.Test!eu', ZONE), '$ORIGIN SHOP.Test.');
  assert.equal(originOf('b\u00fccher.test', 'xn--bcher-kva.test.'), '$ORIGIN xn--bcher-kva.test.');
});

test('a table has one row a record in the order of the provider, texts raw', () => {
  const rows = renderTsv(SAMPLE, recordTypes)
    .split('\n')
    .map((row) => row.split('\t'));
  assert.deepEqual(rows, [
    ['shop.test', '@', '60', 'IN', 'TXT', 'say "hi" \\'],
    ['shop.test', '@', '172800', 'IN', 'NS', 'ns-1.awsdns-01.com.'],
    ['shop.test', '@', '172800', 'IN', 'NS', 'ns-2.awsdns-02.net.'],
    ['z.shop.test', 'z', '60', 'IN', 'A', '192.0.2.26'],
    [
      'cdn.shop.test',
      'cdn',
      '',
      'IN',
      'R53_ALIAS',
      'd1.cloudfront.test. atype=A zone_id=ZAAA evaluate_target_health=false',
    ],
    ['w.shop.test', 'w', '60', 'IN', 'A', '192.0.2.1', 'it is weighted'],
    ['x.shop.test', 'x', '60', 'IN', 'HINFO', '"x" "y"', 'the configuration has no word for type HINFO'],
    [''],
  ]);
});

test('nothing in a text can break a row of a table', () => {
  const text = renderTsv(
    exportedZone(ZONE, [setOf('t.shop.test.', 'TXT', 60, [String.raw`"a\009b\010c\255"`])]),
    recordTypes,
  );
  assert.equal(text, 't.shop.test\tt\t60\tIN\tTXT\ta\\009b\\010c\\255\n');
});

test('a master file only shows weighted records, which it could not tell apart', () => {
  const set = { ...setOf('w.shop.test.', 'A', 60, ['192.0.2.1']), setIdentifier: 'blue' };
  const zone = exportedZone(ZONE, [{ ...set, routing: { policy: 'weighted', weight: 5 } }]);
  assert.match(
    renderZone(zone, { recordTypes }),
    /^;w +60 +IN A +192\.0\.2\.1 ; it has a routing policy \(weighted 5\)$/m,
  );
});
