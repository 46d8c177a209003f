import { it } from 'node:test';
import { corePlaces, socketPlaces, type OpenPlace } from '../support/core.ts';
import { LAW_RUNS } from '../support/law-runs.ts';
import { assertPushLaw } from '../support/push-law.ts';
import { entries, heavyEntries } from '../support/wire-zones.ts';

/** Most cases meet the rules directly; fewer go through the SDK, the protocol and a socket, which takes ten times as long. */
const PLACES: readonly (readonly [how: string, runs: number, zones: typeof entries, places: () => OpenPlace])[] = [
  ['under the rules alone', LAW_RUNS, entries, corePlaces],
  ['in many requests', LAW_RUNS / 2, heavyEntries, corePlaces],
  ['through sockets', LAW_RUNS / 2, entries, socketPlaces],
];

for (const [how, runs, zones, places] of PLACES) {
  it(`a push ${how} is accepted whole, makes the zone what the configuration says and leaves nothing to do`, async () => {
    await assertPushLaw(places(), zones, runs);
  });
}
