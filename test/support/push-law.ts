import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { totalChanges } from '../../src/plan/plan.ts';
import type { OpenPlace } from './core.ts';
import { previewIn, pushIn } from './planning.ts';
import { checked, contentsOf, refusalsOf } from './pushing.ts';
import { declaredZone, liveZone, type Entry } from './wire-zones.ts';

/** A zone, what it is to become, and what of the command line makes a difference. */
const casesOf = (zones: fc.Arbitrary<readonly Entry[]>) =>
  fc.record({
    before: zones,
    after: zones,
    isRespelled: fc.boolean(),
    isOrdered: fc.boolean(),
    nameservers: fc.constantFrom<readonly string[]>([], [], [], ['ns1.example.net.']),
  });

/** Check that whatever a zone holds and is to hold, a push has every request accepted, gets there, and leaves nothing to do. */
export async function assertPushLaw(
  open: OpenPlace,
  zones: fc.Arbitrary<readonly Entry[]>,
  numRuns: number,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(casesOf(zones), async ({ before, after, isRespelled, isOrdered, nameservers }) => {
      const { provider, sets, close } = await open(liveZone(before, isRespelled));
      try {
        const zone = checked(declaredZone(after, { nameservers: nameservers.map((name) => ({ name, call: 0 })) }));
        const setup = { zones: [zone], providers: [provider], isOrdered };
        const pushed = await pushIn(setup);
        assert.deepEqual(refusalsOf(pushed), []);
        assert.equal(pushed.code, 0);
        assert.deepEqual(contentsOf(sets()), expected(after, nameservers));
        const again = await previewIn(setup);
        assert.equal(totalChanges(again.followed.plan.zones), 0, again.out.join('\n'));
      } finally {
        await close();
      }
    }),
    { numRuns, includeErrorInReport: true },
  );
}

function expected(after: readonly Entry[], nameservers: readonly string[]): string[] {
  // A TTL of 0 stands for the default of a zone.
  const [own, ...rest] = liveZone(after.map((each) => ({ ...each, ttl: each.ttl || 300 }))).sets;
  const servers = [...(own?.ResourceRecords ?? []), ...nameservers.map((name) => ({ Value: name }))];
  return contentsOf([{ ...own, ResourceRecords: servers }, ...rest]);
}
