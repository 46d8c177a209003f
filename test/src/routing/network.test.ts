import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexCollections } from '../../../src/routing/collections.ts';
import { biasedDistance, distanceKm } from '../../../src/routing/distance.ts';
import { isInNetwork, parseNetwork } from '../../../src/routing/network.ts';

describe('isInNetwork', () => {
  for (const [inner, outer, expected] of [
    ['10.1.2.3', '10.0.0.0/8', true],
    ['10.1.2.3', '10.1.2.3', true],
    ['10.0.0.0/8', '10.0.0.0/16', false],
    ['11.0.0.0', '10.0.0.0/8', false],
    ['1.2.3.4', '0.0.0.0/0', true],
    ['2001:db8:1::1', '2001:db8::/32', true],
    ['2001:db9::', '2001:db8::/32', false],
    ['::', '0.0.0.0/0', false],
  ] as const) {
    it(`${inner} ${expected ? 'lies' : 'does not lie'} in ${outer}`, () => {
      const [client, block] = [parseNetwork(inner), parseNetwork(outer)];
      assert.ok(client && block);
      assert.equal(isInNetwork(client, block), expected);
    });
  }

  it('takes only addresses and blocks', () => {
    for (const text of [
      '',
      'x',
      '10.0.0',
      '10.0.0.0/33',
      '10.0.0.0/',
      '10.0.0.0/8/8',
      '2001:db8::/129',
      '10.0.0.0/-1',
    ]) {
      assert.equal(parseNetwork(text), undefined, text);
    }
  });
});

describe('indexCollections', () => {
  it('finds collections by name and by id, and passes over what is no block', () => {
    const find = indexCollections([
      { id: 'id-1', name: 'offices', options: { eu: ['10.0.0.0/8', 'nonsense', 5], us: 'no list' } },
      { name: 'broken', options: null },
    ]);
    assert.equal(find('offices')?.get('eu')?.length, 1);
    assert.deepEqual(find('id-1'), find('offices'));
    assert.deepEqual(find('offices')?.get('us'), []);
    assert.equal(find('broken')?.size, 0);
    assert.equal(find('other'), undefined);
  });
});

describe('distanceKm', () => {
  it('measures along the surface of the earth, across the date line too', () => {
    const [berlin, dublin] = [
      { latitude: 52.5, longitude: 13.4 },
      { latitude: 53.3, longitude: -6.3 },
    ];
    assert.ok(Math.abs(distanceKm(berlin, dublin) - 1320) < 20);
    assert.ok(distanceKm({ latitude: 0, longitude: 179 }, { latitude: 0, longitude: -179 }) < 230);
    assert.ok(Math.abs(distanceKm({ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 0 }) - 20_015) < 1);
  });
});

describe('biasedDistance', () => {
  it('shortens distances by a bias above 0 and stretches them by one below', () => {
    assert.equal(biasedDistance(100, 0), 100);
    assert.equal(biasedDistance(100, 50), 50);
    assert.equal(biasedDistance(100, -50), 200);
  });
});
