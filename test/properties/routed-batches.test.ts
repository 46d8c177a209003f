import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as fc from 'fast-check';
import { REGIONS } from '../../providers/route53/routing/places.ts';
import { placeOf, type Routing } from '../../src/model/routing.ts';
import type { RecordSet } from '../../src/model/record-set.ts';
import { createCore } from '../support/core.ts';
import { LAW_RUNS } from '../support/law-runs.ts';
import { pushIn } from '../support/planning.ts';
import { checked, contentsOf, readNative } from '../support/pushing.ts';
import { declaredZone, liveZone, type Entry } from '../support/wire-zones.ts';

const HEALTH_CHECK = '11111111-2222-4333-8444-555555555555';
/** So long that a request holds eight of them. */
const LONG = ['a', 'b', 'c'].map((char) => Array.from({ length: 15 }, () => `"${char.repeat(250)}"`).join(' '));

/** What tells the members of a group apart. */
const POLICIES: readonly ((i: number) => Routing)[] = [
  (i) => ({ policy: 'weighted', weight: i }),
  (i) => ({ policy: 'weighted', weight: i }),
  (i) => ({ policy: 'latency', region: REGIONS[i % 7] ?? '' }),
  (i) => ({ policy: 'failover', role: i % 2 === 0 ? 'PRIMARY' : 'SECONDARY' }),
  (i) => ({ policy: 'geolocation', country: ['*', 'DE', 'FR', 'JP', 'US', 'BR', 'ZA'][i % 7] ?? '' }),
  () => ({ policy: 'multivalue' }),
];

const texts = fc.subarray(LONG, { minLength: 1 });
const numbers = fc.uniqueArray(fc.nat(6), { minLength: 1, maxLength: 7 });

/** Members of a group that differ in places, identifiers and values; their TTLs are the same. */
const group = fc
  .record({ routing: fc.constantFrom(...POLICIES), ttl: fc.constantFrom(60, 60, 60, 300), numbers, shift: fc.nat(1) })
  .chain(({ routing, ttl, numbers: places, shift }) =>
    fc.tuple(...places.map(() => texts)).map((values) => {
      const seen = new Set<string>();
      return places.flatMap((place, i): Entry[] => {
        const own = routing(place);
        const key = placeOf(own) ?? String(place);
        if (seen.has(key)) return [];
        seen.add(key);
        const membership = { setIdentifier: `s${place + shift}`, routing: own, healthCheckId: HEALTH_CHECK };
        return [{ label: 'w', type: 'TXT', ttl, values: values[i] ?? [], membership }];
      });
    }),
  );

const nothing = fc.constant<readonly Entry[]>([]);
const simple = texts.map((values): readonly Entry[] => [{ label: 'w', type: 'TXT', ttl: 60, values }]);
const mail = fc
  .constantFrom('mx1', 'mx2')
  .map((host): Entry => ({ label: 'w', type: 'MX', ttl: 60, values: [`1 ${host}`] }));
const cname = fc.constant<readonly Entry[]>([{ label: 'w', type: 'CNAME', ttl: 60, values: ['t'] }]);
const content = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(group, fc.option(mail)).map(([sets, mx]) => (mx === null ? sets : [...sets, mx])) },
  nothing,
  simple,
  cname,
);

/** What clients can be answered at this moment: types, with the places that are answered apart. */
function answers(sets: readonly RecordSet[]): ReadonlySet<string> {
  return new Set(
    sets.flatMap(({ name, type, routing }) => {
      if (type === 'CNAME') return [`TXT ${name}`, `MX ${name}`];
      const place = routing?.policy === 'geolocation' ? [`${type} ${name} ${placeOf(routing)}`] : [];
      return [`${type} ${name}`, ...place];
    }),
  );
}

it('a name that is too large for a request answers after every one of several, or nothing is sent', async () => {
  const core = createCore();
  const states: ReadonlySet<string>[] = [];
  const now = (): ReadonlySet<string> => answers(readNative(core.sets()));
  const provider = core.connect(async (operation, pass) => {
    const answer = await pass();
    if (operation === 'ChangeResourceRecordSets') states.push(now());
    return answer;
  });
  const seen = { refused: 0, several: 0 };
  await fc.assert(
    fc.asyncProperty(content, content, async (before, after) => {
      core.reset(liveZone(before));
      states.length = 0;
      const untouched = contentsOf(core.sets());
      const was = now();
      const { code, out } = await pushIn({ zones: [checked(declaredZone(after))], providers: [provider] });
      if (code === 0) {
        assert.deepEqual(contentsOf(core.sets()), contentsOf(liveZone(after).sets));
        const always = [...now()].filter((key) => was.has(key));
        for (const state of states) for (const key of always) assert.ok(state.has(key), `${key} is answered`);
        seen.several += Number(states.length > 1);
      } else {
        assert.ok(
          out.some((line) => / too large for /.test(line)),
          out.join('\n'),
        );
        assert.equal(states.length, 0);
        assert.deepEqual(contentsOf(core.sets()), untouched);
        seen.refused += 1;
      }
    }),
    { numRuns: LAW_RUNS * 4, includeErrorInReport: true },
  );
  assert.ok(seen.refused > 0 && seen.several > 0, JSON.stringify(seen));
});
