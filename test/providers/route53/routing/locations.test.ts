import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLocations } from '../../../../providers/route53/routing/locations.ts';
import { CONTINENTS, COUNTRIES, REGIONS, SUBDIVISIONS } from '../../../../providers/route53/routing/places.ts';
import { distanceKm } from '../../../../src/routing/distance.ts';

const { places, regions, localZoneGroup } = createLocations();

describe('createLocations', () => {
  it('has every country and part of a country that a configuration may name, in the order of their codes', () => {
    const parts = Array.from(SUBDIVISIONS, ([country, codes]) => codes.map((code) => `${country}-${code}`)).flat();
    assert.deepEqual([...places.keys()], [...COUNTRIES, ...parts].toSorted());
  });

  it('puts every country on a continent that there is, and its parts on the same one', () => {
    for (const [code, { continent, country }] of places) {
      assert.ok(CONTINENTS.includes(continent), code);
      assert.equal(continent, places.get(country)?.continent, code);
    }
  });

  it('has every region, near the country that it is in', () => {
    assert.deepEqual([...regions.keys()].toSorted(), [...REGIONS].toSorted());
    for (const [region, { place, point }] of regions) assert.ok(distanceKm(place.point, point) < 3500, region);
  });

  it('keeps to the earth', () => {
    for (const [code, { point }] of places) {
      assert.ok(Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180, code);
    }
  });

  it('finds local zones by the airport in the name of their group', () => {
    assert.deepEqual(localZoneGroup('us-west-2-lax-1'), { latitude: 34.1, longitude: -118.2 });
    assert.equal(localZoneGroup('us-west-2-xyz-1'), undefined);
    assert.equal(localZoneGroup('us-west-2'), undefined);
  });
});
