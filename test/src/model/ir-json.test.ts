import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigError, type Position } from '../../../src/errors.ts';
import { toIrJson, type IrOptions } from '../../../src/model/ir-json.ts';
import { fromIrJson } from '../../../src/model/ir-reader.ts';
import type { DeclaredConfig } from '../../../src/model/ir.ts';
import { normalizeConfig } from '../../../src/normalize/index.ts';
import { ALL_TYPES, declare, declareAlias, declareConfig, declareZone } from '../../support/declared.ts';

const OPTIONS: IrOptions = { recordTypes: ALL_TYPES, isNormalized: false };

function exampleConfig(): DeclaredConfig {
  const zone = declareZone(
    'xn--bcher-kva.test',
    [
      declare('A', '@', [3_221_225_985], { ttl: 600, call: 2 }),
      declareAlias('CDN', 'A', 'd1.example.', { call: 3, meta: { zeta: '1', alpha: '2' } }),
      declare('MX', '@', [0, '.'], { call: 4 }),
      declare('CAA', '@', [128, 'issue', 'ca.example'], { call: 5 }),
      declare('SRV', '_x._tcp.Lab', [1, 2, 3, 'db'], { call: 6, subdomain: 'Lab' }),
      declare('SOA', '@', ['ns', 'mail', 0, 1, 2, 3, 4], { call: 7 }),
    ],
    {
      tag: 'eu',
      uniqueName: 'xn--bcher-kva.test!eu',
      rawName: 'Bücher.test',
      unicodeName: 'bücher.test',
      meta: { owner: 'web' },
      nameservers: [
        { name: 'ns1.Example.', call: 8 },
        { name: 'ns2', call: 8 },
      ],
      absent: [declare('A', 'Old', ['192.0.2.9'], { call: 9 })],
      keepsUnknown: true,
      unmanaged: [{ label: 'x', types: '', target: '*', call: 10 }],
      allowsIgnoreConflicts: true,
      ignoresExternalDns: true,
      externalDnsPrefix: 'ext-',
      autoDnssec: 'on',
    },
  );
  return declareConfig(zone, declareZone('empty.test', []));
}

const RAW_ZONE = {
  name: 'xn--bcher-kva.test',
  tag: 'eu',
  uniquename: 'xn--bcher-kva.test!eu',
  registrar: 'none',
  dnsProviders: { r53: -1 },
  meta: {
    dnscontrol_nameraw: 'Bücher.test',
    dnscontrol_nameunicode: 'bücher.test',
    dnscontrol_tag: 'eu',
    dnscontrol_uniquename: 'xn--bcher-kva.test!eu',
    owner: 'web',
  },
  records: [
    { type: 'A', ttl: 600, name: '@', filepos: '[line:5:3]', target: '192.0.2.1' },
    {
      type: 'R53_ALIAS',
      name: 'CDN',
      meta: { alpha: '2', zeta: '1' },
      filepos: '[lib/cdn.js:7:1]',
      r53_alias: { evaluate_target_health: 'false', type: 'A' },
      target: 'd1.example.',
    },
    { type: 'MX', name: '@', target: '.' },
    { type: 'CAA', name: '@', caatag: 'issue', caaflag: 128, target: 'ca.example' },
    { type: 'SRV', name: '_x._tcp.Lab', subdomain: 'Lab', srvpriority: 1, srvweight: 2, srvport: 3, target: 'db' },
    {
      type: 'SOA',
      name: '@',
      soambox: 'mail',
      soarefresh: 1,
      soaretry: 2,
      soaexpire: 3,
      soaminttl: 4,
      target: 'ns',
    },
  ],
  nameservers: [{ name: 'ns1.Example.' }, { name: 'ns2' }],
  recordsabsent: [{ type: 'A', name: 'Old', target: '192.0.2.9' }],
  keepunknown: true,
  unmanaged: [{ label_pattern: 'x', target_pattern: '*' }],
  unmanaged_disable_safety_check: true,
  ignore_external_dns: true,
  external_dns_prefix: 'ext-',
  auto_dnssec: 'on',
};

