import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change } from '../../../../../providers/route53/emulator/record-sets/record-set.ts';
import { alias, create, remove, set, upsert, verdict } from '../batch.ts';

const CONTENT = 'Expected exactly one of [AliasTarget, all of [TTL, and ResourceRecords], or TrafficPolicyInstanceId]';
const ROUTING =
  'Expected exactly one of [Weight, Region, Failover, GeoLocation, MultiValueAnswer, GeoProximityLocation, or ' +
  'CidrRoutingConfig]';
const A = set('www.shop.test', 'A', ['192.0.2.1']);
const { TTL: _ttl, ...withoutTTL } = A;
const { ResourceRecords: _records, ...withoutRecords } = A;

test('The first change whose fields do not go together is refused as InvalidInput', () => {
  const cases: readonly (readonly [Change, string])[] = [
    [
      create(withoutTTL),
      `${CONTENT}, but found none in Change with [Action=CREATE, Name=www.shop.test, Type=A, SetIdentifier=null]`,
    ],
    [
      remove(withoutRecords),
      `${CONTENT}, but found none in Change with [Action=DELETE, Name=www.shop.test, Type=A, SetIdentifier=null]`,
    ],
    [
      upsert({ ...A, ...alias('www.shop.test', 'A', 'Z1', 'x.shop.test') }),
      `${CONTENT}, but found more than one in Change with [Action=UPSERT, Name=www.shop.test, Type=A, SetIdentifier=null]`,
    ],
    [
      create(alias('www.shop.test', 'A', 'Z1', 'x.shop.test', { TTL: 300 })),
      `${CONTENT}, but found more than one in Change with [Action=CREATE, Name=www.shop.test, Type=A, SetIdentifier=null]`,
    ],
    [
      create({ ...A, SetIdentifier: 's' }),
      `${ROUTING}, but found none in Change with [Action=CREATE, Name=www.shop.test, Type=A, SetIdentifier=s]`,
    ],
    [
      remove({ ...A, SetIdentifier: 's', Weight: 1, Region: 'eu-west-1' }),
      `${ROUTING}, but found more than one in Change with [Action=DELETE, Name=www.shop.test, Type=A, SetIdentifier=s]`,
    ],
    [
      create({ ...A, Weight: 0 }),
      "Missing field 'SetIdentifier' in Change with [Action=CREATE, Name=www.shop.test, Type=A, SetIdentifier=null]",
    ],
  ];
  for (const [change, message] of cases) {
    assert.equal(
      verdict([], [create(set('ok.shop.test', 'A', ['192.0.2.1'])), change]),
      `InvalidInput: Invalid request: ${message}`,
    );
  }
});
