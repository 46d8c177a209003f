import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeConfigFiles, zoneFileNames } from '../../../src/export/config-files.ts';
import { type ConfigOptions, renderConfig, textOf } from '../../../src/export/js.ts';
import { apexNs, exportedZone, recordTypes, setOf } from '../../support/exported-zone.ts';

const OPTIONS: ConfigOptions = { recordTypes, entry: 'r53-main', commas: 'trailing' };
const SHOP = exportedZone('shop.test.', [
  setOf('shop.test.', 'TXT', 300, ['"D A(X) // \\" MX"']),
  apexNs('shop.test.'),
  setOf('xn--bcher-kva.shop.test.', 'MX', 60, ['10 xn--mnchen-3ya.test.']),
]);
const BOOKS = exportedZone('xn--bcher-kva.test.', [setOf('xn--bcher-kva.test.', 'A', 300, ['192.0.2.1'])]);

function textsOf(options: ConfigOptions): Record<string, string[]> {
  const { files } = writeConfigFiles([SHOP, BOOKS], options);
  return Object.fromEntries(files.map(({ path, lines }) => [path, textOf(lines).split('\n').slice(1)]));
}

test('a folder of scripts has one for each zone, and one that declares what they share and loads them', () => {
  assert.deepEqual(textsOf(OPTIONS), {
    'dnsconfig.js': [
      '',
      'var DSP_R53_MAIN = NewDnsProvider("r53-main");',
      'var REG_CHANGEME = NewRegistrar("none");',
      '',
      'require("./zones/shop.test.js");',
      'require("./zones/xn--bcher-kva.test.js");',
      '',
    ],
    'zones/shop.test.js': [
      '',
      'D("shop.test", REG_CHANGEME,',
      '\tDnsProvider(DSP_R53_MAIN),',
      '\tTXT("@", "D A(X) // \\" MX"),',
      '\t//NAMESERVER("ns-1.awsdns-01.com."),',
      '\t//NAMESERVER("ns-2.awsdns-02.net."),',
      '\tMX("xn--bcher-kva", 10, "xn--mnchen-3ya.test.", TTL(60)), // bücher, münchen.test',
      ');',
      '',
    ],
    'zones/xn--bcher-kva.test.js': [
      '',
      'D("xn--bcher-kva.test", REG_CHANGEME, // bücher.test',
      '\tDnsProvider(DSP_R53_MAIN),',
      '\tA("@", "192.0.2.1"),',
      ');',
      '',
    ],
  });
});

test('a folder of TypeScript has modules that import the words and the providers they use', () => {
  const texts = textsOf({ ...OPTIONS, isTyped: true });
  assert.deepEqual(Object.keys(texts), [
    'dnsconfig.ts',
    'providers.ts',
    'zones/shop.test.ts',
    'zones/xn--bcher-kva.test.ts',
  ]);
  assert.deepEqual(texts['dnsconfig.ts'], [
    'import "./zones/shop.test.ts";',
    'import "./zones/xn--bcher-kva.test.ts";',
    '',
  ]);
  assert.deepEqual(texts['providers.ts'], [
    'import { NewDnsProvider, NewRegistrar } from "zonewright";',
    '',
    'export const DSP_R53_MAIN = NewDnsProvider("r53-main");',
    'export const REG_CHANGEME = NewRegistrar("none");',
    '',
  ]);
  assert.deepEqual(texts['zones/shop.test.ts']?.slice(0, 4), [
    'import { D, DnsProvider, MX, TTL, TXT } from "zonewright";',
    'import { DSP_R53_MAIN, REG_CHANGEME } from "../providers.ts";',
    '',
    'D("shop.test", REG_CHANGEME,',
  ]);
});

test('a lone TypeScript file imports its words and declares constants', () => {
  const lines = renderConfig([BOOKS], { ...OPTIONS, isTyped: true }).split('\n');
  assert.deepEqual(lines.slice(1, 6), [
    'import { A, D, DnsProvider, NewDnsProvider, NewRegistrar } from "zonewright";',
    '',
    'const DSP_R53_MAIN = NewDnsProvider("r53-main");',
    'const REG_CHANGEME = NewRegistrar("none");',
    '',
  ]);
});

test('the files of zones are named so that no two are the same anywhere', () => {
  const zone = (name: string, title = name.slice(0, -1)) => ({ ...exportedZone(name, []), title });
  const names = zoneFileNames(
    [
      zone('shop.test.'),
      zone('shop.test.', 'SHOP.test!In side'),
      zone('shop.test.', 'shop.test!in_side'),
      zone('0/26.2.0.192.in-addr.arpa.'),
      zone(`${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(50)}.`),
    ],
    '.js',
  );
  assert.deepEqual(names.slice(0, 4), [
    'shop.test.js',
    'shop.test_in_side.js',
    'shop.test_in_side_2.js',
    '0_26.2.0.192.in-addr.arpa.js',
  ]);
  assert.ok((names[4]?.length ?? 0) < 255);
});