test('the raw IR has the keys of DNSControl in its order and leaves out what is empty', () => {
  const positions = new Map<number, Position>([
    [2, { file: 'dnsconfig.js', line: 5, column: 3 }],
    [3, { file: 'lib/cdn.js', line: 7, column: 1 }],
  ]);
  const json = toIrJson(exampleConfig(), { ...OPTIONS, positions, mainFile: 'dnsconfig.js' });
  const expected = {
    registrars: [{ name: 'none', type: '-' }],
    dns_providers: [{ name: 'r53', type: 'ROUTE53' }],
    domains: [
      RAW_ZONE,
      {
        name: 'empty.test',
        uniquename: 'empty.test',
        registrar: 'none',
        dnsProviders: { r53: -1 },
        meta: {
          dnscontrol_nameraw: 'empty.test',
          dnscontrol_nameunicode: 'empty.test',
          dnscontrol_uniquename: 'empty.test',
        },
        records: [],
      },
    ],
  };
  assert.equal(JSON.stringify(json, null, 1), JSON.stringify(expected, null, 1));
});

test('the normalised IR writes name servers without the final dot', () => {
  const config = exampleConfig();
  normalizeConfig(config, ALL_TYPES);
  const json = JSON.stringify(toIrJson(config, { ...OPTIONS, isNormalized: true }));
  assert.match(json, /"nameservers":\[\{"name":"ns1\.Example"\},\{"name":"ns2\.xn--bcher-kva\.test"\}\]/);
});

test('an IR that is read prints as the same, raw and normalised', () => {
  for (const isNormalized of [false, true]) {
    const config = exampleConfig();
    if (isNormalized) normalizeConfig(config, ALL_TYPES);
    const written = toIrJson(config, { ...OPTIONS, isNormalized });
    const { config: read } = fromIrJson(JSON.parse(JSON.stringify(written)), ALL_TYPES);
    if (isNormalized) assert.deepEqual(normalizeConfig(read, ALL_TYPES), []);
    assert.equal(JSON.stringify(toIrJson(read, { ...OPTIONS, isNormalized })), JSON.stringify(written));
    assert.equal(read.zones[0]?.unicodeName, 'bücher.test');
  }
});

test('positions are read whatever brackets have grown around them', () => {
  const record = { type: 'A', name: 'x', target: '192.0.2.1' };
  const records = ['[line:5:3]', '[[lib/a.js:7:1]]', '[<unknown>]'].map((filepos) => ({ ...record, filepos }));
  const { config, positions } = fromIrJson({ domains: [{ name: 'shop.test', records }] }, ALL_TYPES);
  assert.deepEqual(
    config.zones[0]?.records.map(({ call }) => positions.get(call)),
    [{ file: undefined, line: 5, column: 3 }, { file: 'lib/a.js', line: 7, column: 1 }, undefined],
  );
});

test('an IR without our metadata still gives a zone, unknown types included', () => {
  const { config } = fromIrJson(
    { domains: [{ name: 'xn--bcher-kva.test', tag: 'in', records: [{ type: 'URL', name: 'x', target: 'y' }] }] },
    ALL_TYPES,
  );
  const [zone] = config.zones;
  assert.equal(zone?.uniqueName, 'xn--bcher-kva.test!in');
  assert.equal(zone?.unicodeName, 'bücher.test');
  assert.deepEqual(zone?.records[0]?.values, ['y']);
});

const WRONG: readonly [json: unknown, message: string][] = [
  [[], 'The IR file has [] at its top instead of an object'],
  [{ domains: {} }, 'The IR file has {} at domains instead of a list'],
  [{ domains: [{}] }, 'The IR file has nothing at domains[0].name instead of a string'],
  [{ domains: [{ name: 'x', meta: { a: 1 } }] }, 'The IR file has 1 at domains[0].meta.a instead of a string'],
  [
    { domains: [{ name: 'x', dnsProviders: [] }] },
    'The IR file has [] at domains[0].dnsProviders instead of an object',
  ],
  [
    { domains: [{ name: 'x', keepunknown: 1 }] },
    'The IR file has 1 at domains[0].keepunknown instead of true or false',
  ],
  [
    { domains: [{ name: 'x', auto_dnssec: 'no' }] },
    'The IR file has "no" at domains[0].auto_dnssec instead of "on" or "off"',
  ],
  [
    { domains: [{ name: 'x', records: [{ type: 'A', name: 'x', ttl: '5' }] }] },
    'The IR file has "5" at domains[0].records[0].ttl instead of a number',
  ],
];

for (const [json, message] of WRONG) {
  test(`an error names the place: ${message}`, () => {
    assert.throws(
      () => fromIrJson(json, ALL_TYPES),
      (error) => error instanceof ConfigError && error.message === message,
    );
  });
}
