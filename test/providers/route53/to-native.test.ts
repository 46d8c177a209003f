import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromNative } from '../../../providers/route53/from-native.ts';
import { toNative, valuesOf } from '../../../providers/route53/to-native.ts';
import type { DnsRecord } from '../../../src/model/record.ts';
import type { RecordSet } from '../../../src/model/record-set.ts';
import { alias, setsOf } from '../../support/route53-records.ts';

function one(...entries: (string | DnsRecord)[]): RecordSet {
  const [set] = setsOf(...entries);
  assert.ok(set !== undefined);
  return set;
}

test('A set is written with its values in the order of the configuration, each once', () => {
  assert.deepEqual(toNative(one('www 300 A 192.0.2.2', 'www 300 A 192.0.2.1', 'www 300 A 192.0.2.2')), {
    Name: 'www.shop.test.',
    Type: 'A',
    TTL: 300,
    ResourceRecords: [{ Value: '192.0.2.2' }, { Value: '192.0.2.1' }],
  });
});

test('An alias is written without TTL and values', () => {
  assert.deepEqual(toNative(one(alias('@', 'A', 'lb.test.', 'Z1', 'true'))), {
    Name: 'shop.test.',
    Type: 'A',
    AliasTarget: { HostedZoneId: 'Z1', DNSName: 'lb.test.', EvaluateTargetHealth: true },
  });
});

test('Bytes that need it are escaped in octal, in names and in text', () => {
  const set = one('a\\046b\\032c 300 TXT "caf\\195\\169 \\"x\\" \\\\ \\009"');
  assert.equal(toNative(set).Name, 'a\\056b\\040c.shop.test.');
  assert.deepEqual(valuesOf(set), ['"caf\\303\\251 \\"x\\" \\\\ \\011"']);
  assert.deepEqual(valuesOf(one('x 300 CNAME a\\046b')), ['a\\056b.shop.test.']);
});

test('Long text is cut after 255 octets', () => {
  const [value = ''] = valuesOf(one(`x 300 TXT ${'"0123456789"'.repeat(60)}`));
  assert.deepEqual(
    value.split(' ').map((part) => part.length - 2),
    [255, 255, 90],
  );
});

test('What is written is read back as it was', () => {
  for (const line of [
    '*.a 300 MX 10 mx1',
    '0/25 60 NS ns1.example.net.',
    'x 0 TXT "\\000\\255 \\195\\169"',
    'x 300 SRV 1 2 3 .',
    'x 300 CAA 128 issue "ca.test; x=\\"1\\""',
    'x 300 AAAA 2001:db8::1',
  ]) {
    const set = one(line);
    const { name, type, records } = fromNative(toNative(set));
    assert.deepEqual({ name, type, records }, { name: set.name, type: set.type, records: set.records });
  }
});
