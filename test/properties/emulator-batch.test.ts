import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as fc from 'fast-check';
import { liveFromZone, zoneFromLive } from '../../providers/route53/emulator/zones/live-zone.ts';
import { createState, type State } from '../../providers/route53/emulator/state.ts';
import { perform, requestDocument, signed } from '../providers/route53/emulator/signed-request.ts';
import { batchBody, draftBatch, fitBatch, type SentChange, type SentSet } from '../support/emulator-batches.ts';
import { foreignEntries, liveZone, WIRE_ZONE_ID } from '../support/wire-zones.ts';
import { LAW_RUNS } from '../support/law-runs.ts';

/** With fewer it is a matter of luck whether both ends are seen often enough; a case takes a millisecond. */
const RUNS = Math.max(LAW_RUNS, 200);

const START = ['a', 'x.a', 'b'].map((label) => ({ label, type: 'A', ttl: 300, values: ['192.0.2.1'] }));

it('a batch that is refused leaves the zone bit for bit as it was, and one that is accepted does just what it says', () => {
  const seen = { refused: 0, accepted: 0 };
  const batches = fc.array(draftBatch, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(foreignEntries, batches, (foreign, drafts) => {
      let state = loaded([...START.filter(({ label }) => label === 'x.a'), ...foreign.filter((e) => e.label !== 'a')]);
      for (const draft of drafts) {
        const before = snapshot(state);
        const zone = zoneOf(state);
        const changes = fitBatch(draft, { ...zone, sets: zone.sets.sorted });
        const next = change(state, changes);
        assert.equal(snapshot(state), before, 'the state before is never written to');
        if (next.code === undefined) {
          seen.accepted++;
          assert.deepEqual(contents(zoneOf(next.state).sets.sorted), expected(zone.sets.sorted, changes));
        } else {
          seen.refused++;
          assert.match(next.code, /^Invalid(ChangeBatch|Input)$/);
          assert.equal(snapshot(next.state), before);
        }
        state = next.state;
      }
    }),
    { numRuns: RUNS, includeErrorInReport: true },
  );
  // The law says little where one of the two hardly ever happens.
  assert.ok(Math.min(seen.refused, seen.accepted) > RUNS / 4, JSON.stringify(seen));
});

function loaded(entries: Parameters<typeof liveZone>[0]): State {
  return { ...createState('batch'), zones: new Map([[WIRE_ZONE_ID, zoneFromLive(liveZone(entries))]]) };
}

function zoneOf(state: State) {
  const zone = state.zones.get(WIRE_ZONE_ID);
  assert.ok(zone);
  return zone;
}

function snapshot(state: State): string {
  return JSON.stringify(liveFromZone(zoneOf(state)));
}

function change(state: State, changes: readonly SentChange[]) {
  const body = requestDocument('ChangeResourceRecordSetsRequest', batchBody(changes));
  return perform(state, signed('POST', `/2013-04-01/hostedzone/${WIRE_ZONE_ID}/rrset`, { body }));
}

/** What the zone must hold afterwards, worked out by the plainest of means. */
function expected(before: readonly object[], changes: readonly SentChange[]): string[] {
  const sets = new Map((before as SentSet[]).map((set) => [keyOf(set), set]));
  for (const { Action, ResourceRecordSet: set } of changes) {
    if (Action === 'DELETE') assert.ok(sets.delete(keyOf(set)), 'what is deleted was there');
    else {
      assert.ok(Action === 'UPSERT' || !sets.has(keyOf(set)), 'what is created was not there');
      sets.set(keyOf(set), set);
    }
  }
  return contents(Array.from(sets.values()));
}

function nameOf({ Name }: SentSet): string {
  return Name.toLowerCase().replace(/^\*/, '\\052').replace(/\.?$/, '.');
}

function keyOf(set: SentSet): string {
  return JSON.stringify([nameOf(set), set.Type, set.SetIdentifier]);
}

/** The members of every set, in one order. */
function contents(sets: readonly object[]): string[] {
  return (sets as SentSet[])
    .map(({ ResourceRecords, AliasTarget, ...set }) => {
      const values = ResourceRecords?.map(({ Value }) => Value).toSorted();
      const alias = AliasTarget && { ...AliasTarget, DNSName: AliasTarget.DNSName.replace(/\.?$/, '.') };
      const members = Object.entries({ ...set, Name: nameOf({ ...set, Name: set.Name }), values, alias });
      return JSON.stringify(members.toSorted(([a], [b]) => (a < b ? -1 : 1)));
    })
    .toSorted();
}
