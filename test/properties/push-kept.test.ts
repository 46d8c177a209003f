import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as fc from 'fast-check';
import { toName } from '../../src/dns/idn.ts';
import { labelIn } from '../../src/dns/name.ts';
import type { UnmanagedRule } from '../../src/model/ir.ts';
import type { DnsRecord } from '../../src/model/record.ts';
import { keyText, type RecordSet } from '../../src/model/record-set.ts';
import { totalChanges } from '../../src/plan/plan.ts';
import { corePlaces } from '../support/core.ts';
import { previewIn, pushIn } from '../support/planning.ts';
import { checked, contentOf, readNative, refusalsOf } from '../support/pushing.ts';
import { declaredZone, entries, foreignEntries, liveZone, united, WIRE_ZONE } from '../support/wire-zones.ts';
import { LAW_RUNS } from '../support/law-runs.ts';

/** Rules without patterns, which other laws are about. */
const rules: fc.Arbitrary<readonly UnmanagedRule[]> = fc.array(
  fc.record({
    label: fc.constantFrom('a', 'www', '@', 'x.a', '10'),
    types: fc.constantFrom('', 'A', 'TXT,MX', 'CNAME', 'R53_ALIAS'),
    target: fc.constant(''),
    call: fc.constant(1),
  }),
  { maxLength: 2 },
);

/** A zone with sets in it that others made, and a configuration that leaves some of it alone. */
const cases = fc
  .record({
    foreign: foreignEntries,
    own: entries,
    after: entries,
    unmanaged: rules,
    keepsUnknown: fc.boolean(),
    allowsIgnoreConflicts: fc.boolean(),
  })
  .map(({ foreign, own, ...rest }) => ({ before: united(foreign, own), ...rest }));

/** What a push meant to do, and what it found and left. */
interface Push {
  readonly was: readonly RecordSet[];
  readonly is: readonly RecordSet[];
  readonly wanted: readonly RecordSet[];
  /** Whether a record must stay whatever the configuration declares. */
  readonly stays: (set: RecordSet, record: DnsRecord) => boolean;
}

const ORIGIN = toName(WIRE_ZONE);
const nameAndType = (set: RecordSet): string => `${set.type} ${set.name}`;
const textsOf = (set: RecordSet): string[] => set.records.map((record) => `${nameAndType(set)} ${record.text}`);

it('a push into a zone that is not ours alone is accepted, keeps what it has to keep and leaves nothing to do', async () => {
  const open = corePlaces();
  await fc.assert(
    fc.asyncProperty(cases, async ({ before, after, ...options }) => {
      const { provider, sets } = await open(liveZone(before));
      const was = readNative(sets());
      const zone = checked(declaredZone(after, options));
      const pushed = await pushIn({ zones: [zone], providers: [provider] });
      assert.deepEqual(refusalsOf(pushed), []);

      // A TTL of 0 stands for the default of a zone.
      const wanted = readNative(liveZone(after.map((each) => ({ ...each, ttl: each.ttl || 300 }))).sets);
      const declared = new Set(wanted.map(nameAndType));
      const isForeign = (set: RecordSet): boolean => options.keepsUnknown && !declared.has(nameAndType(set));
      const stays = (set: RecordSet, record: DnsRecord): boolean =>
        isForeign(set) || options.unmanaged.some((rule) => isMatch(rule, set, record));
      assertKept({ was, is: readNative(sets()), wanted, stays });
      if (pushed.code === 0) assertReached({ was, is: readNative(sets()), wanted, stays });

      const again = await previewIn({ zones: [zone], providers: [provider] });
      assert.equal(totalChanges(again.followed.plan.zones), 0, again.out.join('\n'));
      assert.equal(again.code, pushed.code);
    }),
    { numRuns: LAW_RUNS, includeErrorInReport: true },
  );
});

function isMatch({ label, types }: UnmanagedRule, set: RecordSet, record: DnsRecord): boolean {
  const isType = types === '' || types.split(',').some((type) => type === record.type || type === set.type);
  return isType && label === labelIn(set.name, ORIGIN);
}

/** Nothing is lost that has to stay, and nothing is there that was neither declared nor there before. */
function assertKept({ was, is, wanted, stays }: Push): void {
  const now = new Map(is.map((set) => [keyText(set), set]));
  const texts = new Set(is.flatMap(textsOf));
  for (const set of was) {
    if (set.heldBecause !== undefined) assert.deepEqual(now.get(keyText(set))?.native, set.native);
    for (const text of textsOf({ ...set, records: set.records.filter((record) => stays(set, record)) })) {
      assert.ok(texts.has(text), `${text} stays`);
    }
  }
  const asBefore = new Set(was.map(contentOf));
  const kept = was.map((set) => ({ ...set, records: set.records.filter((record) => stays(set, record)) }));
  const known = new Set([...wanted, ...kept].flatMap(textsOf));
  for (const set of is.filter((each) => !asBefore.has(contentOf(each)))) {
    for (const text of textsOf(set)) assert.ok(known.has(text), `${text} is declared or stays`);
  }
}

/** Everything declared is there, and everything else stays for a reason. */
function assertReached({ was, is, wanted, stays }: Push): void {
  const texts = new Set(is.flatMap(textsOf));
  for (const text of wanted.flatMap(textsOf)) assert.ok(texts.has(text), `${text} is there`);
  const held = new Set(was.filter(({ heldBecause }) => heldBecause !== undefined).map(nameAndType));
  const declared = new Set(wanted.flatMap(textsOf));
  for (const set of is.filter((each) => !held.has(nameAndType(each)))) {
    for (const record of set.records) {
      const text = `${nameAndType(set)} ${record.text}`;
      assert.ok(declared.has(text) || stays(set, record), `${text} is declared or stays`);
    }
  }
}
