import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Change } from '../../src/diff/change.ts';
import { toName } from '../../src/dns/idn.ts';
import { StaleError } from '../../src/errors.ts';
import { keyText } from '../../src/model/record-set.ts';
import type { DnsProvider } from '../../src/provider.ts';
import { octalName } from '../../src/records/octal.ts';
import { createCore, type Core, type CoreGate } from './core.ts';
import { draftBatch, fitBatch, type SentChange } from './emulator-batches.ts';
import { pushIn } from './planning.ts';
import { checked, contentOf, readNative } from './pushing.ts';
import { createRandom, createTurns, type Turns } from './turns.ts';
import { declaredZone, entries, liveZone, WIRE_ZONE, WIRE_ZONE_ID } from './wire-zones.ts';

const SEED = 20_260_101;
const SERVERS = ['ns1.example.net.', 'ns2.example.net.', 'ns3.example.net.'];

/** How often what happened. */
export type Tally = Record<'applied' | 'settled' | 'stale' | 'refused' | 'edits', number>;

/**
 * Let two pushers with different wishes and somebody who edits by hand at one zone, their requests mixed at random.
 *
 * Every request that is told to have been carried out is checked to have met what it was computed from.
 */
export async function race(rounds: number): Promise<Tally> {
  const core = createCore();
  core.reset(liveZone([]));
  const random = createRandom(SEED);
  const turns = createTurns(random);
  const tally: Tally = { applied: 0, settled: 0, stale: 0, refused: 0, edits: 0 };
  const pushers = { ann: watched(core, turns, 'ann', tally), bob: watched(core, turns, 'bob', tally) };
  const editor = core.api((_operation, pass) => turns.stepOf('eve')(pass));
  const wishes = fc.sample(entries, { seed: SEED, numRuns: 2 * rounds }).values();
  const drafts = fc.sample(draftBatch, { seed: SEED, numRuns: 2 * rounds }).values();

  const push = async (provider: DnsProvider): Promise<void> => {
    const nameservers = SERVERS.filter(() => random() < 0.3).map((name) => ({ name, call: 0 }));
    const zone = checked(declaredZone(wishes.next().value ?? [], { nameservers }));
    await pushIn({ zones: [zone], providers: [provider] });
  };
  const edit = async (): Promise<void> => {
    for (let i = 0; i < 2; i++) {
      const target = { id: WIRE_ZONE_ID, name: `${WIRE_ZONE}.`, sets: core.sets() };
      const batch = random() < 0.3 ? [apexChange(random)] : fitBatch(drafts.next().value ?? [], target);
      const Changes = batch as never;
      try {
        await editor.changeResourceRecordSets({ HostedZoneId: WIRE_ZONE_ID, ChangeBatch: { Changes } });
        tally.edits++;
      } catch (error) {
        assert.match(String(error), /^InvalidChangeBatch|^InvalidInput/);
      }
    }
  };
  for (let round = 0; round < rounds; round++) {
    await turns.run({ ann: () => push(pushers.ann), bob: () => push(pushers.bob), eve: edit });
  }
  return tally;
}

/** What somebody makes of the name servers at the top by hand. */
function apexChange(random: () => number): SentChange {
  const names = SERVERS.filter(() => random() < 0.5);
  const ResourceRecords = (names.length === 0 ? SERVERS : names).map((Value) => ({ Value }));
  return { Action: 'UPSERT', ResourceRecordSet: { Name: `${WIRE_ZONE}.`, Type: 'NS', TTL: 60, ResourceRecords } };
}

/** A provider whose every request waits for its turn, and whose every answer is checked against what really happened. */
function watched(core: Core, turns: Turns, actor: string, tally: Tally): DnsProvider {
  const step = turns.stepOf(actor);
  let accepted: Meeting | undefined;
  let reads: NativeSets[] = [];
  const gate: CoreGate = (operation, pass) =>
    step(async () => {
      const before = core.sets();
      reads.push(before);
      const answer = await pass();
      if (operation === 'ChangeResourceRecordSets') accepted = { before, after: core.sets() };
      return answer;
    });
  const provider = core.connect(gate);
  return {
    ...provider,
    apply: async (zone, batch) => {
      accepted = undefined;
      reads = [];
      const applied = await provider.apply(zone, batch).catch((error: unknown) => {
        assert.equal(accepted, undefined, 'what is told to have failed was not carried out');
        tally[error instanceof StaleError ? 'stale' : 'refused']++;
        throw error;
      });
      if (accepted === undefined) {
        tally.settled++;
        for (const change of batch.changes) assertSeen(change, reads);
      } else {
        tally.applied++;
        assertOnWhatWasRead(batch.changes, accepted);
      }
      return applied;
    },
  };
}

/** Each change met just the set that it was computed from, and nothing else was touched. */
function assertOnWhatWasRead(changes: readonly Change[], { before, after }: Meeting): void {
  const was = byKey(before);
  const is = byKey(after);
  for (const change of changes) {
    const key = keyText(change);
    assert.equal(textOf(was.get(key)), change.before && contentOf(change.before), 'the set was what had been read');
    assert.equal(textOf(is.get(key)), change.after && contentOf(change.after), 'the set became what was planned');
    was.delete(key);
    is.delete(key);
  }
  // Sets are never changed in place, so the untouched ones are the very same.
  assert.equal(is.size, was.size);
  for (const [key, set] of is) assert.equal(set, was.get(key), 'no other set was touched');
}

/** Somebody else has done the same: each set was as it shall be when it was looked at. */
function assertSeen({ after, ...key }: Change, reads: readonly NativeSets[]): void {
  const seen = reads.map((sets) => textOf(byKey(sets).get(keyText(key))));
  assert.ok(seen.includes(after && contentOf(after)), `${keyText(key)} is as it shall be`);
}

type NativeSets = ReturnType<Core['sets']>;
type NativeSet = NativeSets[number];

/** What the service held just before and just after a request that it accepted. */
interface Meeting {
  readonly before: NativeSets;
  readonly after: NativeSets;
}

function byKey(sets: NativeSets): Map<string, NativeSet> {
  return new Map(
    sets.map((set) => {
      const { Name, Type: type, SetIdentifier: id } = set;
      const name = toName(octalName.decode(Name));
      return [keyText({ name, type, ...(id === undefined ? {} : { setIdentifier: id }) }), set];
    }),
  );
}

function textOf(set: NativeSet | undefined): string | undefined {
  const [read] = set === undefined ? [] : readNative([set]);
  return read && contentOf(read);
}
