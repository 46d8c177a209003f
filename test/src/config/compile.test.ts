import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { compile, type Compiled, type CompileOptions } from '../../../src/config/compile.ts';
import { ConfigError } from '../../../src/errors.ts';
import { toIrJson } from '../../../src/model/ir-json.ts';
import type { ProviderKind } from '../../../src/provider.ts';
import { ALL_TYPES, TEST_KIND } from '../../support/declared.ts';
import { sharedEngine } from '../../support/shared-engine.ts';

const KIND = TEST_KIND as ProviderKind;

async function compileText(text: string, more: Partial<CompileOptions> = {}): Promise<Compiled> {
  return compile({
    file: '/nowhere/dnsconfig.js',
    displayFile: 'dnsconfig.js',
    cwd: '/nowhere',
    variables: {},
    startEngine: sharedEngine,
    recordTypes: [...ALL_TYPES.values()],
    providerKinds: [KIND],
    print: () => undefined,
    readFile: () => text,
    ...more,
  });
}

async function inFolder<Result>(run: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'zonewright-'));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const MISTAKES = `var REG = NewRegistrar("none");
var R53 = NewDnsProvider("r53", "ROUTE53");
D("shop.test", REG, DnsProvider(R53),
  CNAME("@", "shop.hosting.example."),
  A("www", "192.0.2.300"),
  MX("@", 10, "mail")
);
D("a..test", REG);
`;

test('all mistakes are found at once, each with its position and words, in the order of the file', async () => {
  const { findings } = await compileText(MISTAKES);
  assert.deepEqual(
    findings.map(({ position, level, excerpt, message }) => [
      `${position?.line}:${position?.column}`,
      level,
      excerpt,
      message,
    ]),
    [
      ['4:3', 'error', 'CNAME("@", "shop.hosting.example.")', 'A CNAME cannot stand at the top of a zone'],
      [
        '4:3',
        'error',
        'CNAME("@", "shop.hosting.example.")',
        'The CNAME cannot stand beside other records: "shop.test" has MX too',
      ],
      ['5:3', 'error', 'A("www", "192.0.2.300")', 'The address "192.0.2.300" is not an IPv4 address'],
      ['6:3', 'warning', 'MX("@", 10, "mail")', '"mail.shop.test." is not in this config'],
      ['8:1', 'error', 'D("a..test", REG)', 'The zone name "a..test" has an empty label'],
    ],
  );
});

const FINE = `D("Shop.test", NewRegistrar("none"), DnsProvider(NewDnsProvider("r53")),
  CNAME("WWW", "@"), R53_ALIAS("x", "A", "www"), A("@", "192.0.2.1"));
`;

const names = ({ config }: Compiled): unknown =>
  config.zones[0]?.records.map(({ name, ttl, values }) => [name, ttl, ...values]);

test('a configuration is normalised, unless it is wanted raw', async () => {
  const compiled = await compileText(FINE);
  assert.deepEqual(compiled.findings, []);
  assert.deepEqual(names(compiled), [
    ['www', 300, 'shop.test.'],
    ['x', 300, 'A', 'www.shop.test.', '', 'false'],
    ['@', 300, '192.0.2.1'],
  ]);
  const raw = await compileText(FINE, { raw: true });
  assert.deepEqual(raw.findings, []);
  assert.deepEqual(names(raw), [
    ['WWW', 0, '@'],
    ['x', 0, 'A', 'www', '', 'false'],
    ['@', 0, '192.0.2.1'],
  ]);
});

test('types that creds.json tells are used for the checks', async () => {
  const text = 'D("shop.test", NewRegistrar("none"), DnsProvider(NewDnsProvider("r53")));';
  const { findings } = await compileText(text, { types: new Map([['r53', 'GANDI_V5']]) });
  assert.deepEqual(
    findings.map(({ rule, hint }) => `${rule}: ${hint}`),
    ['provider-type: This version manages zones of type ROUTE53 only'],
  );
});

