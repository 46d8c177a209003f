import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAddressGuard } from '../../../src/config/fetch-address.ts';

const PUBLIC = [
  '8.8.8.8',
  '172.32.0.1',
  '192.169.0.1',
  '100.128.0.1',
  '2606:4700::1',
  '64:ff9b::808:808',
  '2002:808:808::1',
];
const PRIVATE = [
  '10.1.2.3',
  '127.0.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '100.64.0.1',
  '198.19.0.1',
  '::1',
  'fd12::1',
];
const FORBIDDEN = ['169.254.169.254', '100.100.100.200', '168.63.129.16', '0.0.0.0', '255.255.255.255', '224.0.0.1'];
const FORBIDDEN_V6 = [
  '::',
  'fe80::1',
  'fe80::1%eth0',
  'fd00:ec2::254',
  'ff02::1',
  '::ffff:169.254.169.254',
  'nonsense',
];
const INNER = ['::ffff:10.0.0.1', '::ffff:7f00:1', '::127.0.0.1', '64:ff9b::a00:1', '2002:7f00:1::'];

test('Public addresses may be asked, all others not', () => {
  const isAllowed = createAddressGuard();
  assert.deepEqual(
    PUBLIC.filter((address) => !isAllowed(address)),
    [],
  );
  assert.deepEqual([...PRIVATE, ...FORBIDDEN, ...FORBIDDEN_V6, ...INNER].filter(isAllowed), []);
});

test('Private addresses may be asked when that is wanted, but never those of links and clouds', () => {
  const isAllowed = createAddressGuard({ allowsPrivate: true });
  assert.deepEqual(
    [...PUBLIC, ...PRIVATE, ...INNER].filter((address) => !isAllowed(address)),
    [],
  );
  assert.deepEqual([...FORBIDDEN, ...FORBIDDEN_V6].filter(isAllowed), []);
});
