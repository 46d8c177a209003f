import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeclaredRecord, DeclaredZone } from '../../../src/model/ir.ts';
import { declare, declareConfig, declareZone, findingsOf, linesOf } from '../../support/declared.ts';

const LONG = 'x'.repeat(64);
const LONG_NAME = `${Array.from({ length: 4 }, () => 'y'.repeat(62)).join('.')}.test.`;

/** The lines of one rule. */
const about = (rule: string, records: DeclaredRecord[], more: Partial<DeclaredZone> = {}): string[] =>
  linesOf(records, { dnsProviders: [], ...more })
    .filter((line) => line.startsWith(`${rule} `))
    .map((line) => line.slice(rule.length + 1));

test('pitfall 64: a target with an empty or overlong label, or too long as a whole, is an error', () => {
  const records = [
    declare('CNAME', 'a', ['...'], { call: 1 }),
    declare('MX', '@', [10, `${LONG}.test.`], { call: 2 }),
    declare('SRV', '_s._tcp', [1, 1, 1, LONG_NAME], { call: 3 }),
    declare('PTR', 'b', ['a..b.'], { call: 4 }),
    declare('SOA', '@', ['ns', `a..b.`, 0, 1, 1, 1, 1], { call: 5 }),
    declare('CNAME', 'fine', [`${'z'.repeat(63)}.größe.test.`]),
    declare('NS', 'sub', ['ns1']),
    declare('MX', 'none', [0, '.']),
  ];
  assert.deepEqual(about('target-name', records), [
    '1 The target "..." has an empty label',
    `2 The target "${LONG}.test." has the label "${'x'.repeat(20)}…" of 64 octets, the limit is 63`,
    `3 The target "${LONG_NAME}" is 258 octets long, the limit is 255`,
    '4 The target "a..b." has an empty label',
    '5 The mbox "a..b." has an empty label',
  ]);
  const nameservers = [{ name: 'ns..test.', call: 6 }];
  assert.deepEqual(about('target-name', [], { nameservers }), ['6 The name server "ns..test." has an empty label']);
});

test('pitfall 69: a text that no record can hold is an error whatever the provider', () => {
  const records = [declare('TXT', 'a', ['é'.repeat(32_800)], { call: 1 }), declare('TXT', 'b', ['x'.repeat(65_000)])];
  assert.deepEqual(about('text-length', records), ['1 The text has 65858 octets in all, and a record holds 65535']);
});

test('an IPv4 address in the form of an IPv6 address is a warning, in any spelling', () => {
  const records = ['::ffff:192.0.2.1', '::FFFF:C000:0201', '64:ff9b::192.0.2.1'].map((address, call) =>
    declare('AAAA', `x${call}`, [address], { call }),
  );
  const message = 'The address "::ffff:192.0.2.1" is an IPv4 address that no IPv6 network reaches';
  assert.deepEqual(about('mapped-address', records), [`0 ${message}`, `1 ${message}`]);
});

test('an address where a name belongs is a warning', () => {
  const records = [
    declare('MX', '@', [10, '192.0.2.1.'], { call: 1 }),
    declare('CNAME', 'x', ['10.0.0.1.'], { call: 2 }),
    declare('CNAME', 'y', ['1.2.3.4.example.']),
    declare('CNAME', 'z', ['7']),
  ];
  assert.deepEqual(about('address-target', records), [
    '1 The MX points at the address "192.0.2.1.", but it takes a name',
    '2 The CNAME points at the address "10.0.0.1.", but it takes a name',
  ]);
});

test('pitfall 63: numbers that stand for no algorithm are found', () => {
  const sha1 = 'ab'.repeat(20);
  const records = [
    declare('SSHFP', 'a', [5, 1, sha1], { call: 1 }),
    declare('SSHFP', 'b', [4, 9, sha1], { call: 2 }),
    declare('SSHFP', 'c', [4, 1, sha1]),
    declare('DS', 'd', [1, 8, 0, 'AB'], { call: 3 }),
    declare('DNSKEY', '@', [257, 4, 8, ''], { call: 4 }),
  ];
  assert.deepEqual(about('assigned-number', records), [
    '1 The algorithm 5 of the SSHFP record means nothing',
    '2 The type 9 of the SSHFP record means nothing',
    '3 The digest type 0 of the DS record means nothing',
    '4 The protocol 4 of the DNSKEY record means nothing',
  ]);
});

test('a NAPTR record says where to go on in one way', () => {
  const records = [
    declare('NAPTR', 'a', [1, 1, 'u-', 's', '', 'x.example.'], { call: 1 }),
    declare('NAPTR', 'b', [1, 1, 'u', 's', '!a!b!', 'x.example.'], { call: 2 }),
    declare('NAPTR', 'c', [1, 1, 'U', 's', '!a!b!', '']),
    declare('NAPTR', 'd', [1, 1, '', 's', '', 'x.example.']),
  ];
  assert.deepEqual(about('naptr', records), [
    '1 The flags "u-" are not only letters and digits',
    '2 The NAPTR record has both the regexp "!a!b!" and the target "x.example."',
  ]);
});

test('a name that takes no mail has no other mail server', () => {
  const none = (name: string, call: number): DeclaredRecord => declare('MX', name, [0, '.'], { call });
  const records = [none('@', 1), declare('MX', '@', [10, 'mx.example.']), none('only', 2)];
  assert.deepEqual(about('null-mx', records), ['1 "shop.test" takes no mail and has mail servers at the same time']);
});

test('two SPF records at one name are a warning, other texts beside one are fine', () => {
  const txt = (name: string, text: string, call = 0): DeclaredRecord => declare('TXT', name, [text], { call });
  const records = [txt('@', 'v=spf1 -all'), txt('@', 'V=SPF1', 1), txt('x', 'v=spf1 -all'), txt('x', 'v=spf10 x')];
  assert.deepEqual(about('spf-several', records), [
    '1 "shop.test" has more than one SPF record, so that none of them counts',
  ]);
});

test('a zone has one SOA record, whose mailbox is a name', () => {
  const soa = (mbox: string, call: number): DeclaredRecord =>
    declare('SOA', '@', ['ns', mbox, 0, 1, 1, 1, 1], { call });
  assert.deepEqual(about('soa', [soa('mail', 1), soa('other', 2), soa('third', 3)]), [
    '2 A zone has only one SOA record',
  ]);
  assert.deepEqual(about('record-value', [soa('mail@shop.test.', 1), soa('@', 2), soa('', 3)]), [
    '1 The mbox "mail@shop.test." has an "@", for which a dot is written',
    '2 The mbox "@" has an "@", for which a dot is written',
    '3 The mbox is empty; it is a mail address with a dot for its "@", such as "hostmaster.example.com."',
  ]);
});

test('pitfall 61: what is no address is a finding for each record, never a crash', () => {
  const records = ['', '192.0.2', '192.0.02.1', '2001:db8::1', '1.2.3.4.5'].map((address, call) =>
    declare('A', `x${call}`, [address], { call }),
  );
  records.push(declare('AAAA', 'y', ['192.0.2.1'], { call: 5 }));
  const findings = findingsOf(declareConfig(declareZone('shop.test', records)));
  assert.deepEqual(
    findings.map(({ rule, call }) => [rule, call]),
    [0, 1, 2, 3, 4, 5].map((call) => ['record-value', call]),
  );
});
