import assert from 'node:assert/strict';
import { it } from 'node:test';
import * as fc from 'fast-check';
import type { Place } from '../../providers/route53/emulator/answering/asker.ts';
import { selectSets } from '../../providers/route53/emulator/answering/select-sets.ts';
import { createSetHealth } from '../../providers/route53/emulator/answering/set-health.ts';
import { initialState } from '../../providers/route53/emulator/storage/initial-state.ts';
import { setsAt } from '../../providers/route53/emulator/record-sets/record-sets.ts';
import type { State } from '../../providers/route53/emulator/state.ts';
import { fromNative } from '../../providers/route53/native/from-native.ts';
import { createLocations } from '../../providers/route53/routing/locations.ts';
import { toName } from '../../src/dns/idn.ts';
import { indexCollections } from '../../src/routing/collections.ts';
import { parseNetwork } from '../../src/routing/network.ts';
import type { Outcome } from '../../src/routing/outcome.ts';
import { resolve, type Step } from '../../src/routing/resolve.ts';
import { indexZone } from '../../src/routing/zone-content.ts';
import { perform, signed } from '../providers/route53/emulator/signed-request.ts';
import { LAW_RUNS } from '../support/law-runs.ts';
import { BLOCKS, COLLECTION, ROUTED_NAMES, routedWorld, ZONE } from '../support/routed-world.ts';

type World = typeof routedWorld extends fc.Arbitrary<infer Value> ? Value : never;

const locations = createLocations();
const collections = indexCollections([{ name: COLLECTION, options: BLOCKS }]);

it('what route explains is what the emulated service answers, for any routed names, clients and failures', () => {
  fc.assert(
    fc.property(routedWorld, (world) => {
      const { outcomes, steps } = explained(world);
      // Where two places are about as far away, the one who has rounded otherwise may be right.
      fc.pre(!steps.some(isNearTie));
      const { code, values } = answered(world);
      const total = outcomes.reduce((sum, { share }) => sum + share, 0);
      assert.ok(Math.abs(total - 1) < 1e-9, `all shares together are ${total}`);
      assert.equal(code, outcomes.every(({ fate }) => fate === 'missing') ? 'NXDOMAIN' : 'NOERROR');
      assert.ok(
        outcomes.some((outcome) => outcome.share > 0 && isAnswer(outcome, values)),
        `${values.join()} is none of ${JSON.stringify(outcomes.map((outcome) => outcome.values))}`,
      );
    }),
    { numRuns: LAW_RUNS, includeErrorInReport: true },
  );
});

it('the shares that route tells are those the emulated service draws by', () => {
  fc.assert(
    fc.property(routedWorld, (world) => {
      const steps = ROUTED_NAMES.flatMap((asked) => explained({ ...world, asked, type: 'A' }).steps);
      for (const step of steps.filter((each) => !isNearTie(each))) {
        const chosen = step.choice.candidates.filter(({ share }) => share > 0);
        const shares = Object.fromEntries(chosen.map(({ set, share }) => [set.setIdentifier ?? '', share]));
        assert.deepEqual(shares, emulatedShares(world, step), `${step.name} ${step.type}`);
      }
    }),
    { numRuns: LAW_RUNS, includeErrorInReport: true },
  );
});

function explained(world: World) {
  const { sets, down, asked, type, place } = world;
  const origin = toName(ZONE.name);
  const content = indexZone({
    name: origin,
    title: 'shop.test',
    recordSets: sets.map((set) => fromNative(set as never)),
  });
  const network = parseNetwork(`${world.address}/${prefixOf(world)}`);
  return resolve(
    {
      zones: new Map([[origin, content]]),
      locations,
      collections,
      client: {
        ...(place === undefined ? {} : { place, point: place.point }),
        ...(network === undefined ? {} : { network }),
      },
      down: new Set(down),
      followsCnames: false,
    },
    toName(asked),
    type,
  );
}

function emulated({ sets, down }: World): State {
  const blocks = Object.entries(BLOCKS).flatMap(([location, all]) => all.map((cidr) => ({ location, cidr })));
  return initialState({
    seed: 'route',
    load: [{ zone: ZONE.name, id: ZONE.id, private: false, nameServers: ['ns1.test'], sets }],
    unhealthy: down,
    cidrCollections: [{ id: COLLECTION, name: 'networks', blocks }],
  });
}

function whereabouts({ place }: World): Place {
  if (place === undefined) return {};
  const { country, subdivision, point } = place;
  return { country, ...(subdivision === undefined ? {} : { subdivision }), ...point };
}

function answered(world: World): { code: string; values: string[] } {
  const { asked, type, address, mask } = world;
  const query = new URLSearchParams({ hostedzoneid: ZONE.id, recordname: asked, recordtype: type });
  query.set('edns0clientsubnetip', address);
  if (mask !== null) query.set('edns0clientsubnetmask', String(mask));
  const request = signed('GET', `/2013-04-01/testdnsanswer?${query.toString()}`);
  const { body } = perform(emulated(world), request, { locate: () => whereabouts(world) }).response;
  return {
    code: /<ResponseCode>(\w+)</.exec(body)?.[1] ?? body,
    values: Array.from(body.matchAll(/<RecordDataEntry>([^<]*)</g), ([, value = '']) => value),
  };
}

/** How often each set of a group answers, as the emulator has it. */
function emulatedShares(world: World, { name, type }: Step): Readonly<Record<string, number>> {
  const state = emulated(world);
  const zone = state.zones.get(ZONE.id);
  assert.ok(zone);
  const sets = setsAt(zone.sets, name.replace('*', '\\052')).filter((set) => set.Type === type);
  const { shares, isTogether } = selectSets(sets, {
    asker: { address: world.address, prefix: prefixOf(world), place: whereabouts(world) },
    collections: state.cidrCollections,
    isHealthy: createSetHealth(zone, state),
  });
  const part = isTogether ? Math.min(1, 8 / shares.length) : 1;
  return Object.fromEntries(shares.map(({ set, share }) => [set.SetIdentifier ?? '', share * part]));
}

function prefixOf({ address, mask }: World): number {
  return mask ?? (address.includes(':') ? 64 : 24);
}

function isAnswer({ values, limit }: Outcome, answer: readonly string[]): boolean {
  const isPart = answer.every((value) => values.includes(value));
  return isPart && new Set(answer).size === (limit ?? values.length);
}

function isNearTie({ choice }: Step): boolean {
  if (choice.isApproximate !== true) return false;
  const distances = choice.candidates.map(({ note = '' }) => Number.parseFloat(note)).toSorted((a, b) => a - b);
  return distances.some((distance, i) => distance - (distances[i - 1] ?? -100) < 5 + distance * 0.01);
}
