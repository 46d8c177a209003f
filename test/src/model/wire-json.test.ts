import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toIrJson } from '../../../src/model/ir-json.ts';
import { fromIrJson } from '../../../src/model/ir-reader.ts';
import type { DeclaredRecord } from '../../../src/model/ir.ts';
import { normalizeConfig } from '../../../src/normalize/index.ts';
import { ALL_TYPES, declare, declareAlias, declareConfig, declareZone } from '../../support/declared.ts';

const OPTIONS = { recordTypes: ALL_TYPES, isNormalized: true };

/** The IR of one record of `ex.test` after normalisation. */
function irOf(record: DeclaredRecord): unknown {
  const config = declareConfig(declareZone('ex.test', [record]));
  assert.deepEqual(normalizeConfig(config, ALL_TYPES), []);
  const { domains } = toIrJson(config, OPTIONS) as { domains: [{ records: [unknown] }] };
  return domains[0].records[0];
}

test('DS shows its names in three spellings and its fields twice, keys in the order of DNSControl', () => {
  const record = declare('DS', 'Kid', [4711, 0, 2, 'ab12'], { meta: { k: 'v' }, subdomain: 'lab' });
  const expected = {
    type: 'DS',
    ttl: 300,
    name_raw: 'Kid',
    name: 'kid',
    name_unicode: 'kid',
    fields: {
      Hdr: { Name: 'kid.ex.test.', Rrtype: 43, Class: 1, Ttl: 300, Rdlength: 0 },
      KeyTag: 4711,
      Algorithm: 0,
      DigestType: 2,
      Digest: 'ab12',
    },
    comparable: '4711 0 2 AB12',
    zonfefilepartial: '4711 0 2 AB12',
    meta: { k: 'v' },
    subdomain: 'lab',
    dskeytag: 4711,
    dsdigesttype: 2,
    dsdigest: 'ab12',
    target: '',
  };
  assert.equal(JSON.stringify(irOf(record), null, 1), JSON.stringify(expected, null, 1));
});

test('RP has its fields only there', () => {
  assert.deepEqual(irOf(declare('RP', '@', ['adm', '.'], { ttl: 60 })), {
    type: 'RP',
    ttl: 60,
    name_raw: '@',
    name: '@',
    name_unicode: '@',
    fields: {
      Hdr: { Name: 'ex.test.', Rrtype: 17, Class: 1, Ttl: 60, Rdlength: 0 },
      Mbox: 'adm.ex.test.',
      Txt: '.',
    },
    comparable: 'adm.ex.test. .',
    zonfefilepartial: 'adm.ex.test. .',
    target: '',
  });
});

const ROWS: readonly [record: DeclaredRecord, json: Readonly<Record<string, unknown>>][] = [
  [
    declare('DNSKEY', '@', [257, 3, 13, 'AQID BA==']),
    { dnskeyflags: 257, dnskeyprotocol: 3, dnskeyalgorithm: 13, dnskeypublickey: 'AQID BA==', target: '' },
  ],
  [declare('DNSKEY', '@', [0, 0, 0, '']), { target: '' }],
  [declare('DHCID', '@', ['AAIB Y2/A']), { target: 'AAIB Y2/A' }],
  [declare('DNAME', '@', ['Tree']), { target: 'tree' }],
  [declare('ALIAS', '@', ['WWW']), { target: 'www.ex.test.' }],
  [
    declare('NAPTR', '@', [1, 2, 'U', 'E2U+sip', '!^\\+1!x!', '']),
    {
      naptrorder: 1,
      naptrpreference: 2,
      naptrflags: 'U',
      naptrservice: 'E2U+sip',
      naptrregexp: '!^\\+1!x!',
      target: '.',
    },
  ],
  [declare('OPENPGPKEY', '@', ['99010D0A']), { target: 'mQENCg==' }],
  [
    declare('SMIMEA', '@', [3, 1, 2, 'AB cd']),
    { smimeausage: 3, smimeaselector: 1, smimeamatchingtype: 2, target: 'ab cd' },
  ],
  [declare('SSHFP', '@', [1, 3, 'AB cd']), { sshfpalgorithm: 1, sshfpfingerprint: 3, target: 'AB cd' }],
  [declare('TLSA', '@', [0, 1, 2, 'AB']), { tlsaselector: 1, tlsamatchingtype: 2, target: 'ab' }],
];

for (const [record, json] of ROWS) {
  test(`${record.type} ${record.values.join(' ')} has the keys and the spelling of the IR`, () => {
    const expected = { type: record.type, ttl: 300, name: '@', ...json };
    assert.equal(JSON.stringify(irOf(record)), JSON.stringify(expected));
  });
}

test('pitfall 90: every type is restored from the IR, names and fields included', () => {
  const records = [
    ...ROWS.map(([record]) => structuredClone(record)),
    declare('DS', 'Größe', [4711, 0, 2, 'ab12'], { ttl: 60, meta: { k: 'v' } }),
    declare('RP', 'Who', ['adm', 'inf']),
    declareAlias('x', 'A', 'y.z.'),
  ];
  const config = declareConfig(declareZone('ex.test', records));
  normalizeConfig(config, ALL_TYPES);
  const written = JSON.stringify(toIrJson(config, OPTIONS));
  const { config: read } = fromIrJson(JSON.parse(written), ALL_TYPES);
  assert.deepEqual(normalizeConfig(read, ALL_TYPES), []);
  assert.equal(JSON.stringify(toIrJson(read, OPTIONS)), written);
  assert.equal(read.zones[0]?.records.find(({ type }) => type === 'DS')?.rawName, 'Größe');
});

test('pitfall 90: DS without "fields" is read from its other properties, and pseudo types need no metadata', () => {
  const records = [
    { type: 'DS', name: 'kid', dskeytag: 1, dsalgorithm: 8, dsdigesttype: 2, dsdigest: 'ab', target: '' },
    { type: 'R53_ALIAS', name: 'x', r53_alias: { type: 'A' }, target: 'y.z.' },
  ];
  const { config } = fromIrJson({ domains: [{ name: 'ex.test', records }] }, ALL_TYPES);
  assert.deepEqual(
    config.zones[0]?.records.map(({ values, meta, rawName }) => [values, meta, rawName]),
    [
      [[1, 8, 2, 'ab'], undefined, undefined],
      [['A', 'y.z.', '', 'false'], undefined, undefined],
    ],
  );
  assert.deepEqual(normalizeConfig(config, ALL_TYPES), []);
});
