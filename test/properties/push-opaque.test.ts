import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as fc from 'fast-check';
import { totalChanges } from '../../src/plan/plan.ts';
import { socketPlaces } from '../support/core.ts';
import { LAW_RUNS } from '../support/law-runs.ts';
import { previewIn, pushIn } from '../support/planning.ts';
import { checked, contentsOf, refusalsOf } from '../support/pushing.ts';
import { declaredZone, entries, liveZone, united, type Entry } from '../support/wire-zones.ts';

const INSTANCE = '33333333-2222-4333-8444-55555555555';
const opaque = (label: string, type: string, value: string, fields: Readonly<Record<string, unknown>>): Entry => ({
  label,
  type,
  ttl: 60,
  values: [value],
  fields,
});

/** Sets that this program cannot express, as far as Route 53 lets anybody delete them. */
const opaqueEntries: fc.Arbitrary<readonly Entry[]> = fc.subarray([
  opaque('www', 'A', '192.0.2.9', { TrafficPolicyInstanceId: `${INSTANCE}1` }),
  opaque('b', 'CNAME', 'a', { TrafficPolicyInstanceId: `${INSTANCE}2` }),
  opaque('x.a', 'AAAA', '2001:db8::9', { TrafficPolicyInstanceId: `${INSTANCE}3` }),
  opaque('a', 'A', '192.0.2.9', { HealthCheckId: '11111111-2222-4333-8444-555555555555' }),
  opaque('*.a', 'TXT', '"new"', { FutureAttribute: '<&>' }),
  opaque('10', 'A', '192.0.2.9', { SetIdentifier: 'x', Weight: 1, FutureAttribute: '7' }),
]);

const cases = fc
  .record({ foreign: opaqueEntries, own: entries, after: entries })
  .map(({ foreign, own, after }) => ({ before: united(foreign, own), after }));

it('a push that may delete what it cannot express gets there from any zone, and leaves nothing to do', async () => {
  const open = socketPlaces();
  await fc.assert(
    fc.asyncProperty(cases, async ({ before, after }) => {
      const { provider, sets, close } = await open(liveZone(before));
      try {
        const setup = { zones: [checked(declaredZone(after))], providers: [provider], allowsOpaqueDelete: true };
        const pushed = await pushIn(setup);
        assert.deepEqual(refusalsOf(pushed), []);
        assert.equal(pushed.code, 0, [...pushed.out, ...pushed.err].join('\n'));
        // A TTL of 0 stands for the default of a zone.
        const wanted = liveZone(after.map((each) => ({ ...each, ttl: each.ttl || 300 })));
        assert.deepEqual(contentsOf(sets()), contentsOf(wanted.sets));
        const again = await previewIn(setup);
        assert.equal(totalChanges(again.followed.plan.zones), 0, again.out.join('\n'));
      } finally {
        await close();
      }
    }),
    { numRuns: LAW_RUNS / 4, includeErrorInReport: true },
  );
});
