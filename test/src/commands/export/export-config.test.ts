import assert from 'node:assert/strict';
import { test } from 'node:test';
import { none } from '../../../../providers/none/index.ts';
import { route53 } from '../../../../providers/route53/index.ts';
import { exportConfig, type ExportRequest } from '../../../../src/commands/export/export-config.ts';
import { proveConfig } from '../../../../src/commands/export/prove.ts';
import { sharedEngine } from '../../../support/shared-engine.ts';
import type { ExportedZone } from '../../../../src/export/exported-zone.ts';
import { type ConfigFile, writeConfig } from '../../../../src/export/js.ts';
import type { RecordSet } from '../../../../src/model/record-set.ts';
import type { DnsProvider } from '../../../../src/provider.ts';
import { apexNs, exportedZone, recordTypes, setOf } from '../../../support/exported-zone.ts';

const ZONE = 'shop.test.';
const context = { startEngine: sharedEngine };
const kinds = [route53, none];

/** The account that the zones were read from. */
function providerOf(...zones: readonly ExportedZone[]): DnsProvider {
  const provider: Partial<DnsProvider> = {
    entry: 'r53',
    type: 'ROUTE53',
    findZone: async ({ name }) => zones.find(({ actual }) => actual.zone.name === `${name}.`)?.actual.zone,
    completeDesired: (sets) => sets,
  };
  return provider as DnsProvider;
}

async function exported(sets: readonly RecordSet[], request: Partial<ExportRequest> = {}) {
  const zone = exportedZone(ZONE, [apexNs(ZONE), ...sets]);
  const all: ExportRequest = {
    zones: [zone],
    entry: 'r53',
    provider: providerOf(zone),
    kinds,
    format: 'js',
    isSplit: false,
    defaultTtl: undefined,
    usesBuilders: false,
    ...request,
  };
  const { files, left, problems } = await exportConfig(all, context);
  return {
    text: files.map(({ text }) => text).join(''),
    left: left.map(({ set, reason }) => `${set.name} ${set.type}: ${reason}`),
    problems,
  };
}

const WWW = setOf('www.shop.test.', 'A', 300, ['192.0.2.1']);

test('a configuration that gives everything back leaves nothing to say', async () => {
  assert.deepEqual((await exported([WWW])).left, []);
});

test('a set that check refuses becomes a remark with what check says, and the rest is declared', async () => {
  for (const request of [{}, { format: 'ts' }, { format: 'djs', isSplit: true }] as const) {
    const { text, left, problems } = await exported(
      [
        setOf('k.shop.test.', 'DNSKEY', 300, ['257 3 13 AAAA']),
        WWW,
        setOf('l.shop.test.', 'OPENPGPKEY', 300, ['AAAA']),
      ],
      request,
    );
    assert.deepEqual(problems, []);
    assert.equal(left.length, 2);
    assert.match(left[0] ?? '', /^k\.shop\.test\. DNSKEY: a configuration may not have it: .*DNSKEY/);
    assert.match(text, /\/\/ Left alone: k\.shop\.test DNSKEY: a configuration may not have it: /);
    assert.match(text, /IGNORE\("k", "DNSKEY"\)/);
    assert.match(text, /A\("www", "192\.0\.2\.1"\)/);
  }
});

test('a set that would come back as something else becomes a remark with what it would be', async () => {
  const [first] = WWW.records;
  assert.ok(first);
  // As if the word for it wrote another address than the zone holds.
  const twisted = { ...WWW, records: [{ ...first, text: '192.0.2.99' }] };
  const { left, text } = await exported([twisted]);
  assert.deepEqual(left, [
    'www.shop.test. A: written down it would be something else: 192.0.2.99 ttl=300 -> 192.0.2.1 ttl=300',
  ]);
  assert.match(text, /IGNORE\("www", "A"\)/);
});

test('records of one set with several TTLs cannot be declared', async () => {
  const mixed = setOf('m.shop.test.', 'A', 300, ['192.0.2.1']);
  const other = setOf('m.shop.test.', 'A', 60, ['192.0.2.2']);
  const { left } = await exported([{ ...mixed, records: [...mixed.records, ...other.records] }]);
  assert.deepEqual(left, ['m.shop.test. A: its records have different TTLs']);
});

test('an empty account makes a configuration without zones', async () => {
  const { text, problems } = await exported([], { zones: [], provider: providerOf() });
  assert.deepEqual(problems, []);
  assert.doesNotMatch(text, /\bD\(/);
});

test('a zone that its name does not lead to again is a problem', async () => {
  const { problems } = await exported([WWW], { provider: providerOf() });
  assert.match(problems.join('\n'), /^Domain "shop\.test" provider r53 Error: .* no hosted zone "shop\.test"/m);
});

/** Prove a configuration after somebody has changed its lines. */
async function proofOf(change: (text: string) => string) {
  const zone = exportedZone(ZONE, [apexNs(ZONE), WWW]);
  const { files } = writeConfig([zone], { recordTypes, entry: 'r53', commas: 'trailing' });
  const changed = files.map((file): ConfigFile => ({
    ...file,
    lines: file.lines.map((line) => ({ ...line, text: change(line.text) })),
  }));
  const { refused, problems } = await proveConfig(
    { files: changed, zones: [zone], entry: 'r53', provider: providerOf(zone), kinds },
    context,
  );
  return { refused: Array.from(refused.keys(), ({ name }) => name), problems };
}

test('a proof finds what is missing, what is more, what is wrong and what does not run', async () => {
  assert.deepEqual(await proofOf((text) => text), { refused: [], problems: [] });
  assert.deepEqual(await proofOf((text) => text.replace(/A\("www.*/, '')), {
    refused: ['www.shop.test.'],
    problems: [],
  });
  assert.deepEqual(await proofOf((text) => text.replace('192.0.2.1', '192.0.2.300')), {
    refused: ['www.shop.test.'],
    problems: [],
  });
  assert.deepEqual(await proofOf((text) => text.replace('A("www"', 'AA("www"')), {
    refused: ['www.shop.test.'],
    problems: [],
  });
  const more = await proofOf((text) => text.replace('A("www"', 'A("api", "192.0.2.9"), A("www"'));
  assert.deepEqual(more, {
    refused: [],
    problems: ['The configuration has A records at "api.shop.test" that were not read'],
  });
  const broken = await proofOf((text) => text.replace(/^D\(/, 'D(('));
  assert.equal(broken.refused.length, 0);
  assert.match(broken.problems.join(), /^dnsconfig\.js:\d+:\d+: Syntax error/);
  const gone = await proofOf((text) => text.replace(/^D\(.*/, 'String(0,'));
  assert.deepEqual(gone.problems, ['Not every zone is declared']);
});
