import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as fc from 'fast-check';
import type { LiveZone } from '../../providers/route53/emulator/index.ts';
import { none } from '../../providers/none/index.ts';
import { route53 } from '../../providers/route53/index.ts';
import { exportConfig } from '../../src/commands/export/export-config.ts';
import { compile } from '../../src/config/compile.ts';
import { sharedEngine } from '../support/shared-engine.ts';
import type { DeclaredZone } from '../../src/model/ir.ts';
import { totalChanges } from '../../src/plan/plan.ts';
import type { DnsProvider } from '../../src/provider.ts';
import { RECORD_TYPES } from '../../src/records/index.ts';
import { corePlaces } from '../support/core.ts';
import { FIDELITY_RUNS } from '../support/law-runs.ts';
import { previewIn, pushIn } from '../support/planning.ts';
import { refusalsOf } from '../support/pushing.ts';
import { entries, foreignEntries, liveZone, united, WIRE_ZONE } from '../support/wire-zones.ts';

type NativeSet = LiveZone['sets'][number];

// One for all cases: to compile it takes longer than a case does.

/** What get-zones writes of the zone, and the sets that it can only show, in the words of the service. */
async function exported(provider: DnsProvider): Promise<{ text: string; left: readonly NativeSet[] }> {
  const [zone] = await provider.listZones();
  assert.ok(zone !== undefined);
  const actual = await provider.readZone(zone, { needsDelegation: true });
  const request = {
    zones: [{ actual, title: WIRE_ZONE }],
    entry: 'r53',
    provider,
    kinds: [route53, none],
    format: 'js',
    isSplit: false,
    defaultTtl: undefined,
    usesBuilders: false,
  } as const;
  const { files, left, problems } = await exportConfig(request, { startEngine: sharedEngine });
  const text = files.map((file) => file.text).join('');
  assert.deepEqual(problems, [], text);
  return { text, left: left.map(({ set }) => set.native as NativeSet) };
}

async function compiled(text: string): Promise<readonly DeclaredZone[]> {
  const { config } = await compile({
    file: '/config/dnsconfig.js',
    displayFile: 'dnsconfig.js',
    cwd: '/config',
    variables: {},
    recordTypes: [...RECORD_TYPES, ...route53.recordTypes],
    providerKinds: [route53, none],
    types: new Map([
      ['r53', 'ROUTE53'],
      ['none', 'NONE'],
    ]),
    print: () => undefined,
    readFile: () => text,
    startEngine: sharedEngine,
  });
  return config.zones;
}

it('a zone that is exported, emptied and pushed again is the same to the bit, and nothing that cannot be said is touched', async () => {
  const open = corePlaces();
  await fc.assert(
    fc.asyncProperty(foreignEntries, entries, async (foreign, own) => {
      // A TTL of 0 cannot be said.
      const sets = united(foreign, own).map((each) => ({ ...each, ttl: each.ttl || 60 }));
      const full = await open(liveZone(sets));
      const before = structuredClone(full.sets());
      const { text, left } = await exported(full.provider);
      const zones = await compiled(text);
      const untouched = await previewIn({ zones, providers: [full.provider] });
      assert.equal(totalChanges(untouched.followed.plan.zones), 0, untouched.out.join('\n'));

      const bare = liveZone([]);
      const { provider, sets: now } = await open({ ...bare, sets: [...bare.sets, ...left] });
      assert.deepEqual(refusalsOf(await pushIn({ zones, providers: [provider] })), [], text);
      assert.deepEqual(now(), before, text);
    }),
    { numRuns: FIDELITY_RUNS, includeErrorInReport: true },
  );
});
