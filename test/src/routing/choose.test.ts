import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Routing } from '../../../src/model/routing.ts';
import { routed, weighted } from '../../support/route53-records.ts';
import { askFor, shortAnswers, type RoutingSetup } from '../../support/routing-world.ts';

/** A group of A sets at `www`, each with a health check named like its identifier. */
function group(...routings: readonly Routing[]) {
  return routings.map((routing, i) => routed(`www 60 A 192.0.2.${i + 1}`, routing, `s${i + 1}`, `check-${i + 1}`));
}

const answers = (routings: readonly Routing[], setup: RoutingSetup = {}): string[] =>
  shortAnswers(askFor('www', group(...routings), setup));

describe('choose', () => {
  const weights = (...all: readonly number[]): Routing[] => all.map((weight) => ({ policy: 'weighted', weight }));

  it('shares answers by weight among the healthy', () => {
    assert.deepEqual(answers(weights(3, 1)), ['75% 192.0.2.1', '25% 192.0.2.2']);
    assert.deepEqual(answers(weights(3, 1, 1), { down: ['check-1'] }), ['50% 192.0.2.2', '50% 192.0.2.3']);
  });

  it('takes sets of weight 0 only when no other is healthy, and then all alike', () => {
    assert.deepEqual(answers(weights(1, 0, 0)), ['100% 192.0.2.1']);
    assert.deepEqual(answers(weights(1, 0, 0), { down: ['check-1'] }), ['50% 192.0.2.2', '50% 192.0.2.3']);
    assert.deepEqual(answers(weights(0, 0)), ['50% 192.0.2.1', '50% 192.0.2.2']);
  });

  it('holds all sets for healthy when none is', () => {
    const { outcomes, steps } = askFor('www', group(...weights(3, 1, 0)), { down: ['check-1', 'check-2', 'check-3'] });
    assert.deepEqual(shortAnswers({ outcomes }), ['75% 192.0.2.1', '25% 192.0.2.2']);
    assert.equal(steps[0]?.choice.isLastResort, true);
  });

  it('answers with the secondary set while the primary is not healthy, and with the primary when neither is', () => {
    const pair: Routing[] = [
      { policy: 'failover', role: 'SECONDARY' },
      { policy: 'failover', role: 'PRIMARY' },
    ];
    assert.deepEqual(answers(pair), ['100% 192.0.2.2']);
    assert.deepEqual(answers(pair, { down: ['check-2'] }), ['100% 192.0.2.1']);
    assert.deepEqual(answers(pair, { down: ['check-1', 'check-2'] }), ['100% 192.0.2.2']);
  });

  const places: Routing[] = [
    { policy: 'geolocation', country: '*' },
    { policy: 'geolocation', continent: 'NA' },
    { policy: 'geolocation', country: 'US' },
    { policy: 'geolocation', country: 'US', subdivision: 'CA' },
  ];

  for (const [from, down, expected] of [
    ['US-CA', [], 4],
    ['US-NY', [], 3],
    ['US', [], 3],
    ['CA', [], 2],
    ['DE', [], 1],
    ['US-CA', ['check-4'], 3],
    ['US-CA', ['check-4', 'check-3'], 2],
    ['US-CA', ['check-4', 'check-3', 'check-2'], 1],
    ['US-CA', ['check-4', 'check-3', 'check-2', 'check-1'], 4],
  ] as const) {
    it(`answers ${from} with set ${expected} while ${down.length === 0 ? 'nothing' : down.join(', ')} fails`, () => {
      assert.deepEqual(answers(places, { from, down }), [`100% 192.0.2.${expected}`]);
    });
  }

  it('has no answer where no place fits', () => {
    assert.deepEqual(answers(places.slice(1), { from: 'DE' }), ['100% nothing www.shop.test.']);
  });

  it('says for whom each answer is where it is not known who asks', () => {
    assert.deepEqual(answers(places, { down: ['check-3'] }), [
      '100% 192.0.2.1 [anywhere else]',
      '100% 192.0.2.2 [in the continent NA]',
      '100% 192.0.2.4 [in US-CA]',
    ]);
  });

  it('answers with the healthy region that is nearest', () => {
    const regions = ['eu-west-1', 'us-east-1', 'ap-southeast-2'].map((region): Routing => ({
      policy: 'latency',
      region,
    }));
    assert.deepEqual(answers(regions, { from: 'DE' }), ['100% 192.0.2.1']);
    assert.deepEqual(answers(regions, { from: 'NZ' }), ['100% 192.0.2.3']);
    assert.deepEqual(answers(regions, { from: 'us-east-2' }), ['100% 192.0.2.2']);
    assert.deepEqual(answers(regions, { from: 'DE', down: ['check-1'] }), ['100% 192.0.2.2']);
    assert.equal(askFor('www', group(...regions), { from: 'DE' }).steps[0]?.choice.isApproximate, true);
  });

  it('counts in the bias of places', () => {
    const near = (bias: number): Routing[] => [
      { policy: 'geoproximity', region: 'eu-west-1', bias: 0 },
      { policy: 'geoproximity', latitude: '40', longitude: '-74', bias },
    ];
    assert.deepEqual(answers(near(0), { from: 'DE' }), ['100% 192.0.2.1']);
    assert.deepEqual(answers(near(90), { from: 'DE' }), ['100% 192.0.2.2']);
    assert.deepEqual(answers(near(0), { from: 'US-NY' }), ['100% 192.0.2.2']);
    assert.deepEqual(answers(near(-99), { from: 'US-NY' }), ['100% 192.0.2.1']);
  });

  it('takes the location with the longest block, and the one for * where none fits', () => {
    const locations = ['eu', 'berlin', '*'].map((location): Routing => ({
      policy: 'cidr',
      collection: 'offices',
      location,
    }));
    assert.deepEqual(answers(locations, { ip: '10.1.2.3' }), ['100% 192.0.2.2']);
    assert.deepEqual(answers(locations, { ip: '10.1.2.3', down: ['check-2'] }), ['100% 192.0.2.1']);
    assert.deepEqual(answers(locations, { ip: '10.0.0.0/12' }), ['100% 192.0.2.1']);
    assert.deepEqual(answers(locations, { ip: '10.9.9.9' }), ['100% 192.0.2.1']);
    assert.deepEqual(answers(locations, { ip: '192.0.2.1' }), ['100% 192.0.2.3']);
    assert.deepEqual(answers(locations.slice(0, 2), { ip: '192.0.2.1' }), ['100% nothing www.shop.test.']);
  });

  it('leaves open who gets which answer where the blocks of a collection are not known', () => {
    const locations = ['a', '*'].map((location): Routing => ({ policy: 'cidr', collection: 'unheard-of', location }));
    assert.deepEqual(answers(locations, { ip: '192.0.2.1' }), [
      '100% 192.0.2.1 [from "a" of unheard-of]',
      '100% 192.0.2.2 [from any other address]',
    ]);
  });

  it('answers with all healthy values together, or with eight of them', () => {
    const several = (count: number): Routing[] => Array.from({ length: count }, () => ({ policy: 'multivalue' }));
    assert.deepEqual(answers(several(3), { down: ['check-2'] }), ['100% 192.0.2.1 192.0.2.3']);
    const [answer = ''] = answers(several(9));
    assert.match(answer, /^100% 8 of 192\.0\.2\.1 .* 192\.0\.2\.9$/);
  });

  it('cannot tell how an unknown policy chooses', () => {
    const held: Routing = { policy: 'other', description: 'traffic policy' };
    assert.deepEqual(answers([held]), ['100% 192.0.2.1 [its policy chooses it]']);
  });

  it('keeps a set that is down answering where nothing checks it', () => {
    const sets = [weighted('www 60 A 192.0.2.1', 1, 'eu'), weighted('www 60 A 192.0.2.2', 1, 'us')];
    assert.deepEqual(shortAnswers(askFor('www', sets, { down: ['eu'] })), ['50% 192.0.2.1', '50% 192.0.2.2']);
  });
});
