import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { route53 } from '../../providers/route53/index.ts';
import { R53_ALIAS } from '../../providers/route53/r53-alias.ts';
import { compile } from '../../src/config/compile.ts';
import { diffZone } from '../../src/diff/index.ts';
import { toName } from '../../src/dns/idn.ts';
import { ROOT } from '../../src/dns/name.ts';
import type { ExportedZone } from '../../src/export/exported-zone.ts';
import { renderConfig } from '../../src/export/js.ts';
import { desiredRecords } from '../../src/model/desired.ts';
import type { DeclaredZone } from '../../src/model/ir.ts';
import { groupRecords, type RecordSet } from '../../src/model/record-set.ts';
import { RECORD_TYPES } from '../../src/records/index.ts';
import { arbitraryZone } from '../support/arbitrary-zone.ts';
import { apexNs, exportedZone, recordTypes, setOf } from '../support/exported-zone.ts';
import { compileEngine } from '../../src/config/engine-module.ts';

/** Evaluate, normalise and validate an exported configuration, which must be free of errors. */
async function compileText(source: string): Promise<readonly DeclaredZone[]> {
  const { config, findings } = await compile({
    file: '/config/dnsconfig.js',
    displayFile: 'dnsconfig.js',
    cwd: '/config',
    variables: {},
    startEngine: compileEngine,
    recordTypes: [...RECORD_TYPES, R53_ALIAS],
    providerKinds: [route53],
    types: new Map([['r53', 'ROUTE53']]),
    print: () => undefined,
    readFile: () => source,
  });
  assert.deepEqual(
    findings.filter(({ level }) => level === 'error').map(({ message }) => message),
    [],
    source,
  );
  return config.zones;
}

/** The name servers that the configuration and the provider together want at the apex. */
function desiredApex(zone: DeclaredZone, { actual }: ExportedZone, current: RecordSet): RecordSet {
  const [, count = -1] = zone.dnsProviders[0] ?? [];
  const declared = zone.nameservers.map(({ name }) => toName(name, ROOT));
  const servers = [...new Set([...declared, ...(count === 0 ? [] : actual.nameServers)])];
  return apexNs(actual.zone.name, servers, Number(zone.meta['ns_ttl'] ?? current.records[0]?.ttl));
}

/** Compare a zone with what its own export declares. */
async function previewOf(exported: ExportedZone, commas: 'trailing' | 'leading') {
  const source = renderConfig([exported], { recordTypes, entry: 'r53', commas });
  const [zone, ...others] = await compileText(source);
  assert.ok(zone !== undefined && others.length === 0);
  assert.equal(`${zone.name}.`, exported.actual.zone.name);
  const [apex] = exported.actual.recordSets;
  assert.ok(apex !== undefined);
  return diffZone({
    zone: exported.actual.zone.name,
    desired: [...groupRecords(desiredRecords(zone, recordTypes)), desiredApex(zone, exported, apex)],
    actual: exported.actual.recordSets,
    rules: zone.unmanaged,
    keepsUnknown: zone.keepsUnknown,
    allowsIgnoreConflicts: zone.allowsIgnoreConflicts,
    absent: [],
    isOrdered: true,
  });
}

test('the preview of an exported zone is empty, whatever the zone holds', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryZone, fc.constantFrom('trailing', 'leading'), async ({ zone, recordSets }, commas) => {
      const exported = exportedZone(zone, recordSets);
      const { changes, conflicts, blocked } = await previewOf(exported, commas);
      assert.deepEqual(
        changes.flatMap(({ lines }) => lines),
        [],
      );
      assert.deepEqual([conflicts, blocked], [[], []]);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 60) },
  );
});

test('the preview of a zone too large for one call is empty', async () => {
  const sets = Array.from({ length: 10_500 }, (_, i) =>
    setOf(`h${i}.shop.test.`, 'A', 300, [`10.0.${i >> 8}.${i & 255}`]),
  );
  const { changes } = await previewOf(exportedZone('shop.test.', [apexNs('shop.test.'), ...sets]), 'trailing');
  assert.equal(changes.length, 0);
});
