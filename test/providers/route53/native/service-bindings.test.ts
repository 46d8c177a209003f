import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditZone } from '../../../../providers/route53/audit/zone.ts';
import { checkValue } from '../../../../providers/route53/emulator/values/index.ts';
import { fromNative } from '../../../../providers/route53/native/from-native.ts';
import { valuesOf } from '../../../../providers/route53/native/to-native.ts';
import { diffZone } from '../../../../src/diff/index.ts';
import type { RecordSet } from '../../../../src/model/record-set.ts';
import { declare, declareZone } from '../../../support/declared.ts';
import { sets, ZONE } from '../../../support/zone-file-records.ts';

function stored(type: 'HTTPS' | 'SVCB', value: string): RecordSet {
  return fromNative({ Name: 'x.ex.test.', Type: type, TTL: 300, ResourceRecords: [{ Value: value }] });
}

/** What the service holds, what is declared, and whether the one is a change of the other. */
const PAIRS: readonly [value: string, declared: string, isChange: boolean][] = [
  ['1 . alpn="h2,h3"', '1 . alpn=h2,h3', false],
  ['1 . alpn="h2" port="8443"', '1 . port=8443 alpn="h2"', false],
  ['1 www.example.net. alpn=h2', '1 WWW.Example.net. alpn=h2', false],
  ['1 www.ex.test.', '1 www', false],
  ['1 www.ex.test', '1 www.ex.test.', false],
  ['1 . alpn=h2 no-default-alpn', '1 . no-default-alpn alpn=h2', false],
  ['1 . ipv6hint="2001:DB8:0::1"', '1 . ipv6hint=2001:db8::1', false],
  ['1 . alpn="h2"', '1 . alpn=H2', true],
  ['1 . alpn="h2,h3"', '1 . alpn=h3,h2', true],
  ['1 . alpn="h2"', '2 . alpn=h2', true],
];

for (const [value, declared, isChange] of PAIRS) {
  test(`pitfall 27: ${declared} is ${isChange ? 'a' : 'no'} change of the stored ${value}`, () => {
    const actual = stored('HTTPS', value);
    assert.equal(actual.heldBecause, undefined);
    const input = { zone: ZONE, rules: [], absent: [], keepsUnknown: false, allowsIgnoreConflicts: false };
    const { changes } = diffZone({
      ...input,
      desired: sets(`x 300 HTTPS ${declared}`),
      actual: [actual],
      isOrdered: true,
    });
    assert.equal(changes.length, isChange ? 1 : 0);
  });
}

test('what is sent is quoted, and taken by a service that checks it', () => {
  const texts = ['1 . port=8443 no-default-alpn alpn=h2', '0 www', '1 . dohpath=/q{?dns} ech=AQID mandatory=dohpath'];
  const values = texts.flatMap((text) => valuesOf(sets(`x 300 SVCB ${text}`)[0] ?? stored('SVCB', '0 .')));
  assert.deepEqual(values, [
    '1 . port="8443" no-default-alpn alpn="h2"',
    '0 www.ex.test.',
    '1 . key7="/q{?dns}" ech="AQID" mandatory="key7"',
  ]);
  for (const value of values) assert.equal(typeof checkValue('SVCB', value), 'string');
});

test('a stored value that cannot be read holds its set and nothing else', () => {
  const set = stored('HTTPS', '1 . alpn="h2" colour="red"');
  assert.match(set.heldBecause ?? '', /cannot be read/);
  assert.equal(set.records[0]?.text, '1 . alpn="h2" colour="red"');
});

test('parameters of an alias are an error for Route 53', () => {
  const zone = declareZone('shop.test', [
    declare('HTTPS', 'a', [0, 'www', 'alpn=h2'], { call: 1 }),
    declare('HTTPS', 'b', [0, 'www', ''], { call: 2 }),
  ]);
  assert.deepEqual(
    auditZone(zone).map(({ rule, call }) => `${rule} ${call}`),
    ['route53-service-alias 1'],
  );
});
