import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { declaredPolicies, routingMeta, setAttributesOf } from '../../../src/model/declared-routing.ts';
import { desiredRecords } from '../../../src/model/desired.ts';
import { describeSet, groupRecords, keyText, withoutRouting } from '../../../src/model/record-set.ts';
import { describeRouting, placeOf, type Routing } from '../../../src/model/routing.ts';
import { routingText } from '../../../src/model/declared-routing.ts';
import { ALL_TYPES, declare, declareAlias, declareZone } from '../../support/declared.ts';

describe('routingText', () => {
  const cases: readonly (readonly [Routing, string])[] = [
    [{ policy: 'weighted', weight: 0 }, 'r53_weight=0'],
    [{ policy: 'latency', region: 'eu-west-1' }, 'r53_region=eu-west-1'],
    [{ policy: 'failover', role: 'PRIMARY' }, 'r53_failover=PRIMARY'],
    [{ policy: 'geolocation', country: 'US', subdivision: 'CA' }, 'r53_geo_country=US,r53_geo_subdivision=CA'],
    [{ policy: 'multivalue' }, 'r53_multivalue=true'],
    [
      { policy: 'geoproximity', longitude: '-2', latitude: '1', bias: 3 },
      'r53_geoproximity_latitude=1,r53_geoproximity_longitude=-2,r53_geoproximity_bias=3',
    ],
    [{ policy: 'geoproximity', region: 'eu-west-1', bias: 0 }, 'r53_geoproximity_region=eu-west-1'],
    [{ policy: 'cidr', collection: 'c', location: 'l' }, 'r53_cidr_collection=c,r53_cidr_location=l'],
    [{ policy: 'other', description: 'something new' }, 'r53_policy=something new'],
  ];
  for (const [routing, text] of cases) {
    it(`describes ${routing.policy}`, () => {
      assert.equal(routingText({ routing }), text);
    });
  }

  it('is empty for a simple set and names its health check', () => {
    assert.equal(routingText({}), '');
    assert.equal(routingText({ healthCheckId: 'h' }), 'r53_health_check_id=h');
    assert.equal(
      routingText({ routing: { policy: 'weighted', weight: 5 }, healthCheckId: 'h' }),
      'r53_weight=5,r53_health_check_id=h',
    );
  });
});

describe('setAttributesOf', () => {
  it('reads weight and health check beside a set identifier', () => {
    assert.deepEqual(
      setAttributesOf({ meta: { r53_set_identifier: 'blue', r53_weight: '10', r53_health_check_id: 'h' } }),
      { setIdentifier: 'blue', routing: { policy: 'weighted', weight: 10 }, healthCheckId: 'h' },
    );
    assert.deepEqual(setAttributesOf({ meta: { r53_set_identifier: 'blue', r53_weight: '0' } }), {
      setIdentifier: 'blue',
      routing: { policy: 'weighted', weight: 0 },
    });
    assert.deepEqual(setAttributesOf({ meta: { r53_set_identifier: 'blue' } }), { setIdentifier: 'blue' });
  });

  const routings: readonly Routing[] = [
    { policy: 'weighted', weight: 255 },
    { policy: 'latency', region: 'eu-west-1' },
    { policy: 'failover', role: 'SECONDARY' },
    { policy: 'geolocation', continent: 'EU' },
    { policy: 'geolocation', country: '*' },
    { policy: 'geolocation', country: 'US', subdivision: 'CA' },
    { policy: 'multivalue' },
    { policy: 'geoproximity', localZoneGroup: 'us-west-2-lax-1', bias: -99 },
    { policy: 'geoproximity', latitude: '-52.5', longitude: '0', bias: 0 },
    { policy: 'cidr', collection: 'c', location: '*' },
  ];
  for (const routing of routings) {
    it(`reads what routingMeta writes: ${describeRouting(routing)}`, () => {
      const attributes = { setIdentifier: 'two words', routing, healthCheckId: 'h' };
      assert.deepEqual(setAttributesOf({ meta: routingMeta(attributes) }), attributes);
      assert.deepEqual(declaredPolicies({ meta: routingMeta(attributes) }), [routing.policy]);
    });
  }

  it('writes coordinates in one way only', () => {
    const meta = { r53_geoproximity_latitude: '+52.50', r53_geoproximity_longitude: '-0', r53_set_identifier: 'x' };
    const expected = { policy: 'geoproximity', latitude: '52.5', longitude: '0', bias: 0 };
    assert.deepEqual(setAttributesOf({ meta })?.routing, expected);
  });

  it('finds nothing without a set identifier', () => {
    for (const meta of [undefined, {}, { r53_weight: '10' }, { r53_set_identifier: '', r53_health_check_id: 'h' }]) {
      assert.equal(setAttributesOf({ meta }), undefined);
    }
  });
});

