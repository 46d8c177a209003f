import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  contains,
  formatBlock,
  narrow,
  parseBlock,
  parseHost,
} from '../../../../../providers/route53/emulator/cidr/block.ts';

test('Networks are parsed in every spelling and written in one', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['192.0.2.0/24', '192.0.2.0/24'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['192.0.2.1/32', '192.0.2.1/32'],
    ['192.0.2.1/24', undefined],
    ['192.0.2.0/33', undefined],
    ['192.0.2.0/024', undefined],
    ['192.0.2.0', undefined],
    ['192.0.2/24', undefined],
    ['2001:DB8:0::/48', '2001:db8::/48'],
    ['::/0', '::/0'],
    ['2001:db8::1/64', undefined],
    ['2001:db8::/129', undefined],
    ['here/8', undefined],
  ];
  for (const [text, expected] of cases) {
    const block = parseBlock(text);
    assert.equal(block && formatBlock(block), expected, text);
  }
});

test('A network lies in one of its family with a prefix it shares', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['192.0.2.0/24', '192.0.2.255', true],
    ['192.0.2.0/24', '192.0.3.0', false],
    ['0.0.0.0/0', '203.0.113.1', true],
    ['0.0.0.0/0', '2001:db8::1', false],
    ['2001:db8::/32', '2001:db8:ffff::1', true],
    ['2001:db8::/32', '2001:db9::', false],
  ];
  for (const [network, address, expected] of cases) {
    const [outer, inner] = [parseBlock(network), parseHost(address)];
    assert.ok(outer && inner);
    assert.equal(contains(outer, inner), expected, `${network} ${address}`);
  }
  const host = parseHost('192.0.2.200');
  const network = parseBlock('192.0.2.128/25');
  assert.ok(host && network);
  assert.equal(contains(network, narrow(host, 24)), false);
  assert.equal(contains(network, narrow(host, 26)), true);
});
