import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { fromNative } from '../../providers/route53/from-native.ts';
import { route53 } from '../../providers/route53/index.ts';
import type { DeclaredZone } from '../../src/model/ir.ts';
import { keyText, type RecordSet } from '../../src/model/record-set.ts';
import { totalChanges } from '../../src/plan/plan.ts';
import { createCorePlace, createWirePlace, type Place } from '../support/core.ts';
import { declareConfig, findingsOf } from '../support/declared.ts';
import { previewIn, pushIn, type Outcome } from '../support/planning.ts';
import { declaredZone, entries, liveZone, type Entry } from '../support/wire-zones.ts';

/** A zone, what it is to become, and what of the command line makes a difference. */
const cases = fc.record({
  before: entries,
  after: entries,
  isRespelled: fc.boolean(),
  isOrdered: fc.boolean(),
  nameservers: fc.constantFrom<readonly string[]>([], [], [], ['ns1.example.net.']),
});

/** Most cases meet the rules directly; fewer go all the way through the SDK and the protocol. */
const PLACES: readonly (readonly [how: string, runs: number, create: () => Place])[] = [
  ['under the rules alone', 1000, createCorePlace],
  
];

for (const [how, numRuns, create] of PLACES) {
  describe(`a push, ${how},`, () => {
    const { provider, reset, sets } = create();

    it('is accepted batch by batch, makes the zone what the configuration says, and leaves nothing to do', async () => {
      await fc.assert(
        fc.asyncProperty(cases, async ({ before, after, isRespelled, isOrdered, nameservers }) => {
          reset(liveZone(before, isRespelled));
          const zone = valid(declaredZone(after, { nameservers: nameservers.map((name) => ({ name, call: 0 })) }));
          const setup = { zones: [zone], providers: [provider], isOrdered };
          const pushed = await pushIn(setup);
          assert.deepEqual(new Set(statusesOf(pushed)), new Set(statusesOf(pushed).map(() => 'applied')));
          assert.equal(pushed.code, 0);
          assert.deepEqual(contents(sets()), expected(after, nameservers));
          const again = await previewIn(setup);
          assert.equal(totalChanges(again.followed.plan.zones), 0, again.out.join('\n'));
        }),
        { numRuns, includeErrorInReport: true },
      );
    });
  });
}

/** Only what `check` lets pass is ever pushed. */
function valid(zone: DeclaredZone): DeclaredZone {
  const errors = findingsOf(declareConfig(zone), [route53]).filter(({ level }) => level === 'error');
  assert.deepEqual(errors, []);
  return zone;
}

function statusesOf({ followed }: Outcome): string[] {
  return followed.results.flatMap(({ sections }) =>
    sections.flatMap(({ results }) => results.map(({ outcome }) => outcome.status)),
  );
}

type NativeSets = readonly Parameters<typeof fromNative>[0][];

/** What record sets say, in lines that are equal for equal content. */
function contents(sets: unknown): string[] {
  return (sets as NativeSets).map(fromNative).map(describeSet).toSorted();
}

function expected(after: readonly Entry[], nameservers: readonly string[]): string[] {
  // A TTL of 0 stands for the default of a zone.
  const [own, ...rest] = liveZone(after.map((each) => ({ ...each, ttl: each.ttl || 300 }))).sets;
  const servers = [...(own?.ResourceRecords ?? []), ...nameservers.map((name) => ({ Value: name }))];
  return contents([{ ...own, ResourceRecords: servers }, ...rest]);
}

function describeSet(set: RecordSet): string {
  const values = set.records.map(({ type, ttl, text }) => `${type} ${ttl} ${text}`).toSorted();
  return `${keyText(set)}: ${values.join(', ')}${set.heldBecause === undefined ? '' : ' held'}`;
}
