import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { none } from '../../providers/none/index.ts';
import { route53 } from '../../providers/route53/index.ts';
import { exportConfig, type ExportRequest } from '../../src/commands/export/export-config.ts';
import { CONFIG_FORMATS } from '../../src/commands/export/formats.ts';
import { sharedEngine } from '../support/shared-engine.ts';
import type { ExportedZone } from '../../src/export/exported-zone.ts';
import type { DnsProvider } from '../../src/provider.ts';
import { arbitraryZone } from '../support/arbitrary-zone.ts';
import { apexNs, exportedZone, setOf } from '../support/exported-zone.ts';
import { EXPORT_RUNS } from '../support/law-runs.ts';

type Style = Pick<ExportRequest, 'format' | 'isSplit' | 'usesBuilders' | 'defaultTtl'>;

/** Write a zone as a configuration that is proven: compiled, and compared with the zone as a preview would. */
async function exported(zone: ExportedZone, style: Style) {
  const provider: Partial<DnsProvider> = {
    entry: 'r53',
    type: 'ROUTE53',
    findZone: async () => zone.actual.zone,
    completeDesired: (sets) => sets,
  };
  const request = { zones: [zone], entry: 'r53', provider: provider as DnsProvider, kinds: [route53, none], ...style };
  return exportConfig(request, { startEngine: sharedEngine });
}

const styles: fc.Arbitrary<Style> = fc.record({
  format: fc.constantFrom(...CONFIG_FORMATS),
  isSplit: fc.boolean(),
  usesBuilders: fc.boolean(),
  defaultTtl: fc.constantFrom(undefined, 60),
});

test('the preview of an exported zone is empty, whatever the zone holds and however it is written', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryZone, styles, async ({ zone, recordSets }, style) => {
      const { files, left, problems } = await exported(exportedZone(zone, recordSets), style);
      const text = files.map((file) => file.text).join('\n');
      assert.deepEqual(problems, [], text);
      // What cannot be declared is known before; the proof finds nothing more.
      const found = left.filter(({ reason }) => /^(?:a configuration may not|written down)/.test(reason));
      assert.deepEqual(
        found.map(({ set, reason }) => `${set.name} ${set.type}: ${reason}`),
        [],
        text,
      );
    }),
    { numRuns: EXPORT_RUNS },
  );
});

test('the preview of a zone too large for one list is empty', async () => {
  const sets = Array.from({ length: 10_500 }, (_, i) =>
    setOf(`h${i}.shop.test.`, 'A', 300, [`10.0.${i >> 8}.${i & 255}`]),
  );
  for (const format of CONFIG_FORMATS) {
    const style = { format, isSplit: false, usesBuilders: false, defaultTtl: undefined };
    const { left, problems } = await exported(exportedZone('shop.test.', [apexNs('shop.test.'), ...sets]), style);
    assert.deepEqual([left, problems], [[], []]);
  }
});