describe('placeOf', () => {
  it('names what one set of a group alone may have', () => {
    const places = [
      placeOf({ policy: 'latency', region: 'eu-west-1' }),
      placeOf({ policy: 'failover', role: 'PRIMARY' }),
      placeOf({ policy: 'geolocation', country: 'US', subdivision: 'CA' }),
      placeOf({ policy: 'geoproximity', region: 'eu-west-1', bias: 5 }),
      placeOf({ policy: 'geoproximity', latitude: '1', longitude: '2', bias: 5 }),
      placeOf({ policy: 'cidr', collection: 'c', location: 'l' }),
      placeOf({ policy: 'weighted', weight: 1 }),
      placeOf({ policy: 'multivalue' }),
    ];
    assert.deepEqual(places, ['eu-west-1', 'PRIMARY', 'US-CA', 'eu-west-1', '1,2', 'l', undefined, undefined]);
  });
});

describe('groupRecords', () => {
  it('makes a set of each identifier, aliases and values alike', () => {
    const meta = (id: string, weight: string) => ({ meta: { r53_set_identifier: id, r53_weight: weight } });
    const records = [
      declare('A', 'w', ['192.0.2.1'], { ttl: 60, ...meta('blue', '1') }),
      declare('A', 'w', ['192.0.2.2'], { ttl: 60, ...meta('green', '2') }),
      declare('A', 'w', ['192.0.2.3'], { ttl: 60, ...meta('blue', '1') }),
      declareAlias('w', 'A', 'lb.example.', meta('red', '3')),
    ];
    const sets = groupRecords(desiredRecords(declareZone('shop.test', records), ALL_TYPES));
    assert.deepEqual(
      sets.map((set) => `${keyText(set)}: ${describeSet(set)}`),
      [
        'A w.shop.test. blue: 192.0.2.1, 192.0.2.3 r53_weight=1 ttl=60',
        'A w.shop.test. green: 192.0.2.2 r53_weight=2 ttl=60',
        'A w.shop.test. red: lb.example. atype=A zone_id= evaluate_target_health=false r53_weight=3',
      ],
    );
  });
});

describe('withoutRouting', () => {
  const member = (name: string, address: string, ttl: number, id: string) =>
    declare('A', name, [address], { ttl, ...(id === '' ? {} : { meta: { r53_set_identifier: id, r53_weight: '1' } }) });
  const setsOf = (...records: ReturnType<typeof member>[]) =>
    groupRecords(desiredRecords(declareZone('shop.test', records), ALL_TYPES));

  it('puts routed sets of one name and type together, with one TTL', () => {
    const sets = setsOf(
      member('w', '192.0.2.1', 60, 'a'),
      member('x', '192.0.2.9', 5, ''),
      member('w', '192.0.2.2', 300, 'b'),
    );
    assert.deepEqual(
      withoutRouting(sets).map((set) => `${keyText(set)}: ${describeSet(set)}`),
      ['A w.shop.test.: 192.0.2.1, 192.0.2.2 ttl=60', 'A x.shop.test.: 192.0.2.9 ttl=5'],
    );
  });

  it('leaves simple sets as they are', () => {
    const sets = setsOf(member('x', '192.0.2.9', 5, ''));
    assert.equal(withoutRouting(sets), sets);
  });
});