test('an IR file compiles to what its configuration compiled to, with positions from its filepos', async () => {
  await inFolder(async (cwd) => {
    const { config } = await compileText(FINE);
    const positions = new Map(
      (config.zones[0]?.records ?? []).map(({ call }) => [call, { file: 'dnsconfig.js', line: 2, column: 3 }]),
    );
    const ir = toIrJson(config, { recordTypes: ALL_TYPES, isNormalized: true, positions });
    const broken = JSON.stringify(ir).replace('192.0.2.1', '192.0.2.300');
    writeFileSync(join(cwd, 'ir.json'), broken.replaceAll('[dnsconfig.js:', '[line:'));
    const { findings, config: read } = await compileText('', { irFile: 'ir.json', cwd });
    assert.equal(read.zones[0]?.rawName, 'Shop.test');
    assert.deepEqual(
      findings.map(({ rule, position, excerpt }) => ({ rule, position, excerpt })),
      [
        {
          rule: 'record-value',
          position: { file: 'dnsconfig.js', line: 2, column: 3 },
          excerpt: 'A("@", "192.0.2.300")',
        },
      ],
    );
  });
});

test('findings without a position come last', async () => {
  await inFolder(async (cwd) => {
    const record = { type: 'A', name: 'x', target: 'no' };
    const records = [record, { ...record, filepos: '[line:3:1]' }, { ...record, filepos: '[line:2:9]' }];
    const json = { registrars: [{ name: 'none' }], domains: [{ name: 'shop.test', registrar: 'none', records }] };
    writeFileSync(join(cwd, 'ir.json'), JSON.stringify(json));
    const { findings } = await compileText('', { irFile: 'ir.json', cwd });
    const values = findings.filter(({ rule }) => rule === 'record-value');
    assert.deepEqual(
      values.map(({ position }) => position?.line),
      [2, 3, undefined],
    );
  });
});

test('an IR file that is missing, no JSON or of another shape is an error', async () => {
  await inFolder(async (cwd) => {
    writeFileSync(join(cwd, 'text.json'), '{');
    writeFileSync(join(cwd, 'shape.json'), '{"domains": 1}');
    const message = async (irFile: string): Promise<string> => {
      try {
        await compileText('', { irFile, cwd });
      } catch (error) {
        if (error instanceof ConfigError) return error.message;
        throw error;
      }
      return 'no error';
    };
    assert.equal(await message('none.json'), 'The IR file "none.json" cannot be read');
    assert.equal(await message('text.json'), 'The IR file "text.json" is not JSON');
    assert.equal(await message('shape.json'), 'The IR file has 1 at domains instead of a list');
  });
});

test('what stops the evaluation is thrown as it is', async () => {
  await assert.rejects(compileText('A("x"'), ConfigError);
});

test('raw, nothing is checked but what DS and RP need to have a form, each problem with its position', async () => {
  const text = `D("shop.test", NewRegistrar("none"), A("www", "192.0.2.300"),
  DS("kid", 65536, 8, 2, "aa"), DS("kid.other.example.", 1, 8, 2, "aa"), RP("ok", "adm", "inf"));`;
  const { config, findings } = await compileText(text, { raw: true });
  assert.deepEqual(
    findings.map(({ position, rule }) => `${position?.line}:${position?.column} ${rule}`),
    ['2:3 record-value', '2:33 label-outside-zone'],
  );
  assert.deepEqual(
    config.zones[0]?.records.map(({ ttl, values }) => [ttl, values.at(-1)]),
    [
      [0, '192.0.2.300'],
      [0, 'aa'],
      [0, 'aa'],
      [0, 'inf.shop.test.'],
    ],
  );
});

test('a name of DS that repeats its zone is an error, as for every record', async () => {
  const text = `D("shop.test", NewRegistrar("none"),
  DS("kid.shop.test", 1, 8, 2, "aa"), DS("a.shop.test", 1, 8, 2, "aa", DISABLE_REPEATED_DOMAIN_CHECK));`;
  const { findings } = await compileText(text);
  assert.deepEqual(
    findings.map(({ position, rule, hint }) => [`${position?.line}:${position?.column}`, rule, hint]),
    [['2:3', 'repeated-zone', 'Write "kid", or add DISABLE_REPEATED_DOMAIN_CHECK if that is what you want']],
  );
});
