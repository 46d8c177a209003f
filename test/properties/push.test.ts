import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as fc from 'fast-check';
import { totalChanges } from '../../src/plan/plan.ts';
import { corePlaces, socketPlaces, type OpenPlace } from '../support/core.ts';
import { previewIn, pushIn } from '../support/planning.ts';
import { checked, contentsOf, refusalsOf } from '../support/pushing.ts';
import { declaredZone, entries, heavyEntries, liveZone, type Entry } from '../support/wire-zones.ts';

/** Most cases meet the rules directly; fewer go through the SDK, the protocol and a socket, which takes ten times as long. */
const PLACES: readonly (readonly [how: string, runs: number, zones: typeof entries, places: () => OpenPlace])[] = [
  ['under the rules alone', 1000, entries, corePlaces],
  ['in many requests', 200, heavyEntries, corePlaces],
  ['through sockets', 100, entries, socketPlaces],
];

/** A zone, what it is to become, and what of the command line makes a difference. */
const casesOf = (zones: typeof entries) =>
  fc.record({
    before: zones,
    after: zones,
    isRespelled: fc.boolean(),
    isOrdered: fc.boolean(),
    nameservers: fc.constantFrom<readonly string[]>([], [], [], ['ns1.example.net.']),
  });

for (const [how, numRuns, zones, places] of PLACES) {
  it(`a push ${how} is accepted whole, makes the zone what the configuration says and leaves nothing to do`, async () => {
    const open = places();
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
  });
}

function expected(after: readonly Entry[], nameservers: readonly string[]): string[] {
  // A TTL of 0 stands for the default of a zone.
  const [own, ...rest] = liveZone(after.map((each) => ({ ...each, ttl: each.ttl || 300 }))).sets;
  const servers = [...(own?.ResourceRecords ?? []), ...nameservers.map((name) => ({ Value: name }))];
  return contentsOf([{ ...own, ResourceRecords: servers }, ...rest]);
}
