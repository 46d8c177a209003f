import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as fc from 'fast-check';
import type { Change } from '../../src/diff/change.ts';
import { ProviderError } from '../../src/errors.ts';
import { keyText, type RecordSet } from '../../src/model/record-set.ts';
import type { DnsProvider } from '../../src/provider.ts';
import { createCore, type Core, type CoreGate } from '../support/core.ts';
import { draftBatch, fitBatch } from '../support/emulator-batches.ts';
import { pushIn } from '../support/planning.ts';
import { checked, contentOf, readNative } from '../support/pushing.ts';
import { createRandom, createTurns, type Turns } from '../support/turns.ts';
import { declaredZone, entries, liveZone, WIRE_ZONE, WIRE_ZONE_ID } from '../support/wire-zones.ts';

const ROUNDS = 2000;
const SEED = 20_260_101;

/** How often what happened. */
type Tally = Record<'applied' | 'settled' | 'stale' | 'refused' | 'edits', number>;

it('no update is lost between two pushers and somebody who edits by hand', async () => {
  const core = createCore();
  core.reset(liveZone([]));
  const turns = createTurns(createRandom(SEED));
  const tally: Tally = { applied: 0, settled: 0, stale: 0, refused: 0, edits: 0 };
  const pushers = { ann: watched(core, turns, 'ann', tally), bob: watched(core, turns, 'bob', tally) };
  const editor = core.api((_operation, pass) => turns.stepOf('eve')(pass));
  const wishes = fc.sample(entries, { seed: SEED, numRuns: 2 * ROUNDS }).values();
  const drafts = fc.sample(draftBatch, { seed: SEED, numRuns: 2 * ROUNDS }).values();

  const push = async (provider: DnsProvider): Promise<void> => {
    const zone = checked(declaredZone(wishes.next().value ?? []));
    await pushIn({ zones: [zone], providers: [provider] });
  };
  const edit = async (): Promise<void> => {
    for (let i = 0; i < 2; i++) {
      const target = { id: WIRE_ZONE_ID, name: `${WIRE_ZONE}.`, sets: core.sets() };
      const Changes = fitBatch(drafts.next().value ?? [], target) as never;
      try {
        await editor.changeResourceRecordSets({ HostedZoneId: WIRE_ZONE_ID, ChangeBatch: { Changes } });
        tally.edits++;
      } catch (error) {
        assert.match(String(error), /^InvalidChangeBatch|^InvalidInput/);
      }
    }
  };
  for (let round = 0; round < ROUNDS; round++) {
    await turns.run({ ann: () => push(pushers.ann), bob: () => push(pushers.bob), eve: edit });
  }
  // The law says little where changes hardly ever meet.
  for (const [what, often] of Object.entries(tally)) {
    assert.ok(often > (what === 'settled' || what === 'refused' ? 0 : ROUNDS / 4), JSON.stringify(tally));
  }
});

/** A provider whose every request waits for its turn, and whose every answer is checked against what really happened. */
function watched(core: Core, turns: Turns, actor: string, tally: Tally): DnsProvider {
  const step = turns.stepOf(actor);
  let accepted: { readonly before: readonly RecordSet[]; readonly after: readonly RecordSet[] } | undefined;
  let lastRead: readonly RecordSet[] = [];
  const gate: CoreGate = (operation, pass) =>
    step(async () => {
      const before = readNative(core.sets());
      lastRead = before;
      const answer = await pass();
      if (operation === 'ChangeResourceRecordSets') accepted = { before, after: readNative(core.sets()) };
      return answer;
    });
  const provider = core.connect(gate);
  return {
    ...provider,
    apply: async (zone, batch) => {
      accepted = undefined;
      try {
        const applied = await provider.apply(zone, batch);
        if (accepted === undefined) {
          tally.settled++;
          for (const change of batch.changes) assertThere(change, lastRead);
        } else {
          tally.applied++;
          assertOnWhatWasRead(batch.changes, accepted);
        }
        return applied;
      } catch (error) {
        assert.equal(accepted, undefined, 'what is told to have failed was not carried out');
        tally[error instanceof ProviderError && error.name === 'StaleError' ? 'stale' : 'refused']++;
        throw error;
      }
    },
  };
}

/** Each change met just the set that it was computed from, and nothing else was touched. */
function assertOnWhatWasRead(
  changes: readonly Change[],
  { before, after }: { readonly before: readonly RecordSet[]; readonly after: readonly RecordSet[] },
): void {
  const was = new Map(before.map((set) => [keyText(set), contentOf(set)]));
  const is = new Map(after.map((set) => [keyText(set), contentOf(set)]));
  for (const change of changes) {
    const key = keyText(change);
    assert.equal(was.get(key), change.before && contentOf(change.before), 'the set was what had been read');
    assertThere(change, after);
    was.delete(key);
    is.delete(key);
  }
  assert.deepEqual(is, was, 'no other set was touched');
}

function assertThere({ after, ...key }: Change, sets: readonly RecordSet[]): void {
  const found = sets.find((set) => keyText(set) === keyText(key));
  assert.equal(found && contentOf(found), after && contentOf(after));
}
