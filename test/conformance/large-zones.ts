import assert from 'node:assert/strict';
import { bring, changesFor, setsOf } from '../support/route53-records.ts';
import { contentOf, describeSet, type Scenario, type ZoneState } from './scenario.ts';

const COUNT = 510;
const hosts = (third: number): string[] =>
  Array.from({ length: COUNT }, (_, i) => `h${i} 300 A 10.${third}.${Math.floor(i / 200)}.${i % 200}`);
const essays = (word: string): string[] =>
  Array.from({ length: 40 }, (_, i) => `essay${i} 300 TXT ${`"${`${word} `.repeat(40).trim()}" `.repeat(4).trim()}`);

/** What does not fit into one request, or into one page of an answer. */
export const LARGE_ZONES: readonly Scenario[] = [
  {
    title: 'Changes that are too many for one request are spread over several',
    isOfService: true,
    run: async (subject) => {
      const { provider, zone } = subject;
      const untouched = await contentOf(provider, zone);
      const counts: number[] = [];
      for (const state of [hosts(1), hosts(2), []] satisfies ZoneState[]) {
        const desired = setsOf(...state);
        const applied = await bring(provider, zone, desired);
        counts.push(applied.length);
        assert.deepEqual(await contentOf(provider, zone), [...untouched, ...desired.map(describeSet)].toSorted());
        assert.deepEqual(await changesFor(provider, zone, desired), []);
      }
      assert.deepEqual(counts, [1, 2, 1]);
    },
  },
  {
    title: 'Texts that are too long for one request together are spread over several',
    isOfService: true,
    run: async ({ provider, zone }) => {
      for (const word of ['first', 'other']) {
        const desired = setsOf(...essays(word));
        const applied = await bring(provider, zone, desired);
        assert.ok(applied.length > 1, `${applied.length} request`);
        assert.deepEqual(await changesFor(provider, zone, desired), []);
      }
    },
  },
];
