import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createClient } from '../../providers/route53/client/client.ts';
import type { LiveZone } from '../../providers/route53/emulator/index.ts';
import { openSdk } from '../../providers/route53/client/sdk.ts';
import type { Change } from '../../src/diff/change.ts';
import { toName } from '../../src/dns/idn.ts';
import { ProviderError, StaleError } from '../../src/errors.ts';
import { keyText } from '../../src/model/record-set.ts';
import type { DnsProvider } from '../../src/provider.ts';
import { octalName } from '../../src/records/octal.ts';
import { createCore, type CoreGate } from './core.ts';
import { draftBatch, fitBatch, type SentChange } from './emulator-batches.ts';
import { pushIn } from './planning.ts';
import { checked, contentOf, readNative } from './pushing.ts';
import { quietContext } from './route53.ts';
import { createRandom, createTurns, type Turns } from './turns.ts';
import { declaredZone, entries, liveZone, WIRE_ZONE, WIRE_ZONE_ID } from './wire-zones.ts';
import { createWire, hangUp, wireProvider } from './wire.ts';

const WIRE_ENTRY = { entry: 'eve', place: 'creds.json "eve"', endpoint: 'http://127.0.0.1:1' };
const SEED = 20_260_101;
const SERVERS = ['ns1.example.net.', 'ns2.example.net.', 'ns3.example.net.'];

/** How often what happened. */
export type Tally = Record<'applied' | 'settled' | 'stale' | 'refused' | 'unknown' | 'edits', number>;

/** A mishap of a request: `before` it is carried out, or `after` that, the connection is cut. */
export type Mishap = 'before' | 'after' | undefined;

/** Where the race takes place. */
export interface Track {
  readonly sets: () => LiveZone['sets'];
  /** Connect a pusher; each of its requests passes the gate. */
  readonly connect: (gate: CoreGate) => DnsProvider;
  /** Change the zone by hand. @throws {Error} when the service refuses. */
  readonly edit: (changes: readonly SentChange[]) => Promise<unknown>;
}

/** A race whose requests meet the rules directly. */
export function coreTrack(): Track {
  const core = createCore();
  core.reset(liveZone([]));
  const api = core.api();
  const edit = (changes: readonly SentChange[]): Promise<unknown> =>
    api.changeResourceRecordSets({ HostedZoneId: WIRE_ZONE_ID, ChangeBatch: { Changes: changes as never } });
  return { sets: core.sets, connect: core.connect, edit };
}

/** A race through the SDK, which repeats requests whose answer is lost. */
export function wireTrack(): Track {
  const wire = createWire();
  wire.reset([liveZone([])]);
  const client = createClient(WIRE_ENTRY, quietContext(), (governor) =>
    Promise.resolve(openSdk(wire.config(), governor)),
  );
  return {
    sets: () => wire.dump()[0]?.sets ?? [],
    connect: (gate) => wireProvider(wire, quietContext(), ({ operation }, pass) => gate(operation, pass)),
    edit: (changes) =>
      client.call({ operation: 'ChangeResourceRecordSets' }, (api) =>
        api.changeResourceRecordSets({ HostedZoneId: WIRE_ZONE_ID, ChangeBatch: { Changes: changes as never } }),
      ),
  };
}

/**
 * Let two pushers with different wishes and somebody who edits by hand at one zone, their requests mixed at random.
 *
 * Every request that is told to have been carried out is checked to have met what it was computed from.
 */
export async function race(rounds: number, track: Track, lossRate = 0): Promise<Tally> {
  const random = createRandom(SEED);
  const turns = createTurns(random);
  const tally: Tally = { applied: 0, settled: 0, stale: 0, refused: 0, unknown: 0, edits: 0 };
  const mishap = (): Mishap => (random() >= lossRate ? undefined : random() < 0.5 ? 'before' : 'after');
  const enter = (actor: string): DnsProvider => watched(track, { step: turns.stepOf(actor), mishap, tally });
  const pushers = { ann: enter('ann'), bob: enter('bob') };
  const wishes = fc.sample(entries, { seed: SEED, numRuns: 2 * rounds }).values();
  const drafts = fc.sample(draftBatch, { seed: SEED, numRuns: 2 * rounds }).values();

  const push = async (provider: DnsProvider): Promise<void> => {
    const nameservers = SERVERS.filter(() => random() < 0.3).map((name) => ({ name, call: 0 }));
    const zone = checked(declaredZone(wishes.next().value ?? [], { nameservers }));
    await pushIn({ zones: [zone], providers: [provider] });
  };
  const edit = async (): Promise<void> => {
    for (let i = 0; i < 2; i++) {
      const draft = drafts.next().value ?? [];
      await turns.stepOf('eve')(async () => {
        const target = { id: WIRE_ZONE_ID, name: `${WIRE_ZONE}.`, sets: track.sets() };
        try {
          await track.edit(random() < 0.3 ? [apexChange(random)] : fitBatch(draft, target));
          tally.edits++;
        } catch (error) {
          assert.match(String(error), /InvalidChangeBatch|InvalidInput|refused/);
        }
      });
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

interface Entrant {
  readonly step: ReturnType<Turns['stepOf']>;
  readonly mishap: () => Mishap;
  readonly tally: Tally;
}

/** A provider whose every request waits for its turn, and whose every answer is checked against what really happened. */
function watched(track: Track, { step, mishap, tally }: Entrant): DnsProvider {
  let meetings: Meeting[] = [];
  let reads: NativeSets[] = [];
  const gate: CoreGate = (operation, pass) =>
    step(async () => {
      const before = track.sets();
      reads.push(before);
      const fate = mishap();
      if (fate === 'before') throw hangUp();
      const answer = await pass();
      const after = track.sets();
      if (operation === 'ChangeResourceRecordSets' && before !== after) meetings.push({ before, after });
      if (fate === 'after') throw hangUp();
      return answer;
    });
  const provider = track.connect(gate);
  return {
    ...provider,
    apply: async (zone, batch) => {
      meetings = [];
      reads = [];
      const applied = await provider.apply(zone, batch).catch((error: unknown) => {
        assert.ok(error instanceof ProviderError);
        const isUnknown = / gave no (?:clear )?answer /.test(error.message);
        assert.ok(
          meetings.length === 0 || isUnknown,
          `what is told to have failed was not carried out: ${error.message}`,
        );
        tally[isUnknown ? 'unknown' : error instanceof StaleError ? 'stale' : 'refused']++;
        throw error;
      });
      for (const meeting of meetings) assertOnWhatWasRead(batch.changes, meeting);
      tally[meetings.length === 0 ? 'settled' : 'applied']++;
      if (meetings.length === 0) for (const change of batch.changes) assertSeen(change, reads);
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

type NativeSets = ReturnType<Track['sets']>;
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
