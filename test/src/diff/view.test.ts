import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fullText, routingText, viewOf } from '../../../src/diff/view.ts';
import type { Routing } from '../../../src/model/routing.ts';
import { record, sets } from '../../support/zone-file-records.ts';

describe('viewOf', () => {
  it('has a TTL for records but not for aliases', () => {
    assert.deepEqual(viewOf(record('w 5 A 192.0.2.1'), ''), { text: '192.0.2.1', ttl: 5 });
    const { text } = record('w - ALIAS A www');
    assert.deepEqual(viewOf(record('w - ALIAS A www'), 'r53_weight=1'), { text: `${text} r53_weight=1` });
  });

  it('writes the TTL after the text', () => {
    assert.equal(fullText({ text: 'x', ttl: 0 }), 'x ttl=0');
    assert.equal(fullText({ text: 'x' }), 'x');
  });
});

describe('routingText', () => {
  const [set] = sets('w 60 A 192.0.2.1');
  assert.ok(set);
  const cases: readonly (readonly [Routing, string])[] = [
    [{ policy: 'weighted', weight: 0 }, 'r53_weight=0'],
    [{ policy: 'latency', region: 'eu-west-1' }, 'r53_region=eu-west-1'],
    [{ policy: 'failover', role: 'PRIMARY' }, 'r53_role=PRIMARY'],
    [{ policy: 'geolocation', country: 'US', subdivision: 'CA' }, 'r53_country=US,r53_subdivision=CA'],
    [{ policy: 'multivalue' }, 'r53_multivalue=true'],
    [{ policy: 'geoproximity', location: { b: '2', a: '1' }, bias: 3 }, 'r53_bias=3,r53_location=a:1/b:2'],
    [{ policy: 'cidr', collection: 'c', location: 'l' }, 'r53_collection=c,r53_location=l'],
  ];
  for (const [routing, text] of cases) {
    it(`describes ${routing.policy}`, () => {
      assert.equal(routingText({ ...set, routing }), text);
    });
  }

  it('is empty for a simple set and names its health check', () => {
    assert.equal(routingText(set), '');
    assert.equal(routingText({ ...set, healthCheckId: 'h' }), 'r53_health_check_id=h');
  });
});
