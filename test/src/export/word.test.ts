import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Name } from '../../../src/dns/name.ts';
import { renderRecord } from '../../../src/export/word.ts';
import { desiredRecords } from '../../../src/model/desired.ts';
import { createRecord } from '../../../src/model/record.ts';
import { RECORD_TYPES } from '../../../src/records/index.ts';
import { evaluateZone } from '../../support/evaluate-text.ts';
import { recordTypes } from '../../support/exported-zone.ts';

/** Rdata of a record and the word that makes it, by type and label. */
const CALLS: readonly [type: string, label: string, rdata: string, call: string][] = [
  ['A', 'a', '192.0.2.1', 'A("a", "192.0.2.1")'],
  ['AAAA', 'a', '2001:db8::1', 'AAAA("a", "2001:db8::1")'],
  ['ALIAS', 'a', 'x.', 'ALIAS("a", "x.")'],
  ['CAA', 'a', '128 issue "ca.test; a=\\"b\\""', 'CAA("a", "issue", "ca.test; a=\\"b\\"", CAA_CRITICAL)'],
  ['CNAME', 'a', 'a\\@b.x.', 'CNAME("a", "a\\\\064b.x.")'],
  ['DHCID', 'a', 'AAIB Y2/A', 'DHCID("a", "AAIBY2/A")'],
  ['DNAME', 'a', 'x.', 'DNAME("a", "x.")'],
  ['DNSKEY', '@', '257 3 8 AwEA Aa==', 'DNSKEY("@", 257, 3, 8, "AwEAAQ==")'],
  ['DS', 'a', '4711 13 2 ab12', 'DS("a", 4711, 13, 2, "AB12")'],
  ['HTTPS', 'a', '1 . alpn=h3,h2 port=443', 'HTTPS("a", 1, ".", "alpn=h3,h2 port=443")'],
  ['HTTPS', 'a', '0 b.x.', 'HTTPS("a", 0, "b.x.", "")'],
  ['LOC', 'a', '1 2 3.5 S 4 5 6 W -1.25 2 30 0.5', 'LOC("a", 1, 2, 3.5, "S", 4, 5, 6, "W", -1.25, 2, 30, 0.5)'],
  ['MX', 'a', '0 .', 'MX("a", 0, ".")'],
  ['NAPTR', 'a', '1 2 "u" "E2U+sip" "!^(.*)$!\\\\1!" .', 'NAPTR("a", 1, 2, "u", "E2U+sip", "!^(.*)$!\\\\\\\\1!", ".")'],
  ['NS', 'a', 'ns.x.', 'NS("a", "ns.x.")'],
  ['OPENPGPKEY', 'a', 'mQENBF==', 'OPENPGPKEY("a", "mQENBA==")'],
  ['PTR', 'a', 'x.', 'PTR("a", "x.")'],
  ['RP', 'a', 'a\\.b.x. .', 'RP("a", "a\\\\046b.x.", ".")'],
  ['SMIMEA', 'a._smimecert', '3 0 0 AB', 'SMIMEA("a", 3, 0, 0, "ab")'],
  ['SMIMEA', '_smimecert', '3 0 0 AB', 'SMIMEA("@", 3, 0, 0, "ab")'],
  ['SMIMEA', 'b', '3 0 0 AB', 'SMIMEA("b.ex.test.", 3, 0, 0, "ab")'],
  ['SRV', 'a', '1 2 3 x.', 'SRV("a", 1, 2, 3, "x.")'],
  ['SSHFP', 'a', '1 3 ab', 'SSHFP("a", 1, 3, "AB")'],
  ['SVCB', 'a', '1 . key9="a \\"b\\""', 'SVCB("a", 1, ".", "key9=\\"a \\\\\\"b\\\\\\"\\"")'],
  ['TLSA', 'a', '3 1 1 AB', 'TLSA("a", 3, 1, 1, "ab")'],
  ['TXT', 'a', '"b\\"c"', 'TXT("a", "b\\"c")'],
];

/** No word, or one that a zone from elsewhere never has. */
const LEFT_OUT = new Set(['SOA', 'SPF']);

for (const [type, label, rdata, call] of CALLS) {
  test(`${type} ${rdata} at ${label} is written as ${call} and means the same`, async () => {
    const recordType = recordTypes.get(type);
    assert.ok(recordType !== undefined);
    const name = (label === '@' ? 'ex.test.' : `${label}.ex.test.`) as Name;
    const record = createRecord(recordType, { name, ttl: 300, rdata: recordType.parse(rdata) });
    assert.equal(renderRecord(record, label, 300), call);
    const zone = await evaluateZone(call);
    const [read, ...more] = desiredRecords(zone, recordTypes);
    assert.deepEqual(more, []);
    assert.deepEqual([read?.name, read?.text, read?.rdata], [name, record.text, record.rdata]);
  });
}

test('every type with a word has a row here', () => {
  const rows = new Set(CALLS.map(([type]) => type));
  const missing = RECORD_TYPES.filter(({ type, isStandard, hasWord }) => hasWord && isStandard && !rows.has(type));
  assert.deepEqual(
    missing.map(({ type }) => type).filter((type) => !LEFT_OUT.has(type)),
    [],
  );
});
